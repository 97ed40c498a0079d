/** Why nothing was copied, in words for the operator, without values of settings. */
export class CopyError extends Error {
  readonly code = 'copy_failed';
  /** `settings`: other arguments help; `refused`: not now, or not there. */
  readonly reason: 'settings' | 'refused';

  constructor(reason: CopyError['reason'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'CopyError';
    this.reason = reason;
  }
}
