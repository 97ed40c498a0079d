import { ABSOLUTES, BLAME, COSTS, NUMBER_WORDS, PRAISE } from './qualities.ts';
import { CAUSAL, PLACES, QUALITY, SAME } from './relations.ts';
import { KNOWN_METRICS, topicWords } from './topics.ts';

/** Ways of speaking whose words mean something else one by one. They assert nothing. */
const HARMLESS: readonly string[] = ['day to day', 'long term'];

/** The place of the best, said of whole options: proven by the first place. */
export const BEST_PLACED: readonly string[] = [
  'fits best',
  'best fit',
  'best choice',
  'best match',
  'best placed',
  'best option',
  'best overall',
  'comes out on top',
  'comes first',
  'on top',
  'comes out first',
  'ends up first',
  'suits you best',
  'top choice',
  'top pick',
  'first choice',
  'first place',
];

/** Words of the engine for how sure it is: said only where it says so itself. */
export const CONFIDENCE_PHRASES: readonly string[] = [
  'no clear pick',
  'slight lead',
  'leans to',
  'likely best fit',
  'strong fit',
  'clear pick',
  'clear winner',
  'clear choice',
];

/** How a part comes, as the dataset words it. */
export const PART_PHRASES: readonly string[] = [
  'built in',
  'official package',
  'third party package',
  'not available',
  'third parties',
  'third party',
];

/** Said of a part that is built in, and of the first release. */
export const IN_THE_BOX: readonly string[] = ['in the box', 'out of the box'];

/** Every phrase of several words, as its words. Longest first. */
export const PHRASES: readonly (readonly string[])[] = [
  ...new Set([
    ...HARMLESS,
    ...BEST_PLACED,
    ...CONFIDENCE_PHRASES,
    ...PART_PHRASES,
    ...QUALITY.keys(),
    ...PLACES.keys(),
    ...SAME,
    ...CAUSAL,
    ...PRAISE,
    ...BLAME,
    ...COSTS,
    ...ABSOLUTES,
    ...NUMBER_WORDS,
    ...KNOWN_METRICS.flatMap((metric) => topicWords(metric).map(({ phrase }) => phrase)),
  ]),
]
  .map((phrase) => phrase.split(' '))
  .filter(({ length }) => length > 1)
  .toSorted((one, other) => other.length - one.length);
