import type { Asker } from './reach-asker.ts';

/** Where an apology can go: the same ways as the answer it stands for. */
export type ErrorPlace = Asker & {
  requestId: string;
  thread?: { channel: string; threadTs: string } | undefined;
};

/** A question could not be answered, and this is where its asker waits. */
export class AnswerFailedError extends Error {
  readonly code = 'answer_failed';
  readonly place: ErrorPlace;

  constructor(place: ErrorPlace, cause: unknown) {
    super('a question could not be answered', { cause });
    this.name = 'AnswerFailedError';
    this.place = place;
  }
}
