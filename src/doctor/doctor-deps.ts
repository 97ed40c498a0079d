/** What the checks look at the world with. */
export type DoctorDeps = {
  fetch: typeof globalThis.fetch;
  clock: () => Date;
  /** Of Node.js, e.g. 24.21.0. */
  nodeVersion: string;
  /** Bytes that are free where a folder is. */
  freeBytes: (folder: string) => Promise<number>;
  /** Whether an operator has switched the model off. */
  isModelOff: () => boolean;
};
