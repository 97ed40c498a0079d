/** A request was ended while it was worked on: stopped, removed or forgotten. Nobody waits for more of it. */
export class RequestEndedError extends Error {
  readonly code = 'request_ended';

  constructor() {
    super('the request was ended meanwhile');
    this.name = 'RequestEndedError';
  }
}
