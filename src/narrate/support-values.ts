import { type LineSupport, lineName } from '../evidence/lifecycle-facts.ts';

/** A line that ends within so many days is said to end soon. */
export const SOON_DAYS = 180;

/** What is to be said of a released line: without an end of support, its last release where that is known. */
export const stateKey = ({
  state,
  release,
}: LineSupport): 'ended' | 'supported' | 'no-date' | 'last-release' => {
  switch (state) {
    case 'ended':
    case 'supported':
      return state;
    case 'no-date':
    case 'planned':
      return release.latestOn === null ? 'no-date' : 'last-release';
  }
};

/** Does free support of a line end soon? */
export const endsSoon = ({ state, daysLeft }: LineSupport): boolean =>
  state === 'supported' && daysLeft !== null && daysLeft <= SOON_DAYS;

/** What messages about a release line are filled with. */
export const lineValues = (line: LineSupport): Record<string, string | number> => ({
  line: lineName(line),
  ends: line.ends ?? '',
  days: line.daysLeft ?? 0,
  version: line.release.latest ?? '',
  released: line.release.latestOn ?? '',
});
