import type { Catalog } from '../catalog/catalog.ts';

/** Names that no prose may hold outside a slot. */
export type NameGuard = {
  /** Lower case, words joined by single spaces. */
  names: ReadonlySet<string>;
  /** Longest name in words. */
  longest: number;
};

export const NO_NAMES: NameGuard = { names: new Set(), longest: 0 };

const guards = new WeakMap<Catalog, NameGuard>();

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * Every name and alias of the whole dataset, outside names included. Those of one or more letters only: a name with a digit or
 * a dot is refused for its form already. Ordinary words among them ("go", "echo") count only when written as names: see the rule.
 */
export const guardOf = (catalog: Catalog): NameGuard => {
  const known = guards.get(catalog);
  if (known !== undefined) return known;
  const maps = [
    catalog.frameworks,
    catalog.languages,
    catalog.supporting,
    catalog.platforms,
    catalog.outside,
  ];
  const names = new Set(
    maps
      .flatMap((records): { name: string; aliases: readonly string[] }[] => [...records.values()])
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .map(plain)
      .filter((name) => /[a-z]/.test(name)),
  );
  const guard = { names, longest: Math.max(...[...names].map((name) => name.split(' ').length)) };
  guards.set(catalog, guard);
  return guard;
};
