import type { Catalog } from '../../catalog/catalog.ts';
import type { ContextField } from '../../catalog/schemas/model.ts';
import type { Question, QuestionAnswer } from '../../catalog/schemas/question.ts';
import type { Requirements } from '../../profile/requirements.ts';
import { conditionHolds } from '../condition-holds.ts';
import { speaks } from '../language-family.ts';
import { teamOf } from '../team.ts';

type Asked = { requirements: Requirements; catalog: Catalog; today: string };

/** What runs today tells the team's languages, and a language that must be used is the answer already. */
const tellsLanguages = ({ requirements, catalog }: Asked): boolean =>
  requirements.mustLanguages.length > 0 || teamOf(requirements, catalog).length > 0;

const isKnown = (field: ContextField, asked: Asked): boolean =>
  conditionHolds({ field, is: 'known' }, asked.requirements, asked.today) ||
  (field === 'teamLanguages' && tellsLanguages(asked));

/** Where options are named, a language that none of them is written in says little of which to take. */
const isBesideThePoint = ({ sets }: QuestionAnswer, { requirements, catalog }: Asked): boolean => {
  const named = requirements.options.flatMap(({ value }) => catalog.frameworks.get(value) ?? []);
  return (
    named.length > 0 &&
    sets.teamLanguages !== undefined &&
    !named.some((framework) =>
      sets.teamLanguages?.some((language) => speaks(framework, language.id, catalog)),
    )
  );
};

const isRuledOut = ({ sets }: QuestionAnswer, { excludedLanguages }: Requirements): boolean =>
  sets.teamLanguages?.some(({ id }) => excludedLanguages.some(({ value }) => value === id)) === true;

/**
 * Answers a question may get; none once what it asks for is known. Languages that were ruled out are not
 * offered as the team's, nor are languages that no named option is written in: the answers left share their chance in proportion.
 */
export const openAnswers = ({ field, unless, answers }: Question, asked: Asked): readonly QuestionAnswer[] =>
  [field, ...unless].some((about) => isKnown(about, asked))
    ? []
    : answers.filter((answer) => !isRuledOut(answer, asked.requirements) && !isBesideThePoint(answer, asked));
