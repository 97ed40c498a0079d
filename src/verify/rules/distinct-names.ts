import type { Rule } from '../context.ts';
import { coordinatedPairs } from './coordination.ts';

/** No clause names a record twice: "Django is ahead of Django" and "Django and Django are level" compare nothing. */
export const distinctNames: Rule = {
  name: 'distinct-names',
  isBroken: ({ tokens }) => {
    const names = tokens.filter(({ kind }) => kind === 'name').map(({ clause, text }) => `${clause} ${text}`);
    return (
      new Set(names).size < names.length || coordinatedPairs(tokens).some(([one, other]) => one === other)
    );
  },
};
