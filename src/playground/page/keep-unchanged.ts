/**
 * The fresh list with the old objects wherever nothing changed, so that what is drawn from them is not drawn
 * again: focus and selection stay, and a screen reader hears only what is new.
 */
export function keepUnchanged<Item>(
  old: readonly Item[],
  fresh: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const before = new Map(old.map((item) => [keyOf(item), item]));
  return fresh.map((item) => {
    const known = before.get(keyOf(item));
    return known !== undefined && isSame(known, item) ? known : item;
  });
}

/** The old value when the fresh one says the same. */
export function keepSame<Value>(old: Value, fresh: Value): Value {
  return isSame(old, fresh) ? old : fresh;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
