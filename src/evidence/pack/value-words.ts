import { formatNumber } from '../format-number.ts';
import { shareInTenths } from '../share-in-tenths.ts';
import { valueBand } from '../value-band.ts';

/** A value of 0..1000 in a word. */
export const bandOf = (value: number): string => valueBand(value).replace('-', ' ');

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** A place in a word; "joint second" for one that several share. */
export const placeOf = (rank: number, isShared: boolean): string => {
  const ordinal = ORDINALS[rank - 1] ?? `number ${rank}`;
  return isShared ? `joint ${ordinal}` : ordinal;
};

/** A share in words. */
export const shareOf = (share: number): string => {
  const tenths = shareInTenths(share);
  if (tenths === 'all') return 'nearly all';
  return tenths === 'none' ? 'hardly any' : `about ${tenths} in 10`;
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
