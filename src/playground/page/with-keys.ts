/**
 * A list to draw with a key for each item, made of what it says: items that say the same are told apart by their order,
 * one that changed is drawn anew, and one that only moved stays what it is, with the focus in it.
 */
export function withKeys<Item>(items: readonly Item[]): { key: string; item: Item; place: number }[] {
  const seen = new Map<string, number>();
  return items.map((item, place) => {
    const said = JSON.stringify(item);
    const count = seen.get(said) ?? 0;
    seen.set(said, count + 1);
    return { key: `${count} ${said}`, item, place };
  });
}
