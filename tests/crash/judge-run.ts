import { loadCatalog } from '../../src/catalog/load.ts';
import { parseConfig } from '../../src/config.ts';
import type { Message, Workspace } from '../../src/playground/workspace-types.ts';
import type { AskedQuestion } from './ask-and-kill.ts';
import { partsOfAnswer } from './parts-of-answer.ts';

const BOT = 'U0STACK';

const stepOf = (message: Message): string => String(message.metadata?.event_payload['step'] ?? 'none');

/** The bot's restatements of a question: root messages that hold its mark. */
const rootsOf = (question: AskedQuestion, workspace: Workspace): Message[] =>
  workspace
    .messages(question.channel)
    .filter(
      ({ user, text, thread_ts: thread }) =>
        user === BOT && thread === undefined && text.includes(question.mark),
    );

const problemsOfThread = (
  question: AskedQuestion,
  ts: string,
  workspace: Workspace,
  parts: number,
): string[] => {
  const steps = workspace
    .thread(question.channel, ts)
    .filter(({ user, ts: own }) => user === BOT && own !== ts)
    .map(stepOf);
  const expected = Array.from({ length: parts }, (_, index) => `answer.${index + 1}`);
  return JSON.stringify(steps) === JSON.stringify(expected)
    ? []
    : [
        `${question.mark} (${question.kind}): posted ${steps.join(', ') || 'nothing'}, expected ${expected.join(', ')}`,
      ];
};

const problemsOf = (question: AskedQuestion, workspace: Workspace, parts: number): string[] => {
  if (question.kind === 'mention') {
    const { ts, acknowledged } = question;
    if (ts === null || !acknowledged) return [`${question.mark}: was never taken, though it was repeated`];
    return problemsOfThread(question, ts, workspace, parts);
  }
  const [root, ...more] = rootsOf(question, workspace);
  if (more.length > 0) return [`${question.mark}: ${more.length + 1} roots`];
  // A command that was not acknowledged is asked again by its person: it may have been taken or not.
  if (root === undefined) return question.acknowledged ? [`${question.mark}: no answer`] : [];
  return problemsOfThread(question, root.ts, workspace, parts);
};

/**
 * Gives what tells, whenever it is asked, what is wrong with a run: questions without an answer, roots or steps posted
 * twice, steps out of order.
 */
export const judgeOf = async (
  asked: readonly AskedQuestion[],
  workspace: Workspace,
): Promise<() => string[]> => {
  const catalog = loadCatalog(parseConfig({}).dataDirectory);
  const today = new Date().toISOString().slice(0, 10);
  const parts = new Map<AskedQuestion, number>();
  for (const question of asked) parts.set(question, await partsOfAnswer(question.text, catalog, today));
  return () => [...parts].flatMap(([question, count]) => problemsOf(question, workspace, count));
};
