import type { Catalog } from '../catalog/catalog.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Reading } from '../profile/reading.ts';
import type { RankedOption, Ranking } from '../score/ranking.ts';
import type { Explanation } from './explanation.ts';
import type { Messages } from './messages/messages.ts';

/** Where an answer is read, and so how one goes on from there. */
export type Door = 'thread' | 'terminal';

/** Everything an explanation is made from. */
export type Telling = {
  reading: Reading;
  ranking: Ranking | null;
  evidence: Evidence;
  catalog: Catalog;
  /** YYYY-MM-DD: support windows are judged by it. */
  today: string;
  /** The words of the asker's language. */
  messages: Messages;
  /** A thread unless it is said. */
  door?: Door;
};

/** A telling with somebody in first place. */
export type RankedTelling = Telling & {
  ranking: Ranking;
  winner: RankedOption;
  runnerUp: RankedOption | null;
};

/** An explanation that says one sentence and nothing else. */
export const onlyHeadline = (headline: string): Explanation => ({
  headline,
  confidence: null,
  changes: [],
  reasons: [],
  drawback: null,
  runnerUp: null,
  flips: [],
  watchOuts: [],
  facts: [],
  details: [],
  tables: [],
  excluded: [],
  assumptions: [],
  unknowns: [],
  notUsed: [],
  question: null,
  hints: [],
});
