import type { Request, Turn } from './request.ts';

/** What the command line knows of one question: no team, no channel, no user. */
export type CliQuestion = { id: string; text: string; thread: readonly Turn[]; today: string };

/** A question of the command line as a request. `today` is a full ISO date, already checked. */
export const requestFromCli = (question: CliQuestion): Request => ({
  id: question.id,
  source: 'cli',
  text: question.text,
  thread: [...question.thread],
  today: question.today,
});
