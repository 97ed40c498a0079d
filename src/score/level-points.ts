/** Closer than this many points of 100, two options are level: the weights are not known more exactly. */
export const LEVEL_POINTS = 2;
