import type { Line } from './explanation.ts';
import { hint } from './hints.ts';
import type { MessageKey, Messages } from './messages/messages.ts';

const EXAMPLES = [
  'hint.example.crud',
  'hint.example.compare',
  'hint.example.support',
] as const satisfies MessageKey[];

/** Questions in the asker's language that work as they stand: shown to whoever does not know what to type. */
export const exampleHints = ({ say }: Messages): Line[] =>
  EXAMPLES.map((example) => hint(say('hint.try', { question: say(example) })));
