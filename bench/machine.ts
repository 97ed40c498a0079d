import { cpus, platform, release, totalmem } from 'node:os';

export type Machine = { cpu: string; cores: number; node: string; memoryGb: number; system: string };

/** What the figures were measured on. */
export const machine = (): Machine => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  node: process.version,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${release()}`,
});
