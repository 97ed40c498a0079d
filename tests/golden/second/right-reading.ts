import type { Catalog } from '../../../src/catalog/catalog.ts';
import type { LanguageId } from '../../../src/catalog/vocabulary.ts';
import { readNumbers } from '../../../src/profile/read-numbers.ts';
import { readRequest } from '../../../src/profile/read-request.ts';
import { readTurn, type TurnReading } from '../../../src/profile/read-turn.ts';
import type { Requirements, Sourced } from '../../../src/profile/requirements.ts';
import { languagesOf, resolve } from '../../../src/profile/resolve-names.ts';
import type { SecondReading, SecondSaid } from '../../../src/profile/second/second-reading.ts';
import { BOT_SPEAKER, type Request } from '../../../src/request/request.ts';
import { faithfulReading } from '../faithful-reading.ts';
import type { QuestionRow } from '../question-row.ts';

type Quote = { turn: number; words: string };
type Given = { catalog: Catalog; turns: readonly TurnReading[]; rules: Requirements };

const MOST_WORDS = 7;

const inTurns = ({ turns }: Given, quoteIn: (reading: TurnReading) => string | undefined): Quote | null => {
  for (const [index, reading] of [...turns.entries()].reverse()) {
    const words = quoteIn(reading);
    if (words !== undefined && words.trim() !== '') return { turn: index + 1, words };
  }
  return null;
};

/** The name as typed, wherever it stands last. */
const quoteOfName = (
  given: Given,
  means: (hit: TurnReading['names']['hits'][number]) => boolean,
): Quote | null => inTurns(given, ({ names }) => names.hits.findLast(means)?.words);

/** How many of the unit that is typed make one of the field: a second, a minute, an hour, a day; a thousandth. */
const FACTORS = [1, 60, 3_600, 86_400, 0.001];

const quoteOfNumber = (given: Given, value: number): Quote | null =>
  inTurns(given, ({ turn }) => {
    const means = (found: number): boolean =>
      FACTORS.some((factor) => Math.abs(found - value * factor) <= 0.02 * found);
    const hit = readNumbers(turn).find((found) => means(found.value));
    if (hit === undefined) return undefined;
    const start = turn.text.slice(0, hit.start).search(/\S*$/);
    return turn.text.slice(start, hit.end + 36).replace(/\s\S*$/, '');
  });

/** Some words of the text that the rules took for nothing: what a reader may have seen more in than they did. */
const freeWords = (given: Given): Quote | null => {
  const { rules } = given;
  const taken = [...rules.workloads, ...rules.needs, ...rules.platforms].map(({ words }) =>
    words.toLowerCase(),
  );
  return inTurns(given, ({ turn }) =>
    turn.clauses
      .map(({ words }) => words.trim().split(/\s+/).slice(0, MOST_WORDS).join(' '))
      .find(
        (words) =>
          words.length > 3 &&
          words.length < 80 &&
          !taken.some((other) => words.toLowerCase().includes(other)),
      ),
  );
};

const standing = (given: Given, sourced: Sourced<unknown> | undefined): Quote | null =>
  sourced === undefined
    ? null
    : inTurns(given, ({ turn }) =>
        turn.lower.includes(sourced.words.toLowerCase()) ? sourced.words.slice(0, 78) : undefined,
      );

const said = <Value>(value: Value, quote: Quote | null): SecondSaid<Value>[] =>
  quote === null ? [] : [{ value, ...quote }];

const namesOf = (given: Given, ids: readonly string[]): SecondSaid<string>[] => {
  const { catalog } = given;
  const entries = ids.flatMap((id) => {
    const quote =
      quoteOfName(given, (hit) => hit.id === id) ??
      quoteOfName(given, (hit) => resolve(catalog, hit.id).includes(id));
    return quote === null ? [] : said(quote.words, quote);
  });
  return [...new Map(entries.map((entry) => [entry.value.toLowerCase(), entry])).values()];
};

const languageEntries = <Value>(
  given: Given,
  entries: readonly Sourced<Value>[],
  languageOf: (value: Value) => LanguageId,
): SecondSaid<Value>[] =>
  entries.flatMap(({ value }) => {
    const language = languageOf(value);
    return said(
      value,
      quoteOfName(given, (hit) => languagesOf(given.catalog, hit).includes(language)),
    );
  });

const features = <Value>(
  given: Given,
  wanted: readonly Sourced<Value>[],
  read: readonly Sourced<Value>[],
): SecondSaid<Value>[] =>
  wanted.flatMap(({ value }) => {
    const byRules = read.find((entry) => entry.value === value);
    return said(value, standing(given, byRules) ?? freeWords(given));
  });

const scalar = <Field extends string, Value>(
  field: Field,
  given: Given,
  wanted: Sourced<Value> | undefined,
  read: Sourced<Value> | undefined,
): Partial<Record<Field, SecondSaid<Value>>> => {
  if (wanted === undefined) return {};
  const { value } = wanted;
  const number = typeof value === 'number' ? quoteOfNumber(given, value) : null;
  const [entry] = said(value, number ?? standing(given, read) ?? freeWords(given));
  const none: Partial<Record<Field, SecondSaid<Value>>> = {};
  return entry === undefined ? none : { ...none, [field]: entry };
};

/** Turns of people as a reader is shown them, the request last. */
export const turnsOfPeople = (request: Request): string[] => [
  ...request.thread.filter(({ speaker }) => speaker !== BOT_SPEAKER).map(({ text }) => text),
  request.text,
];

/** What a reader would return who reads exactly what the row says, quoting the text wherever its words are known. */
export const rightReading = (row: QuestionRow, request: Request, catalog: Catalog): SecondReading => {
  const turns = turnsOfPeople(request).map((text) => readTurn(text, catalog, request.today, null));
  const rules = readRequest(request, catalog).requirements;
  const given: Given = { catalog, turns, rules };
  const { requirements: stated, named, behaviour } = row.expected;
  const wanted = faithfulReading(stated);
  const excluded = new Set(stated.excludedFrameworks);
  const asked = [
    ...stated.options,
    ...named.filter((id) => !excluded.has(id) && !stated.existing.includes(id)),
  ];
  const loads = (['rps', 'connections', 'p95Ms', 'coldStartMs'] as const).map((field) =>
    scalar(field, given, wanted.load[field], rules.load[field]),
  );
  return {
    turns: turns.length,
    language: row.lang,
    behaviour,
    options: namesOf(given, asked),
    excludedFrameworks: namesOf(given, stated.excludedFrameworks),
    existing: namesOf(given, stated.existing),
    mustLanguages: languageEntries(given, wanted.mustLanguages, (id) => id),
    excludedLanguages: languageEntries(given, wanted.excludedLanguages, (id) => id),
    teamLanguages: languageEntries(given, wanted.teamLanguages, ({ id }) => id),
    workloads: features(given, wanted.workloads, rules.workloads),
    needs: features(given, wanted.needs, rules.needs),
    platforms: features(given, wanted.platforms, rules.platforms),
    load: Object.assign({}, ...loads),
    priorities: Object.fromEntries(
      Object.entries(wanted.priorities).flatMap(([criterion, entry]) => {
        const read = Object.entries(rules.priorities).find(([other]) => other === criterion)?.[1];
        return said(entry.value, standing(given, read) ?? freeWords(given)).map((one) => [criterion, one]);
      }),
    ),
    ...scalar('teamSize', given, wanted.teamSize, rules.teamSize),
    ...scalar('plannedHires', given, wanted.plannedHires, rules.plannedHires),
    ...scalar('deadline', given, wanted.deadline, rules.deadline),
    ...scalar('supportUntil', given, wanted.supportUntil, rules.supportUntil),
    ...scalar('cpuBound', given, wanted.cpuBound, rules.cpuBound),
  };
};
