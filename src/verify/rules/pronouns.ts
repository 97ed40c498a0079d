import { isWord, type Rule } from '../context.ts';

const PRONOUNS: readonly string[] = ['it', 'its', 'itself'];
/** "It takes two weeks", "it counts that": stands for nobody. */
const IMPERSONAL: readonly string[] = ['takes', 'counts'];

/** A pronoun follows the one record that is named: beside two it could mean either, before or beside none anything. */
export const pronouns: Rule = {
  name: 'pronouns',
  isBroken: ({ tokens }) => {
    const names = tokens.filter(({ kind }) => kind === 'name');
    const first = tokens.findIndex(({ kind }) => kind === 'name');
    return tokens.some(
      (token, at) =>
        isWord(token, PRONOUNS) &&
        (new Set(names.map(({ text }) => text)).size !== 1 ||
          (at < first && !isWord(tokens[at + 1], IMPERSONAL))),
    );
  },
};
