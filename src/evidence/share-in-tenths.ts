/** From here on a figure in tenths would claim more than 4,096 samples can show. */
const NEARLY_ALL = 0.97;
const HARDLY_ANY = 0.05;

/** A share of 0..1 as people say it, "about 7 in 10": a percentage nobody could defend. */
export const shareInTenths = (share: number): number | 'all' | 'none' => {
  if (share >= NEARLY_ALL) return 'all';
  if (share < HARDLY_ANY) return 'none';
  return Math.min(9, Math.max(1, Math.round(share * 10)));
};
