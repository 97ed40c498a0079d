import type { CriterionId } from '../catalog/vocabulary.ts';
import { carriesStatement } from '../evidence/carries-statement.ts';
import type { EvidenceFact } from '../evidence/evidence.ts';
import { factsOfRecord, languageFactsOf } from '../evidence/facts-of-record.ts';
import { isCited } from '../evidence/is-cited.ts';
import type { RankedOption } from '../score/ranking.ts';
import type { RankedTelling } from './telling.ts';

/** A sentence from a page that nobody read is no reason for anything. */
const isHearsay = (fact: EvidenceFact): boolean =>
  fact.checkedHow === 'unchecked' && typeof fact.value === 'string';

/**
 * The best fact under what is said of an option on a criterion: one about it or its language that carries that very
 * statement. One its rating cites is taken first, and of those no opinion if possible. Undefined where none does.
 */
export const carryingFact = (
  option: RankedOption,
  criterion: CriterionId,
  { catalog, evidence, ranking }: RankedTelling,
): EvidenceFact | undefined => {
  const own = option.contributions.find((contribution) => contribution.criterion === criterion);
  const records = [...factsOfRecord(option.id, catalog), ...languageFactsOf(option.id, catalog)].filter(
    (record) => carriesStatement(record, criterion, ranking.targets),
  );
  const cited = new Set(
    records.filter((record) => own !== undefined && isCited(record, own)).map((record) => record.id),
  );
  const usable = evidence.facts.filter(
    (fact) => records.some((record) => record.id === fact.id) && !isHearsay(fact),
  );
  return (
    usable.find((fact) => fact.basis !== 'opinion' && cited.has(fact.id)) ??
    usable.find((fact) => cited.has(fact.id)) ??
    usable[0]
  );
};
