import { EXAMPLES } from '../narrate/hints.ts';

/** Offered in an empty messages tab: questions that work as they stand. Slack takes four. */
export const SUGGESTED_PROMPTS = [
  ...EXAMPLES.slice(0, 3).map((question) => ({ title: question, message: question })),
  { title: 'What can you do?', message: 'help' },
];
