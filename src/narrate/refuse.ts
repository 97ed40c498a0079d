import type { Refusal } from '../profile/reading.ts';
import type { Explanation } from './explanation.ts';
import { EXAMPLES, hint } from './hints.ts';
import { onlyHeadline } from './telling.ts';

const WHY: Readonly<Record<Refusal, string>> = {
  frontend: 'Frontend frameworks are outside what I know; I compare backend frameworks.',
  database: 'Databases are outside what I know; I compare backend frameworks.',
  weather: 'I cannot tell the weather; I compare backend frameworks.',
  salary: 'I have no salary data; I compare backend frameworks.',
  code: 'I do not write or debug code; I help choose the backend framework it runs on.',
  'model-choice': 'I do not compare language models; I compare the backend frameworks that serve them.',
  instructions: 'I only answer questions about choosing a backend framework.',
  other: 'This does not look like a question about backend frameworks.',
};

const INSTEAD: Readonly<Record<Refusal, string>> = {
  frontend: 'Which backend goes with a React front end, team of 4 TypeScript developers?',
  database: 'Which framework has the best ORM and migrations for a Python team?',
  weather: EXAMPLES[0] ?? '',
  salary: 'Is Go or Python easier to hire for, if we need 5 backend developers?',
  code: 'Gin or Echo for a small API, team of 2 Go developers?',
  'model-choice': 'Which framework for serving a model with streaming, team that knows Python?',
  instructions: EXAMPLES[0] ?? '',
  other: EXAMPLES[0] ?? '',
};

/** One calm sentence on why, and one question that works instead. */
export const explainRefusal = (refusal: Refusal | null): Explanation => ({
  ...onlyHeadline(WHY[refusal ?? 'other']),
  hints: [hint(`Ask me for example: "${INSTEAD[refusal ?? 'other']}"`)],
});
