import type { CriterionId } from '../catalog/vocabulary.ts';
import type { Behaviour } from '../profile/reading.ts';
import type { ComingOrGoing, Replacement, RequirementChange } from '../profile/requirement-changes.ts';
import { comingOrGoing, replacement } from './change-words.ts';
import type { MessageKey, Messages } from './messages/messages.ts';
import type { Telling } from './telling.ts';

const MOST_NAMES = 6;

/** Changes that have a line of their own, all others are "Added" or "No longer counts". */
const OWN_LINES: readonly {
  key: MessageKey;
  kind: ComingOrGoing['kind'];
  fields: readonly ComingOrGoing['field'][];
}[] = [
  { key: 'change.ruled-out', kind: 'added', fields: ['excludedFrameworks', 'excludedLanguages'] },
  { key: 'change.allowed-again', kind: 'removed', fields: ['excludedFrameworks', 'excludedLanguages'] },
  { key: 'change.must', kind: 'added', fields: ['mustLanguages'] },
  { key: 'change.no-must', kind: 'removed', fields: ['mustLanguages'] },
  { key: 'change.compared', kind: 'added', fields: ['options'] },
  { key: 'change.not-compared', kind: 'removed', fields: ['options'] },
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

const named = (key: MessageKey, phrases: readonly string[], messages: Messages): string[] =>
  phrases.length === 0
    ? []
    : [messages.say(key, { names: messages.listSome([...new Set(phrases)], MOST_NAMES) })];

/**
 * What changed in the requirements, a sentence each, what decides most first; values that came or went share one.
 * Empty when nothing changed that counts for this answer.
 */
export const requirementChangeLines = (
  changes: readonly RequirementChange[],
  { reading, catalog, messages }: Pick<Telling, 'reading' | 'catalog' | 'messages'>,
): string[] => {
  const told = forItself(changes, reading.behaviour);
  const moving = told.filter(isComingOrGoing);
  const phrases = (kind: ComingOrGoing['kind'], fits: (field: ComingOrGoing['field']) => boolean) =>
    moving
      .filter((change) => change.kind === kind && fits(change.field))
      .map((change) => comingOrGoing(change, catalog, messages));
  const others = (field: ComingOrGoing['field']) => !OWN_LINES.some(({ fields }) => fields.includes(field));
  // What counts for nothing unless somebody asks for it cannot be said to count no longer, but for hires dropped.
  const dropped = criteriaOf(changes, droppedCriterion);
  const counted = dropped.filter(
    (id) =>
      catalog.criteria.get(id)?.defaultTier !== 'ignore' || (id === 'hiring' && changes.some(hiresGone)),
  );
  const words = (ids: readonly CriterionId[]) => ids.map((id) => messages.say(`criterion.priority.${id}`));
  return [
    ...OWN_LINES.flatMap(({ key, kind, fields }) =>
      named(
        key,
        phrases(kind, (field) => fields.includes(field)),
        messages,
      ),
    ),
    ...told.filter(isReplacement).map((change) => replacement(change, catalog, messages)),
    ...named('change.added', phrases('added', others), messages),
    ...named('change.no-longer-counts', [...phrases('removed', others), ...words(counted)], messages),
    ...named('change.does-not-count', words(dropped.filter((id) => !counted.includes(id))), messages),
    ...named('change.counts-again', words(criteriaOf(changes, restoredCriterion)), messages),
  ];
};
