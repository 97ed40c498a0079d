import type { Catalog } from './catalog/catalog.ts';
import type { Evidence } from './evidence/evidence.ts';
import { gatherEvidence } from './evidence/gather-evidence.ts';
import { discussionLines } from './narrate/discussion/discussion-lines.ts';
import type { Explanation, Line } from './narrate/explanation.ts';
import { messagesIn } from './narrate/messages/messages.ts';
import type { Door } from './narrate/telling.ts';
import { explainByTemplate } from './narrate/template.ts';
import { readDiscussion } from './profile/discussion/read-discussion.ts';
import { readRequest } from './profile/read-request.ts';
import type { Reading } from './profile/reading.ts';
import type { Remembered } from './profile/remembered.ts';
import type { SecondReading } from './profile/second/second-reading.ts';
import type { EffectiveProfile } from './profile/team-profile/effective-profile.ts';
import type { Request } from './request/request.ts';
import { changesSince } from './score/changes-since.ts';
import { type Ranked, rankFor } from './score/rank-for.ts';
import type { Ranking } from './score/ranking.ts';

/** What one request is answered with, before it is rendered for anyone. */
export type Answer = {
  requestId: string;
  today: string;
  reading: Reading;
  /** Null for explain without a ranking, clarify without a provisional one, and out of scope. */
  ranking: Ranking | null;
  evidence: Evidence;
  explanation: Explanation;
  narration: 'template' | 'model';
  dataset: { version: string; asOf: string };
};

/** Runs one station of the way; whoever wants to know how long each takes gives one that looks at a clock. */
export type Timed = <Value>(station: string, run: () => Value) => Value;

const untimed: Timed = (_, run) => run();

export type AnswerDeps = {
  catalog: Catalog;
  timed?: Timed;
  /** What is remembered of the thread a request belongs to; null when nothing is. */
  recall?: (request: Request) => Promise<Remembered | null>;
  /** Somebody else's reading of the request and its thread: what may be believed of it is added to what the rules read. */
  second?: SecondReading | null;
  /** What the team wrote down where a request is asked; null or absent when there is no profile. */
  teamProfile?: (request: Request) => Promise<EffectiveProfile | null>;
  /** Where the answer is read: a thread unless it is said. */
  door?: Door;
};

/** What several people said in the thread before, for a ranking that somebody waits for who is told who said it. */
const discussionBefore = (request: Request, { reading, ranking }: Ranked, catalog: Catalog): Line[] => {
  const { names, thread, text, user = '', today } = request;
  if (names === undefined || ranking === null) return [];
  const discussion = readDiscussion([...thread, { speaker: user, text }], catalog, today);
  return discussion === null ? [] : discussionLines(discussion, names, catalog, messagesIn(reading.lang));
};

const leavesNothing = ({ ranking }: Ranked): boolean => ranking?.options.length === 0;

/**
 * The way of a question: recall what was answered before, read it, rank what fits, gather what the ranking rests
 * on, compare it with what was recalled, put it into words. The answer needs no model and no network; rejects only
 * when the program or the dataset is broken, or when `recall` or `teamProfile` does.
 */
export const answer = async (
  request: Request,
  { catalog, recall, second = null, teamProfile, door = 'thread', timed = untimed }: AnswerDeps,
): Promise<Answer> => {
  const { today } = request;
  const remembered = (await recall?.(request)) ?? null;
  const profile = (await teamProfile?.(request)) ?? null;
  const rankBy = (given: SecondReading | null): Ranked => {
    const read = timed('read', () => readRequest(request, catalog, remembered, given, profile));
    return timed('rank', () => rankFor(read, catalog, today));
  };
  const together = rankBy(second);
  // What a second reading adds may narrow the choice, but not away: then the rules alone are asked.
  const { reading, ranking } = second !== null && leavesNothing(together) ? rankBy(null) : together;
  const evidence = timed('evidence', () => gatherEvidence(reading, ranking, catalog, today));
  const changes = changesSince(remembered, reading, ranking, catalog);
  const explanation = timed('narrate', () =>
    explainByTemplate({ reading, ranking, evidence, catalog, today, door }, changes),
  );
  const discussion =
    request.names === undefined
      ? []
      : timed('discussion', () => discussionBefore(request, { reading, ranking }, catalog));
  return {
    requestId: request.id,
    today,
    reading,
    ranking,
    evidence,
    explanation: { ...explanation, ...(discussion.length === 0 ? {} : { discussion }) },
    narration: 'template',
    dataset: { version: catalog.manifest.version, asOf: catalog.manifest.asOf },
  };
};

/** What to remember of an answer for the next one in its thread; `before` is what was remembered until now. */
export const remember = (answered: Answer, before: Remembered | null = null): Remembered => {
  const { requirements, added } = answered.reading;
  const order = answered.ranking?.options.map(({ id }) => id) ?? [];
  const ranked =
    order.length === 0
      ? (before?.ranked ?? null)
      : { requirements, order, datasetVersion: answered.dataset.version };
  return { requirements, ranked, ...(added.length > 0 ? { added } : {}) };
};
