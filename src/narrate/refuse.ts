import type { Refusal } from '../profile/reading.ts';
import type { Explanation } from './explanation.ts';
import { hint } from './hints.ts';
import type { MessageKey } from './messages/messages.ts';
import { onlyHeadline, type Telling } from './telling.ts';

const INSTEAD: Readonly<Record<Refusal, MessageKey>> = {
  frontend: 'hint.example.react',
  database: 'hint.example.orm',
  weather: 'hint.example.crud',
  salary: 'hint.example.hiring',
  code: 'hint.example.small-api',
  'model-choice': 'hint.example.model',
  instructions: 'hint.example.crud',
  other: 'hint.example.crud',
};

/** One calm sentence on why, and one question that works instead. */
export const explainRefusal = ({ reading, messages }: Telling): Explanation => {
  const refusal = reading.refusal ?? 'other';
  return {
    ...onlyHeadline(messages.say(`refusal.${refusal}`)),
    hints: [hint(messages.say('hint.ask-example', { question: messages.say(INSTEAD[refusal]) }))],
  };
};
