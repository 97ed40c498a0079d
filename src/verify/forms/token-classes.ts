import type { PackFact } from '../../evidence/pack/pack.ts';
import { isWord, topicsOf } from '../context.ts';
import type { PackIndex } from '../pack-index.ts';
import type { Token } from '../tokens.ts';
import { isTopicNoun } from '../words/topics.ts';

type Is = (token: Token, index: PackIndex) => boolean;

/** Classes that are lists of words: each does the same work in a sentence, and a rule checks what it says. */
const WORD_CLASSES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ahead: 'above, ahead of, behind, below',
    beats: 'beats, edges out, falls short of, lags behind, outperforms, outscores, surpasses, trails',
    better:
      'better, broader, easier, faster, gentler, harder, heavier, larger, lighter, longer, narrower, quicker, richer, ' +
      'shorter, slower, smaller, steeper, stronger, thinner, weaker, wider, worse',
    carries: 'carries, sustains',
    evidence: 'data, evidence, information',
    figure: 'benchmark, survey',
    'in-the-box': 'in the box, out of the box',
    larger:
      'better, bigger, broader, gentler, larger, longer, narrower, richer, shorter, smaller, steeper, stronger, ' +
      'weaker, wider, worse',
    level: 'level, on a par, on par',
    more: 'fewer, less, more',
    most: 'best, strongest, weakest, worst',
    operate: 'deploy, learn, maintain, operate',
    ordinal: 'fifth, first, fourth, second, third',
    starts: 'starts',
    unknown: 'unclear, unknown',
    used: 'used',
    weeks: 'weeks',
  }).map(([name, words]) => [name, words.split(', ')]),
);

/** Words and phrases that stand at the classes of the forms. */
export const CLASS_WORDS: readonly string[] = [...WORD_CLASSES.values()].flat();

const slot =
  (fits: (fact: PackFact) => boolean): Is =>
  (token, index) => {
    const fact = token.kind === 'fact' ? index.facts.get(token.text) : undefined;
    return fact !== undefined && fits(fact);
  };

const OF_THE_ANSWER: readonly string[] = ['rank', 'points', 'gap', 'flip', 'confidence', 'excluded'];
const isPart = (metric: string): boolean => /^capability[-_]/.test(metric);
const isValue = ({ metric, kind }: PackFact): boolean => !OF_THE_ANSWER.includes(metric) && kind !== 'bool';
const isFigure = (fact: PackFact): boolean => isValue(fact) && fact.kind !== 'score';

/** A noun for what an option is rated on; not the words of the ranking itself, which have forms of their own. */
const topic =
  (fits: (topic: { metric: string; more: number }) => boolean): Is =>
  (token, index) =>
    token.kind === 'word' &&
    isTopicNoun(token.text) &&
    topicsOf(token, index).some(
      (each) => !OF_THE_ANSWER.includes(each.metric) && !isPart(each.metric) && fits(each),
    );

/** "Good on glue": of what less is better, a word for a value could be taken either way. Weeks say what they are. */
const isClear = ({ metric, more }: { metric: string; more: number }): boolean =>
  more !== -1 || metric === 'ramp_up';
const about = (wanted: string): Is => topic((each) => each.metric === wanted && isClear(each));
const valueAbout = (metric: string): Is => slot((fact) => isValue(fact) && fact.metric === metric);

const SLOTS_AND_TOPICS: Readonly<Record<string, Is>> = {
  name: ({ kind }) => kind === 'name',
  requirement: ({ kind }) => kind === 'requirement',
  work: ({ kind, text }) => kind === 'requirement' && text.startsWith('workload.'),
  part: (token, index) =>
    (token.kind === 'requirement' && token.text.startsWith('need.')) ||
    (token.kind === 'word' && topicsOf(token, index).some(({ metric }) => isPart(metric))),

  value: slot(isValue),
  'ramp_up-value': valueAbout('ramp_up'),
  'headroom-value': valueAbout('headroom'),
  'figure-value': slot(isFigure),
  place: slot(({ metric }) => metric === 'rank'),
  points: slot(({ metric }) => metric === 'points'),
  gap: slot(({ metric }) => metric === 'gap'),
  condition: slot(({ metric }) => metric === 'flip'),
  word: slot(({ metric, kind }) => metric === 'confidence' && kind === 'text'),
  share: slot(({ metric, kind }) => metric === 'confidence' && kind === 'number'),
  how: slot(({ kind }) => kind === 'bool'),

  topic: topic(isClear),
  goods: topic(({ more }) => more === 1),
  burden: topic(({ more }) => more === -1),
  ramp_up: about('ramp_up'),
  hiring: about('hiring'),
  first_release: about('first_release'),
  ecosystem: about('ecosystem'),
  workload_fit: about('workload_fit'),
  headroom: about('headroom'),
  start_footprint: about('start_footprint'),
  operability: about('operability'),
  maintainability: about('maintainability'),
  concurrency_fit: about('concurrency_fit'),
};

/** Is there such a class? A form with one that is not known could never be met. */
export const isClass = (name: string): boolean => name in SLOTS_AND_TOPICS || WORD_CLASSES.has(name);

/** May a token stand at a `{class}` of a form? */
export const isOfClass = (name: string, token: Token, index: PackIndex): boolean =>
  SLOTS_AND_TOPICS[name]?.(token, index) ?? isWord(token, WORD_CLASSES.get(name) ?? []);
