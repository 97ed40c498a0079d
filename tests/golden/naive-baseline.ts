import type { Catalog } from '../../src/catalog/catalog.ts';

/** Answers with one framework id, or null when the text names nothing. */
export type NaiveBaseline = (text: string) => string | null;

type Named = Pick<Catalog, 'frameworks' | 'languages' | 'supporting'>;
type Pattern = { expression: RegExp; length: number; id: string };

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Bounded by Latin letters and digits only, so that a name inside Japanese or Chinese text counts. */
const wholeName = (name: string): RegExp =>
  new RegExp(`(?<![\\p{Script=Latin}\\d])${escaped(name)}(?![\\p{Script=Latin}\\d])`, 'iu');

const patternsOf = (names: readonly string[], id: string | undefined): Pattern[] =>
  id === undefined
    ? []
    : [...new Set(names)].map((name) => ({ expression: wholeName(name), length: name.length, id }));

/**
 * The rule of thumb the program has to beat: the first language or framework that the text names, taken as
 * its best-known framework. Knows names, and nothing else: no negation, no load, no team.
 */
export const createNaiveBaseline = ({ frameworks, languages, supporting }: Named): NaiveBaseline => {
  const patterns = [
    ...[...frameworks.values()].flatMap(({ id, name, aliases }) => patternsOf([id, name, ...aliases], id)),
    ...[...languages.values()].flatMap(({ id, name, aliases, people, resolvesTo }) =>
      patternsOf([id, name, ...aliases, ...people], resolvesTo[0]),
    ),
    ...[...supporting.values()]
      .filter((record) => record.languages.length > 0)
      .flatMap(({ id, name, aliases, resolvesTo }) => patternsOf([id, name, ...aliases], resolvesTo[0])),
  ];
  return (text) => {
    const found = patterns.flatMap(({ expression, length, id }) => {
      const at = text.search(expression);
      return at === -1 ? [] : [{ at, length, id }];
    });
    // Of names that start together the longest is meant: "Spring Boot", not "Spring".
    found.sort((a, b) => a.at - b.at || b.length - a.length);
    return found[0]?.id ?? null;
  };
};
