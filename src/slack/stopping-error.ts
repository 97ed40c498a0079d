/** A wait was cut short because the process ends. What was waiting goes on after the next start. */
export class StoppingError extends Error {
  readonly code = 'stopping';

  constructor() {
    super('the bot is closing');
    this.name = 'StoppingError';
  }
}
