/** Comparatives whose sense for the asker is the same whatever they are about. */
export const QUALITY: ReadonlyMap<string, 1 | -1> = new Map([
  ...[
    'better',
    'stronger',
    'ahead of',
    'ahead',
    'easier',
    'safer',
    'outscores',
    'outscore',
    'beats',
    'beat',
  ].map((word) => [word, 1] as const),
  ...[
    'surpasses',
    'edges out',
    'outperforms',
    'tops',
    'above',
    'preferable to',
    'superior to',
    'leads over',
  ].map((word) => [word, 1] as const),
  ...[
    'worse',
    'weaker',
    'behind',
    'harder',
    'trails',
    'trail',
    'lags',
    'lags behind',
    'below',
    'loses to',
  ].map((word) => [word, -1] as const),
  ...['falls short of', 'follows', 'inferior to', 'riskier'].map((word) => [word, -1] as const),
]);

type Sense = Readonly<Record<string, 1 | -1>>;
const ON_TIME: Sense = { ramp_up: 1, start_footprint: 1, first_release: 1, headroom: 1, 'cold-start': 1 };
const opposite = (sense: Sense): Sense =>
  Object.fromEntries(Object.entries(sense).map(([metric, sign]) => [metric, sign === 1 ? -1 : 1]));
const WIDE: Sense = { ecosystem: 1, hiring: 1, headroom: 1 };

/** Comparatives that mean something for these metrics only, and what. */
export const SPECIFIC: ReadonlyMap<string, Sense> = new Map<string, Sense>([
  ...['faster', 'quicker', 'sooner'].map((word) => [word, ON_TIME] as const),
  ...['slower', 'later'].map((word) => [word, opposite(ON_TIME)] as const),
  ['shorter', { ramp_up: 1, start_footprint: 1, longevity: -1 }],
  ['longer', { ramp_up: -1, start_footprint: -1, longevity: 1 }],
  ['steeper', { ramp_up: -1 }],
  ['gentler', { ramp_up: 1 }],
  ['lighter', { start_footprint: 1 }],
  ['heavier', { start_footprint: -1 }],
  ...['wider', 'broader', 'richer', 'deeper'].map((word) => [word, WIDE] as const),
  ...['narrower', 'thinner', 'poorer'].map((word) => [word, opposite(WIDE)] as const),
  ['closer', { workload_fit: 1 }],
  ['firmer', { maintainability: 1 }],
  ['looser', { maintainability: -1 }],
]);

/** Comparatives of amount: what they mean depends on the thing that there is more or less of. */
export const AMOUNT: ReadonlyMap<string, 1 | -1> = new Map([
  ...['more', 'higher', 'larger', 'bigger', 'greater'].map((word) => [word, 1] as const),
  ...['less', 'fewer', 'lower', 'smaller'].map((word) => [word, -1] as const),
]);

export const SAME: readonly string[] = [
  'level',
  'on a par',
  'on par',
  'equal',
  'equally',
  'alike',
  'the same',
  'tied',
  'tie',
  'comparable',
  'neck and neck',
  'nothing between',
];

const best = (words: string, sign: 1 | -1) => words.split(' ').map((word) => [word, sign] as const);

/** Superlatives with their sense for the asker. */
export const SUPERLATIVE: ReadonlyMap<string, 1 | -1> = new Map([
  ...best(
    'best strongest easiest safest quickest fastest lightest richest widest broadest deepest shortest',
    1,
  ),
  ...best('worst weakest hardest slowest heaviest poorest narrowest thinnest steepest riskiest', -1),
]);

/** Superlatives of amount, read with the thing they are about. */
export const SUPERLATIVE_AMOUNT: ReadonlyMap<string, 1 | -1> = new Map([
  ...best('most highest largest biggest greatest', 1),
  ...best('least fewest lowest smallest', -1),
]);

/** Words that say a place, with the place. */
export const PLACES: ReadonlyMap<string, number> = new Map([
  ...['first', 'lead', 'leads', 'leading', 'leader', 'winner', 'wins', 'win', 'won', 'top', 'on top'].map(
    (word) => [word, 1] as const,
  ),
  ...[
    'pick',
    'recommendation',
    'recommended',
    'recommend',
    'choose',
    'favourite',
    'suggest',
    'suggestion',
  ].map((word) => [word, 1] as const),
  ...['second', 'runner up'].map((word) => [word, 2] as const),
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['last', 99],
  ['bottom', 99],
]);

/** Of the places, those that may also set one option over another: "leads Rails". */
export const LEADING: readonly string[] = ['lead', 'leads', 'leading', 'wins', 'tops'];

export const NEGATION: readonly string[] = [
  'not',
  'no',
  'without',
  'neither',
  'nor',
  'lacks',
  'lack',
  'lacking',
  'missing',
  'cannot',
  'hardly',
  'barely',
  'nothing',
  'none',
  'nobody',
  'nowhere',
  'unknown',
  'unclear',
  'misses',
  'absent',
  'fails',
  'unavailable',
];

/** Said of what nobody knows. */
export const UNKNOWN_WORDS: readonly string[] = [
  'known',
  'unknown',
  'unclear',
  'data',
  'figure',
  'evidence',
  'rating',
  'know',
  'knows',
  'information',
  'enough',
];

/** Conditions belong to what would change the pick. */
export const CONDITIONAL: readonly string[] = ['would', 'could', 'might', 'if', 'unless', 'should', 'were'];

export const CAUSAL: readonly string[] = [
  'because',
  'since',
  'therefore',
  'thus',
  'hence',
  'so',
  'due to',
  'thanks to',
  'why',
  'reason',
  'reasons',
  'makes',
  'make',
  'which is why',
  'that is why',
];
