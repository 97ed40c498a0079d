import type { AnswerState } from '../../render/home/home-content.ts';
import { isVisible } from '../../render/visible-text.ts';
import { readSlackText } from '../../request/from-slack.ts';
import { CONFIDENCE_WORDS, type ConfidenceWord } from '../../score/ranking.ts';
import type { StandingQuestion } from '../../store/home-questions.ts';

/** Words of an answer that is not sure of its first place. */
export const LOW_CONFIDENCE = ['no clear pick', 'slight lead'] as const satisfies ConfidenceWord[];

/** A thread as the home lists it: by its first question, with how its last answer stands. */
export type StandingThread = {
  channel: string;
  text: string;
  at: number;
  state: AnswerState;
  answerTs: string;
};

/** How an answer stands, in a word. */
export const stateOf = ({
  behaviour,
  confidence,
}: Pick<StandingQuestion, 'behaviour' | 'confidence'>): AnswerState => {
  if (behaviour === 'clarify') return 'asked back';
  return CONFIDENCE_WORDS.find((word) => word === confidence) ?? 'plain';
};

/** Whether an answer is not sure of itself; one that asks back says so already. */
export const isLow = (question: Pick<StandingQuestion, 'behaviour' | 'confidence'>): boolean =>
  LOW_CONFIDENCE.some((word) => word === stateOf(question));

/** People's words without Slack's markup. */
export const wordsOf = ({ text }: StandingQuestion, botUserId: string | undefined): string =>
  readSlackText(text, botUserId);

/**
 * Questions, newest first, a thread each. A press says too little to stand for its thread, so that it does so only
 * where nothing else is known.
 */
export const standingThreads = (
  questions: readonly StandingQuestion[],
  botUserId: string | undefined,
): StandingThread[] => {
  const threads = new Map<string, StandingQuestion[]>();
  for (const question of questions) {
    threads.set(question.threadTs, [...(threads.get(question.threadTs) ?? []), question]);
  }
  return [...threads.values()].flatMap((inThread) => {
    const [newest] = inThread;
    const first = inThread.findLast(({ kind }) => kind !== 'press') ?? inThread.at(-1);
    if (newest === undefined || first === undefined) return [];
    const text = wordsOf(first, botUserId);
    const { channel, at, answerTs } = newest;
    return isVisible(text) ? [{ channel, text, at, state: stateOf(newest), answerTs }] : [];
  });
};
