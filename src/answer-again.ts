import type { Answer } from './answer.ts';
import type { Catalog } from './catalog/catalog.ts';
import type { QuestionLanguage } from './catalog/vocabulary.ts';
import { gatherEvidence } from './evidence/gather-evidence.ts';
import { explainByTemplate } from './narrate/template.ts';
import type { Reading } from './profile/reading.ts';
import type { Remembered } from './profile/remembered.ts';
import type { Requirements } from './profile/requirements.ts';
import { rank } from './score/rank.ts';
import { rankFor } from './score/rank-for.ts';
import type { Ranking } from './score/ranking.ts';

type Sight = { catalog: Catalog; today: string };

/** What a thread is understood to say, as if it had just been said in one turn. */
const readingAgain = (requirements: Requirements, lang: QuestionLanguage): Reading => {
  const compared = requirements.options.map(({ value }) => value);
  return {
    lang,
    behaviour: compared.length < 2 ? 'recommend' : 'compare',
    topic: 'overview',
    refusal: null,
    clarify: null,
    requirements,
    named: [],
    compared: compared.length < 2 ? [] : compared,
    againstLeader: false,
    unknown: [],
    conflicts: [],
    replaced: [],
    notUsed: [],
    added: [],
    notBelieved: [],
  };
};

/**
 * The answer that a thread stands at, worked out again from what is remembered of it, in `lang`. Pure; needs none of the words that were said.
 */
export const answerAgain = (
  remembered: Remembered,
  lang: QuestionLanguage,
  { catalog, today }: Sight,
): Answer => {
  const { reading, ranking } = rankFor(readingAgain(remembered.requirements, lang), catalog, today);
  const evidence = gatherEvidence(reading, ranking, catalog, today);
  const explanation = explainByTemplate({ reading, ranking, evidence, catalog, today });
  const { version, asOf } = catalog.manifest;
  return {
    ...{ requestId: '', today, reading, ranking, evidence, explanation },
    narration: 'template',
    dataset: { version, asOf },
  };
};

/** The order alone, without what can be said about it: fast enough to follow every change of a form. */
export const orderAgain = (requirements: Requirements, { catalog, today }: Sight): Ranking => {
  const options = requirements.options.length < 2 ? [] : requirements.options;
  return rank({ ...requirements, options }, catalog, today);
};
