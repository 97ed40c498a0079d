import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../answer.ts';
import type { InboxRequest } from '../inbox/inbox-request.ts';
import type { ModelSteps } from '../model-steps/model-steps.ts';
import { messagesIn } from '../narrate/messages/messages.ts';
import type { SecondReading } from '../profile/second/second-reading.ts';
import { noteAnswer } from './note-answer.ts';
import { rememberAnswer } from './remember-answer.ts';
import { RequestEndedError } from './request-ended-error.ts';
import { reviseAnswer } from './revise-answer.ts';
import { showExplanation } from './show-explanation.ts';
import { StoppingError } from './stopping-error.ts';
import type { Standing, WorkDeps } from './work-deps.ts';

const QUOTED = 6;

/** Says in the answer what a second reading added to it, in the asker's own words. */
const withAdded = (answer: Answer): Answer => {
  const { added, lang } = answer.reading;
  const quoted = [...new Set(added.map(({ words }) => words))].slice(0, QUOTED).map((words) => `"${words}"`);
  if (quoted.length === 0) return answer;
  const messages = messagesIn(lang);
  const text = messages.say('change.second-reading', { words: messages.list(quoted) });
  const { explanation } = answer;
  return {
    ...answer,
    explanation: { ...explanation, changes: [{ text, factIds: [] }, ...explanation.changes] },
  };
};

/** The same words for people? Ids and timings of the two may differ. */
const isSameAnswer = (one: Answer, other: Answer): boolean =>
  isDeepStrictEqual(one.explanation, other.explanation);

/**
 * Puts the answer to what rules and model read together in the place of the one that stands, where it says something
 * else and nobody has asked on meanwhile. Returns the one that stands then.
 */
const reviseBySecond = async (
  standing: Standing,
  second: SecondReading,
  stored: InboxRequest,
  deps: WorkDeps,
): Promise<Answer> => {
  const { answer, request, threadTs, recalled } = standing;
  const again = await deps.answer(request, { second, recalled });
  const { added, notBelieved } = again.reading;
  deps.log.info({ added: added.length, notBelieved }, 'a question was read a second time');
  if (isSameAnswer(again, answer)) return answer;
  const place = { team: stored.team, channel: stored.channel, threadTs };
  // A later answer of the thread rests on its own reading of all turns.
  if (await deps.inbox.isAnsweredSince(place, stored.receivedAt)) return answer;
  const revised = withAdded(again);
  if (!(await reviseAnswer(revised, place, deps))) return answer;
  await noteAnswer(stored.id, again, deps);
  await rememberAnswer(stored, { ...standing, answer: again }, deps);
  return revised;
};

/** Whether there can be more in the words than the rules found: not in a call for help, thanks, or an order to us. */
const isWorthReading = ({ reading }: Answer): boolean => {
  const { clarify, topic, refusal } = reading;
  return (
    !['help', 'thanks', 'empty'].includes(clarify ?? '') && topic !== 'sources' && refusal !== 'instructions'
  );
};

const readSecond = async (
  standing: Standing,
  stored: InboxRequest,
  signal: AbortSignal,
  deps: WorkDeps & { model: ModelSteps },
): Promise<Answer> => {
  if (!isWorthReading(standing.answer)) return standing.answer;
  const second = await deps.model.read(standing.request, signal);
  if (second === null || signal.aborted) return standing.answer;
  return reviseBySecond(standing, second, stored, deps);
};

const explain = async (
  answer: Answer,
  { request, threadTs }: Standing,
  stored: InboxRequest,
  signal: AbortSignal,
  deps: WorkDeps & { model: ModelSteps },
): Promise<void> => {
  const place = { channel: stored.channel, threadTs, requestId: stored.id };
  const shown = showExplanation(deps, place);
  const explained = await deps.model.explain(answer, request, {
    signal,
    onProgress: (words) => shown.show({ ...words, isWhole: false }),
  });
  // What a stopping process began is shown whole by the next one.
  if (signal.reason === 'stopping') throw new StoppingError();
  if (explained !== null) shown.show({ ...explained, isWhole: true });
  await shown.settled();
};

/**
 * Lets a model do its part for an answer that stands in its thread: read the question again, put the better answer in
 * the place of the first where that changes it, and word why. The answer is complete without: what goes wrong here is
 * logged, and nobody is bothered.
 * @throws StoppingError when it has to be gone on with by the next start
 */
export const addModelWords = async (
  standing: Standing,
  stored: InboxRequest,
  signal: AbortSignal,
  deps: WorkDeps & { model: ModelSteps },
): Promise<void> => {
  try {
    const answer = await readSecond(standing, stored, signal, deps);
    if (signal.reason === 'stopping') throw new StoppingError();
    if (!signal.aborted) await explain(answer, standing, stored, signal, deps);
  } catch (error) {
    if (error instanceof StoppingError) throw error;
    if (error instanceof RequestEndedError) return;
    deps.log.warn(
      { err: error },
      'the words of a model could not be posted, so the answer stands without them',
    );
  }
};
