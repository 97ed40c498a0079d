/** Closer than this many points of 100, two options are level, as in the engine. */
export const LEVEL_POINTS_SHOWN = 2;
/** Closer than this many of 1000 on a criterion is no difference to speak of. */
export const LEVEL_VALUE = 80;
/** From here a value may be praised: the word for it is "good". */
export const GOOD = 650;
/** Below it the word is "weak". */
export const WEAK = 450;
