import type { Rule } from '../context.ts';
import { isKnownForm } from '../forms/is-known-form.ts';

/** Every sentence is of a form that we know: words that assert nothing one by one say a lot together. */
export const form: Rule = {
  name: 'form',
  isBroken: ({ tokens, index }) =>
    [...Map.groupBy(tokens, ({ sentence }) => sentence).values()].some(
      (sentence) => !isKnownForm(sentence, index),
    ),
};
