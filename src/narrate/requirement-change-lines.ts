import type { Catalog } from '../catalog/catalog.ts';
import type { CriterionId } from '../catalog/vocabulary.ts';
import type { Behaviour } from '../profile/reading.ts';
import type { ComingOrGoing, Replacement, RequirementChange } from '../profile/requirement-changes.ts';
import { comingOrGoing, replacement } from './change-words.ts';
import { PRIORITY } from './request-words.ts';
import { listSome } from './words.ts';

const MOST_NAMES = 6;

/** Changes that have a line of their own, by how it begins; all others are "Added" or "No longer counts". */
const OWN_LINES: readonly {
  lead: string;
  kind: ComingOrGoing['kind'];
  fields: readonly ComingOrGoing['field'][];
}[] = [
  { lead: 'Ruled out now', kind: 'added', fields: ['excludedFrameworks', 'excludedLanguages'] },
  { lead: 'Allowed again', kind: 'removed', fields: ['excludedFrameworks', 'excludedLanguages'] },
  { lead: 'Must be used now', kind: 'added', fields: ['mustLanguages'] },
  { lead: 'No longer a must', kind: 'removed', fields: ['mustLanguages'] },
  { lead: 'Compared now', kind: 'added', fields: ['options'] },
  { lead: 'No longer compared', kind: 'removed', fields: ['options'] },
];

const isReplacement = (change: RequirementChange): change is Replacement => change.kind === 'replaced';
const isComingOrGoing = (change: RequirementChange): change is ComingOrGoing => change.kind !== 'replaced';

/** The criterion that a change leaves out of account from now on, if it does. */
const droppedCriterion = (change: RequirementChange): CriterionId | null => {
  if (change.field !== 'priorities' || change.kind === 'removed') return null;
  const { criterion, tier } = isReplacement(change) ? change.to : change.value;
  return tier === 'ignore' ? criterion : null;
};

/** The criterion that is no longer left out of account, if a change says no more than that. */
const restoredCriterion = (change: RequirementChange): CriterionId | null =>
  change.field === 'priorities' && change.kind === 'removed' && change.value.tier === 'ignore'
    ? change.value.criterion
    : null;

const criteriaOf = (
  changes: readonly RequirementChange[],
  of: (change: RequirementChange) => CriterionId | null,
): CriterionId[] => changes.flatMap((change) => of(change) ?? []);

const hiresGone = (change: RequirementChange): boolean =>
  change.field === 'plannedHires' && change.kind === 'removed';

/** Without what other lines say: dropped options and hires, criteria, and options where nothing is compared. */
const forItself = (changes: readonly RequirementChange[], behaviour: Behaviour): RequirementChange[] => {
  const dropped = criteriaOf(changes, droppedCriterion);
  const ruledOut = changes.flatMap((change) =>
    change.field === 'excludedFrameworks' && change.kind === 'added' ? [change.value] : [],
  );
  return changes.filter((change) => {
    if (change.field === 'options') return behaviour === 'compare' && !ruledOut.includes(change.value);
    if (hiresGone(change)) return !dropped.includes('hiring');
    return droppedCriterion(change) === null && restoredCriterion(change) === null;
  });
};

const named = (lead: string, phrases: readonly string[]): string[] =>
  phrases.length === 0 ? [] : [`${lead}: ${listSome([...new Set(phrases)], MOST_NAMES)}.`];

/**
 * What changed in the requirements, a sentence each, what decides most first; values that came or went share one.
 * Empty when nothing changed that counts for this answer.
 */
export const requirementChangeLines = (
  changes: readonly RequirementChange[],
  behaviour: Behaviour,
  catalog: Catalog,
): string[] => {
  const told = forItself(changes, behaviour);
  const moving = told.filter(isComingOrGoing);
  const phrases = (kind: ComingOrGoing['kind'], fits: (field: ComingOrGoing['field']) => boolean) =>
    moving
      .filter((change) => change.kind === kind && fits(change.field))
      .map((change) => comingOrGoing(change, catalog));
  const others = (field: ComingOrGoing['field']) => !OWN_LINES.some(({ fields }) => fields.includes(field));
  // What counts for nothing unless somebody asks for it cannot be said to count no longer, but for hires dropped.
  const dropped = criteriaOf(changes, droppedCriterion);
  const counted = dropped.filter(
    (id) =>
      catalog.criteria.get(id)?.defaultTier !== 'ignore' || (id === 'hiring' && changes.some(hiresGone)),
  );
  const words = (ids: readonly CriterionId[]) => ids.map((id) => PRIORITY[id]);
  return [
    ...OWN_LINES.flatMap(({ lead, kind, fields }) =>
      named(
        lead,
        phrases(kind, (field) => fields.includes(field)),
      ),
    ),
    ...told.filter(isReplacement).map((change) => replacement(change, catalog)),
    ...named('Added', phrases('added', others)),
    ...named('No longer counts', [...phrases('removed', others), ...words(counted)]),
    ...named('Does not count', words(dropped.filter((id) => !counted.includes(id)))),
    ...named('Counts again', words(criteriaOf(changes, restoredCriterion))),
  ];
};
