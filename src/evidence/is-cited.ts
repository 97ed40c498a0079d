import type { FactRecord } from '../catalog/schemas/fact.ts';
import type { Contribution } from '../score/ranking.ts';

/** Does a contribution rest on this fact, by its id or by a claim of an article that it carries? */
export const isCited = (
  fact: Pick<FactRecord, 'id' | 'claims'>,
  contribution: Pick<Contribution, 'evidence'>,
): boolean =>
  contribution.evidence.includes(fact.id) ||
  fact.claims.some((claim) => contribution.evidence.includes(claim));
