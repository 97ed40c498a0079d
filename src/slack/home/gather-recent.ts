import { type DecisionSummary, optionName } from '../../decisions/decision.ts';
import type { HomeChannel, HomeDecision, HomeQuestion } from '../../render/home/home-content.ts';
import { HOME } from '../../render/home/home-limits.ts';
import type { StandingQuestion } from '../../store/home-questions.ts';
import { findPermalinks, type Permalink } from './find-permalinks.ts';
import type { HomeDeps, HomeVisit } from './home-visit.ts';
import { type StandingThread, standingThreads } from './standing-threads.ts';

/** Questions of one channel that are looked through. */
const MOST_READ = 40;
/** Over all channels: each takes a call to Slack for its link. */
const MOST_QUESTIONS = 15;
const MOST_DECISIONS = 8;

/** `recordTs`: the message that shows the decision, its thread where there is none. */
type KeptDecision = { decision: DecisionSummary; recordTs: string };

/** What is kept of one channel that somebody is in; everything that was asked there, newest first. */
export type KeptOfChannel = {
  channel: string;
  asked: StandingQuestion[];
  threads: StandingThread[];
  decisions: KeptDecision[];
};

/** Reads what is kept of channels. Only of such that the person is known to be in: nothing here checks that. */
export const readChannels = async (
  channels: readonly string[],
  { team, botUserId }: HomeVisit,
  since: number,
  { queries, decisions }: HomeDeps,
): Promise<KeptOfChannel[]> => {
  const kept: KeptOfChannel[] = [];
  for (const channel of channels) {
    const asked = await queries.questionsIn({ team, channel }, since, MOST_READ);
    const decided: KeptDecision[] = [];
    for (const decision of await decisions.list({ team, channel }, HOME.decisionsAChannel)) {
      const post = await decisions.post({ team, channel }, decision.id);
      decided.push({ decision, recordTs: post?.messageTs ?? decision.threadTs });
    }
    kept.push({ channel, asked, threads: standingThreads(asked, botUserId), decisions: decided });
  }
  return kept;
};

/** One person's own direct messages with the bot. */
export const readDirect = async (
  visit: HomeVisit,
  since: number,
  deps: HomeDeps,
): Promise<KeptOfChannel | null> => {
  const channel = await deps.queries.directChannelOf(visit);
  if (channel === null) return null;
  const [kept] = await readChannels([channel], visit, since, deps);
  return kept?.asked.every(({ user }) => user === visit.user) ? kept : null;
};

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const urlOf = (link: Permalink | undefined): string | null => (link?.kind === 'at' ? link.url : null);

/** A thread as it is shown; none whose answer somebody deleted. */
export const toQuestion = (
  { text, at, state }: Pick<StandingThread, 'text' | 'at' | 'state'>,
  link: Permalink | undefined,
): HomeQuestion[] => (link?.kind === 'gone' ? [] : [{ text, day: dayOf(at), state, url: urlOf(link) }]);

const toDecision = (decision: DecisionSummary, link: Permalink | undefined): HomeDecision => ({
  id: decision.id,
  title: decision.title,
  chosen: optionName(decision.chosen, decision),
  status: decision.status.kind,
  url: urlOf(link),
});

/** The newest of all, at most `most`, in the order in which they came. */
const newestThreads = (kept: readonly KeptOfChannel[], most: number, aChannel: number): StandingThread[] =>
  kept
    .flatMap(({ threads }) => threads.slice(0, aChannel))
    .sort((one, other) => other.at - one.at)
    .slice(0, most);

/** Questions and decisions as they are shown, with links to them; channels of which nothing is left are left out. */
export const showRecent = async (
  kept: readonly KeptOfChannel[],
  isDirect: boolean,
  { api }: Pick<HomeDeps, 'api'>,
): Promise<HomeChannel[]> => {
  const aChannel = isDirect ? HOME.ownQuestions : HOME.questionsAChannel;
  const threads = newestThreads(kept, MOST_QUESTIONS, aChannel);
  const decided = kept
    .flatMap(({ channel, decisions }) => decisions.map((each) => ({ channel, ...each })))
    .slice(0, MOST_DECISIONS);
  const links = await findPermalinks(
    [
      ...threads.map(({ channel, answerTs }) => ({ channel, ts: answerTs })),
      ...decided.map(({ channel, recordTs: ts }) => ({ channel, ts })),
    ],
    api,
  );
  const asked = threads.flatMap((thread, index) =>
    toQuestion(thread, links[index]).map((question) => ({ channel: thread.channel, question })),
  );
  const decisions = decided.map(({ channel, decision }, index) => ({
    channel,
    decision: toDecision(decision, links[threads.length + index]),
  }));
  return kept
    .map(({ channel }) => ({
      channel,
      questions: asked.filter((each) => each.channel === channel).map(({ question }) => question),
      decisions: decisions.filter((each) => each.channel === channel).map(({ decision }) => decision),
    }))
    .filter(({ questions, decisions: shown }) => questions.length + shown.length > 0);
};
