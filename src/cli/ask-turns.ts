import { type Answer, remember } from '../answer.ts';
import type { Remembered } from '../profile/remembered.ts';
import { requestFromCli } from '../request/from-cli.ts';
import { BOT_SPEAKER, type Request, type Turn } from '../request/request.ts';
import type { AskInput } from './parse-input-line.ts';

/** Answers one request after what is remembered of the ones before it: the whole program behind one function. */
export type Ask = (request: Request, remembered: Remembered | null) => Promise<Answer>;

/** Who typed the turns that came one after the other. */
const ASKER = 'you';

/**
 * Asks every turn after the one before it and returns the last answer. Earlier turns become the thread of
 * the next one, with the headline the bot gave in between, as people would see it in a channel; what was answered is
 * remembered from turn to turn.
 */
export const askTurns = async (input: AskInput, today: string, ask: Ask): Promise<Answer> => {
  const [first, ...followUps] = input.turns;
  const thread: Turn[] = [...input.thread];
  let remembered: Remembered | null = null;
  const put = async (text: string): Promise<Answer> => {
    const request = requestFromCli({ id: String(input.id), text, thread, today: input.today ?? today });
    const given = await ask(request, remembered);
    remembered = remember(given, remembered);
    return given;
  };
  let previous = first;
  let answer = await put(first);
  for (const text of followUps) {
    thread.push({ speaker: ASKER, text: previous });
    thread.push({ speaker: BOT_SPEAKER, text: answer.explanation.headline });
    answer = await put(text);
    previous = text;
  }
  return answer;
};
