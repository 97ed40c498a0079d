/**
 * A list to draw with a key for each item, made of its place and what it says: items that say the same stay apart,
 * and one that changed is drawn anew.
 */
export function withKeys<Item>(items: readonly Item[]): { key: string; item: Item; place: number }[] {
  return items.map((item, place) => ({ key: `${place} ${JSON.stringify(item)}`, item, place }));
}
