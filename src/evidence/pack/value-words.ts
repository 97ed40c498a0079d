import { formatNumber } from '../format-number.ts';

const BANDS: readonly (readonly [number, string])[] = [
  [850, 'very good'],
  [650, 'good'],
  [450, 'fair'],
  [250, 'weak'],
];

/** A value of 0..1000 in a word: the bands of the comparison table, so that text and table never differ. */
export const bandOf = (value: number): string => BANDS.find(([from]) => value >= from)?.[1] ?? 'poor';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** A place in a word; "joint second" for one that several share. */
export const placeOf = (rank: number, isShared: boolean): string => {
  const ordinal = ORDINALS[rank - 1] ?? `number ${rank}`;
  return isShared ? `joint ${ordinal}` : ordinal;
};

const NEARLY_ALL = 0.97;
const HARDLY_ANY = 0.05;

/** A share as people say it, "about 7 in 10": more figures than that nobody could defend. */
export const shareOf = (share: number): string => {
  if (share >= NEARLY_ALL) return 'nearly all';
  if (share < HARDLY_ANY) return 'hardly any';
  return `about ${Math.min(9, Math.max(1, Math.round(share * 10)))} in 10`;
};

const range = (min: number, max: number): string => {
  const [low, high] = [Math.round(min), Math.round(max)];
  if (low === high) return formatNumber(low);
  return low === 0 ? `up to ${formatNumber(high)}` : `${formatNumber(low)} to ${formatNumber(high)}`;
};

/** A natural quantity in words, "2 to 3 weeks". */
export const quantityOf = ({ min, max, unit }: { min: number; max: number; unit: string }): string => {
  if (unit !== 'weeks') return `${range(min, max)} ${unit}`;
  if (Math.round(max) === 0) return 'less than a week';
  return `${range(min, max)} ${Math.round(max) === 1 ? 'week' : 'weeks'}`;
};
