import type { Framework } from '../../src/catalog/schemas/framework.ts';
import type { Rating } from '../../src/catalog/schemas/rating.ts';
import { CRITERIA } from '../../src/catalog/vocabulary.ts';
import type { Ballot, Tiers, Vote } from '../../src/vote/vote.ts';
import { cell, fixtureCatalog, frameworkOf, ratingOf } from '../score/fixture-catalog.ts';
import { requirementsOf } from '../score/requirements-of.ts';

export const TODAY = '2026-11-20';
export const STARTED = Date.parse('2026-11-20T12:00:00Z');
export const HOUR = 60 * 60 * 1_000;

const rated = (id: string, security: number, operability: number): [Framework, Rating] => [
  frameworkOf(id, { languages: ['python'] }),
  ratingOf(id, {
    weeks: [1, 2],
    supply: [10, 12],
    requests: [5000, 6000],
    level: 500,
    criteria: { security: cell(security), operability: cell(operability), longevity: cell(600) },
  }),
];

/** Three options: the best in security, the best in operation, and one between them. */
export const smallCatalog = fixtureCatalog([
  rated('secure', 900, 300),
  rated('operable', 300, 900),
  rated('middling', 700, 700),
]);

const NOTHING: Tiers = Object.fromEntries(CRITERIA.map((criterion) => [criterion, 'ignore']));

/** Everything ignored but what is named. */
export const only = (tiers: Tiers): Tiers => ({ ...NOTHING, ...tiers });
export const SAFE = only({ security: 'high', operability: 'low' });
export const HANDY = only({ security: 'low', operability: 'high' });

export const ballot = (user: string, tiers: Tiers, consents = false): Ballot => ({ user, tiers, consents });

/** An open vote of three that stands in its thread. */
export const smallVote = (more: Partial<Vote> = {}): Vote => ({
  ...{ id: 'vote-1', team: 'T1', channel: 'C1', threadTs: '1700000000.000100', viewId: 'V1', lang: 'en' },
  ...{ question: 'How much does each criterion count for us?', quorum: 3, startedBy: 'U1' },
  ...{ startedAt: STARTED, closesAt: STARTED + HOUR, state: 'open', ballotTs: '1700000002.000100' },
  requirements: requirementsOf({}),
  ...more,
});
