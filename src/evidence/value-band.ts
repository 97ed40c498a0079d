/** From which value of 1000 on it is called so. */
const BANDS = [
  [850, 'very-good'],
  [650, 'good'],
  [450, 'fair'],
  [250, 'weak'],
  [0, 'poor'],
] as const;

export type ValueBand = (typeof BANDS)[number][1];

/** A value of 0..1000 by its band: figures of one cell are less exact than they look. Text and table use the same. */
export const valueBand = (value: number): ValueBand => BANDS.find(([from]) => value >= from)?.[1] ?? 'poor';
