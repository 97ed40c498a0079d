/** Why nothing can be listed or put back, in words for the operator, without values of settings. */
export class QueueError extends Error {
  readonly code = 'queue_failed';

  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'QueueError';
  }
}
