import { languagesOf, resolve } from '../resolve-names.ts';
import { overlaps } from '../span.ts';
import { LOAD_FIELDS, type LoadField } from '../statement.ts';
import { type Grounds, placesOf } from './grounds.ts';
import type { Judged } from './judge-entry.ts';
import { idsOf, isNameEntry, rulesOut } from './judge-name.ts';
import { isNumberEntry, sameFigure } from './judge-number.ts';

/** Something the rules read in the turns that were shown, which a good second reading is bound to hold as well. */
export type KnownFact =
  | { kind: 'name'; isOut: boolean; words: string; ids: ReadonlySet<string> }
  | { kind: 'number'; field: 'teamSize' | 'plannedHires' | LoadField; value: number; words: string }
  | { kind: 'feature'; field: 'workloads' | 'needs' | 'platforms'; id: string; words: string };

type Named = { id: string; words: string; isOut: boolean };

/** Names with a part in the choice, and those that are only asked about; one fact for each way of typing it. */
const nameFacts = ({ catalog, readings, rules }: Grounds): KnownFact[] => {
  const r = rules.requirements;
  const of = (entries: readonly { value: string; words: string }[], isOut = false): Named[] =>
    entries.map(({ value, words }) => ({ id: value, words, isOut }));
  const hits = readings.flatMap(({ names }) => names.hits);
  const out = of([...r.excludedFrameworks, ...r.excludedLanguages], true);
  const team = r.teamLanguages.map(({ value, words }) => ({ value: value.id, words }));
  const asked = hits
    .filter(({ id }) => rules.named.includes(id))
    .map(({ id, words }) => ({ value: id, words }));
  const named = [...out, ...of([...r.options, ...r.existing, ...r.mustLanguages, ...team, ...asked])];
  const groups = Map.groupBy(named, ({ isOut, words }) => `${isOut} ${words.toLowerCase()}`);
  return [...groups.values()].flatMap((group): KnownFact[] => {
    const [first] = group;
    if (first === undefined) return [];
    const typed = hits.filter((hit) => hit.words.toLowerCase() === first.words.toLowerCase());
    const ids = new Set<string>(group.map(({ id }) => id));
    for (const hit of typed) {
      for (const id of [hit.id, ...languagesOf(catalog, hit), ...resolve(catalog, hit.id)]) ids.add(id);
    }
    return [{ kind: 'name', isOut: first.isOut, words: first.words, ids }];
  });
};

const numberFacts = ({ rules }: Grounds): KnownFact[] => {
  const { teamSize, plannedHires, load } = rules.requirements;
  const facts = [
    { field: 'teamSize' as const, said: teamSize },
    { field: 'plannedHires' as const, said: plannedHires },
    ...LOAD_FIELDS.map((field) => ({ field, said: load[field] })),
  ];
  return facts.flatMap(({ field, said }): KnownFact[] =>
    said === undefined ? [] : [{ kind: 'number', field, value: said.value, words: said.words }],
  );
};

const featureFacts = ({ rules }: Grounds): KnownFact[] =>
  (['workloads', 'needs', 'platforms'] as const).flatMap((field) =>
    rules.requirements[field].map(
      ({ value, words }): KnownFact => ({ kind: 'feature', field, id: value, words }),
    ),
  );

/**
 * What the rules know: `certain` are names and numbers with units, which they practically never misread; `likely`
 * are the things that are built and needed. Only what stands in one of the last `shown` turns counts.
 */
export const knownFacts = (
  grounds: Grounds,
  shown: number,
): { certain: KnownFact[]; likely: KnownFact[] } => {
  const turns = grounds.readings.slice(-shown).map(({ turn }) => turn);
  const isShown = ({ words }: KnownFact): boolean => turns.some((turn) => placesOf(turn, words).length > 0);
  return {
    certain: [...nameFacts(grounds), ...numberFacts(grounds)].filter(isShown),
    likely: featureFacts(grounds).filter(isShown),
  };
};

/** Reasons that leave open whether the value stands in the words. */
const UNPROVEN: ReadonlySet<string> = new Set(['unknown-name', 'name-not-in-quote']);

/** Does an entry say what the rules know, in words that stand in the text and hold it? */
export const confirms = ({ entry, place, verdict }: Judged, fact: KnownFact, grounds: Grounds): boolean => {
  if (place === null || (verdict.kind === 'not-believed' && UNPROVEN.has(verdict.reason))) return false;
  switch (fact.kind) {
    case 'name':
      return (
        isNameEntry(entry) &&
        rulesOut(entry) === fact.isOut &&
        idsOf(entry, grounds).some((id) => fact.ids.has(id))
      );
    case 'number':
      return isNumberEntry(entry) && entry.field === fact.field && sameFigure(entry.value, fact.value);
    case 'feature':
      return (
        entry.field === fact.field &&
        entry.value === fact.id &&
        placesOf(place.reading.turn, fact.words).some((span) => overlaps(span, place.span))
      );
    default:
      return fact satisfies never;
  }
};
