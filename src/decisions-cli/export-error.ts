/** Why nothing can be exported, in words for the operator, without values of settings. */
export class ExportError extends Error {
  readonly code = 'export_failed';

  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ExportError';
  }
}
