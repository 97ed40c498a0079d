import type { Question, QuestionAnswer } from '../schemas/question.ts';
import type { Flaw, LintRule } from './finding.ts';

const ALL = 100;

/** Fields that an answer fills, named as conditions name them. */
const filledBy = ({ sets: { load = {}, ...rest } }: QuestionAnswer): string[] => [
  ...Object.keys(rest),
  ...Object.keys(load).map((key) => `load.${key}`),
];

const ofPriors = ({ answers, otherwise }: Question): Omit<Flaw, 'record' | 'file'>[] => {
  const sum = answers.reduce((total, { prior }) => total + prior, otherwise);
  return sum === ALL
    ? []
    : [{ path: 'answers', message: `the priors and "otherwise" make ${sum} %: they have to make ${ALL}` }];
};

const ofAnswers = ({ answers, field, unless }: Question): Omit<Flaw, 'record' | 'file'>[] =>
  answers.flatMap((answer, index) => {
    const path = `answers.${index}`;
    const filled = filledBy(answer);
    const isSecond = answers.findIndex(({ says }) => says === answer.says) < index;
    return [
      ...([field, ...unless].some((asked) => filled.includes(asked))
        ? []
        : [{ path: `${path}.sets`, message: `fills neither "${field}" nor what "unless" names` }]),
      ...(isSecond ? [{ path: `${path}.says`, message: `"${answer.says}" is offered twice` }] : []),
    ];
  });

/** The chances of a question's answers make a whole, and every answer, offered once, answers what is asked. */
export const questionAnswers: LintRule = {
  name: 'question-answers',
  level: 'error',
  check: ({ questions }) =>
    questions.flatMap((question, index) =>
      [...ofPriors(question), ...ofAnswers(question)].map(({ path, message }) => ({
        record: `questions/${question.id}`,
        file: 'questions.json',
        path: `${index}.${path}`,
        message,
      })),
    ),
};
