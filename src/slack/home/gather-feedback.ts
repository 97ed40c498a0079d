import { QUICK_REASONS, type QuickReason } from '../../render/forms/feedback-modal.ts';
import type { HomeFeedback, LookReason } from '../../render/home/home-content.ts';
import { HOME } from '../../render/home/home-limits.ts';
import { isVisible } from '../../render/visible-text.ts';
import type { StandingQuestion } from '../../store/home-questions.ts';
import { findPermalinks } from './find-permalinks.ts';
import { type KeptOfChannel, toQuestion } from './gather-recent.ts';
import type { HomeDeps, HomeVisit } from './home-visit.ts';
import { isLow, LOW_CONFIDENCE, stateOf, wordsOf } from './standing-threads.ts';

/** Reasons that are looked through for the most common ones. */
const MOST_READ = 500;

/** A stored reason: one that was chosen, somebody's words, or both, as "misread: their words". */
const readReason = (reason: string): { kind: QuickReason | null; words: string } => {
  const kind = QUICK_REASONS.find((each) => reason === each || reason.startsWith(`${each}: `)) ?? null;
  return { kind, words: kind === null ? reason : reason.slice(kind.length + 2) };
};

const countKinds = (kinds: readonly (QuickReason | null)[]): HomeFeedback['kinds'] =>
  QUICK_REASONS.map((kind) => ({ kind, count: kinds.filter((each) => each === kind).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);

const whyLook = (question: StandingQuestion): LookReason | null => {
  if (isLow(question)) return question.isThumbedDown ? 'both' : 'low';
  return question.isThumbedDown ? 'down' : null;
};

const findToLookAt = async (
  kept: readonly KeptOfChannel[],
  { botUserId }: HomeVisit,
  { api }: HomeDeps,
): Promise<HomeFeedback['toLookAt']> => {
  const doubtful = kept
    .flatMap(({ asked }) => asked)
    .flatMap((question) => {
      const why = whyLook(question);
      const text = wordsOf(question, botUserId);
      return why === null || !isVisible(text) ? [] : [{ question, why, text }];
    })
    .sort((one, other) => other.question.at - one.question.at)
    .slice(0, HOME.toLookAt);
  const links = await findPermalinks(
    doubtful.map(({ question: { channel, answerTs } }) => ({ channel, ts: answerTs })),
    api,
  );
  return doubtful.flatMap(({ question, why, text }, index) =>
    toQuestion({ text, at: question.at, state: stateOf(question) }, links[index]).map((shown) => ({
      ...shown,
      channel: question.channel,
      why,
    })),
  );
};

/**
 * What became of a team's questions since a time, for an admin. `kept`: of the channels that they are in; of all others
 * there are counts and nothing else.
 */
export const gatherFeedback = async (
  visit: HomeVisit,
  since: number,
  kept: readonly KeptOfChannel[],
  deps: HomeDeps,
): Promise<HomeFeedback> => {
  const { queries } = deps;
  const tally = await queries.tally(visit.team, since, LOW_CONFIDENCE);
  const reasons = (await queries.downReasons(visit.team, since, MOST_READ)).map(({ channel, reason }) => ({
    isShown: kept.some((each) => each.channel === channel),
    ...readReason(reason),
  }));
  return {
    ...tally,
    kinds: countKinds(reasons.map(({ kind }) => kind)),
    words: reasons
      .filter(({ isShown, words }) => isShown && isVisible(words))
      .map(({ words }) => words)
      .slice(0, HOME.reasons),
    toLookAt: await findToLookAt(kept, visit, deps),
  };
};
