import type { NewsItem, Told } from './news.ts';

/** How one thing stands now. `base`: how it stood when the decision was made; `items`: what there is to tell of it. */
export type Change = Told & { base: string; items: NewsItem[] };

/** Changes whose state is another than was told last, or than the decision was made on while nothing was told. */
export const untold = (changes: readonly Change[], told: readonly Told[]): Change[] => {
  const last = new Map(told.map(({ about, state }) => [about, state]));
  return changes.filter(({ about, base, state }) => state !== (last.get(about) ?? base));
};
