/** The voters cannot be ranked for. `message` says what to change. */
export class GroupError extends Error {
  readonly code: 'no-voters' | 'duplicate-voter';

  constructor(code: GroupError['code'], message: string) {
    super(message);
    this.name = 'GroupError';
    this.code = code;
  }
}
