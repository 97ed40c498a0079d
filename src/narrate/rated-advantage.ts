import type { CriterionId } from '../catalog/vocabulary.ts';
import type { EvidenceFact } from '../evidence/evidence.ts';
import { valueBand } from '../evidence/value-band.ts';
import type { Contribution, RankedOption } from '../score/ranking.ts';
import { carryingFact } from './carrying-fact.ts';
import { plusOf, whatMatters } from './criterion-words.ts';
import type { Line } from './explanation.ts';
import { factAbout, factPhrase } from './fact-words.ts';
import { criterionName } from './record-names.ts';
import type { RankedTelling } from './telling.ts';
import { hasNote, upperFirst } from './words.ts';

/** Is a value high enough to be told as a strength by its rating alone? */
export const isRatedGood = ({ value }: Contribution): boolean =>
  ['good', 'very-good'].includes(valueBand(value));

/** The criterion's own words where a fact carries them; else they are no more than a rating, and told as one. */
export const plainAdvantage = (own: Contribution, option: RankedOption, telling: RankedTelling): Line => {
  const fact = isRatedGood(own) ? carryingFact(option, own.criterion, telling) : undefined;
  return fact === undefined
    ? { text: ratedWords(own, telling), factIds: [] }
    : withFact(plusWords(own.criterion, telling), fact, option, telling);
};

/** What a high value means here; the words of maintainability depend on the structure that is wanted. */
const plusWords = (criterion: CriterionId, { ranking, catalog, messages }: RankedTelling): string =>
  criterion === 'maintainability'
    ? messages.say(`reason.structure.${ranking.targets.structure}`)
    : plusOf(criterion, catalog, messages);

/** "Security: very good (our rating, one opinion only, dataset of 2026-11-28)". */
const ratedWords = (own: Contribution, telling: RankedTelling): string => {
  const { ranking, catalog, messages } = telling;
  const about =
    own.criterion === 'maintainability' || own.criterion === 'concurrency_fit'
      ? upperFirst(whatMatters(own.criterion, ranking, '', messages))
      : criterionName(own.criterion, catalog, messages);
  const label = messages.say('label.colon', { label: about });
  return rated(`${label}${messages.say(`value.${valueBand(own.value)}`)}`, own, telling);
};

/** A statement that no fact carries, with what the rating behind it rests on. */
export const rated = (statement: string, own: Contribution, telling: RankedTelling): string => {
  const { catalog, messages } = telling;
  const grounds = grounded(statement, own, telling);
  if (hasNote(grounds)) return grounds;
  const thin = { 'one-opinion': 'one', inherited: 'language', unknown: 'none', evidence: 'none' } as const;
  const ground = own.confidence === 'several-opinions' ? 'none' : thin[own.confidence];
  const note = messages.say('reason.our-rating', { ground, date: catalog.manifest.asOf });
  return messages.say('value.noted', { statement, note });
};

/** A statement with the fact that carries it; a fact about the language names it. */
export const withFact = (
  statement: string,
  fact: EvidenceFact,
  option: RankedOption,
  { catalog, messages }: RankedTelling,
): Line => {
  const told = fact.subject === option.id ? factPhrase : factAbout;
  const text = messages.say('value.with-fact', { statement, fact: told(fact, catalog, messages) });
  return { text, factIds: [fact.id] };
};

/** How many of the articles a rating of opinions rests on; claim ids begin with the number of their article. */
export const grounded = (
  statement: string,
  own: Contribution,
  { catalog, messages }: RankedTelling,
): string => {
  const articles = new Set(own.evidence.flatMap((id) => /^[SR](\d{3})-\d/.exec(id)?.[1] ?? []));
  if (articles.size < 2 || own.confidence !== 'several-opinions') return statement;
  const note = messages.say('value.articles', { count: articles.size, date: catalog.manifest.asOf });
  return messages.say('value.noted', { statement, note });
};
