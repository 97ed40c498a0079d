import type { Context, Rule } from '../context.ts';
import type { Token } from '../tokens.ts';

/** Words that keep their capitals inside a sentence. */
const CAPITALS: readonly string[] = [
  'I',
  'API',
  'APIs',
  'ORM',
  'CRUD',
  'SaaS',
  'AI',
  'MVP',
  'HTTP',
  'CPU',
  'CSRF',
];
const MORE_CAPITALS: readonly string[] = ['OpenAPI', 'WebSockets', 'GraphQL', 'gRPC', 'SSE', 'OK', 'IO'];

const opensSentence = (at: number, tokens: readonly Token[]): boolean => {
  const before = tokens[at - 1];
  return before === undefined || (before.kind === 'mark' && ['.', '?', '!', ':'].includes(before.text));
};

/** Express, Gin, Rails, Spring, Go: a capital inside a sentence makes a name of any word. */
const isCapitalised = ({ tokens }: Context): boolean =>
  tokens.some(
    (token, at) =>
      token.kind === 'word' &&
      /[A-Z]/.test(token.raw) &&
      !CAPITALS.includes(token.raw) &&
      !MORE_CAPITALS.includes(token.raw) &&
      !(opensSentence(at, tokens) && /^[A-Z]?[a-z'’]*$/.test(token.raw)),
  );

/** A name or alias of the dataset in any case; an ordinary word of the lexicon only where it is written as a name. */
const isListed = ({ tokens, guard, index }: Context): boolean =>
  tokens.some((_, at) => {
    const words: string[] = [];
    for (let step = 0; step < guard.longest && tokens[at + step]?.kind === 'word'; step += 1) {
      words.push(tokens[at + step]?.text ?? '');
      const name = words.join(' ');
      if (guard.names.has(name) && !index.topics.has(name) && !index.phrases.has(name)) return true;
    }
    return false;
  });

/** Names come from slots only. */
export const names: Rule = {
  name: 'names',
  isBroken: (context) => isCapitalised(context) || isListed(context),
};
