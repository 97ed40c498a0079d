/** What kept the database from opening, in words for the operator, without values of settings. */
export class StoreError extends Error {
  readonly code = 'store_unusable';
  /**
   * `settings`: another path or another database helps; `busy`: another process has it open; `unreached`: its server is
   * not there, and may be a little later.
   */
  readonly reason: 'settings' | 'busy' | 'newer' | 'unreached';

  constructor(reason: StoreError['reason'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreError';
    this.reason = reason;
  }
}

/** SQLite's primary result codes (sqlite.org/rescode.html) that tell what to do. */
export const SQLITE = {
  busy: 5,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

/** The primary result code of an error that node:sqlite threw, or null for any other error. */
export const sqliteCode = (error: unknown): number | null => {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  // Extended codes hold the primary one in their lowest byte.
  return error.errcode & 0xff;
};
