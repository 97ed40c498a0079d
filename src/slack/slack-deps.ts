import type { Answer } from '../answer.ts';
import type { Log } from '../log.ts';
import type { Request } from '../request/request.ts';
import type { RootQuestions } from './root-questions.ts';
import type { Steps } from './steps.ts';

/** What the listeners need from the rest of the program. */
export type SlackDeps = {
  log: Log;
  clock: () => Date;
  /** A new opaque id, for requests. */
  newId: () => string;
  answer: (request: Request) => Promise<Answer>;
  steps: Steps;
  rootQuestions: RootQuestions;
  sleep: (ms: number) => Promise<void>;
  fetch: typeof globalThis.fetch;
};
