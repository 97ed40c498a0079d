import type { PackFact } from '../../evidence/pack/pack.ts';
import { type Context, citedFacts, clauseOf, isWord, type Rule, subjectAt, topicsOf } from '../context.ts';
import type { Token } from '../tokens.ts';
import { isCircumstance } from './circumstances.ts';

const DENIALS: readonly string[] = ['not', 'lacks', 'without'];

/** The part that a token names, as the metric that says whether it is brought; null for one that names none. */
const partOf = (token: Token, { index }: Context): string | null => {
  if (token.kind === 'requirement' && token.text.startsWith('need.')) {
    return token.text.replace(/^need\./, 'capability-');
  }
  return topicsOf(token, index).find(({ metric }) => /^capability[-_]/.test(metric))?.metric ?? null;
};

/** The clause that says who brings it: its own, or in "you asked for it, and Django has it" that of the next name. */
const sayingClause = (at: number, tokens: readonly Token[]): readonly Token[] => {
  const own = clauseOf(at, tokens);
  if (own.some(({ kind }) => kind === 'name')) return own;
  const next = tokens.findIndex(
    ({ kind, sentence }, place) => place > at && kind === 'name' && sentence === tokens[at]?.sentence,
  );
  return next < 0 ? own : clauseOf(next, tokens);
};

const isBroughtAs = (subject: string | null, isBrought: boolean, facts: readonly PackFact[]): boolean =>
  facts.some((fact) => fact.subject === subject && fact.value === isBrought);

/** "You asked for it" is said of what was asked for. */
const isAskedFor = (at: number, metric: string, { tokens, index }: Context): boolean =>
  !clauseOf(at, tokens).some((token) => isWord(token, ['you', 'your'])) ||
  index.requirements.has(metric.replace(/^capability[-_]/, 'need.'));

/** "But Django does not": what is left out is a part of this one. */
const isUnbackedEllipsis = (at: number, facts: readonly PackFact[], { tokens }: Context): boolean => {
  const before = tokens[at - 1];
  if (!isWord(tokens[at], ['does']) || before?.kind !== 'name') return false;
  const isDenied = isWord(tokens[at + 1], ['not']);
  const after = tokens[at + (isDenied ? 2 : 1)];
  const isComparison = tokens.some(({ text, clause }) => text === 'than' && clause === before.clause);
  return (
    (after === undefined || after.kind === 'mark') &&
    !isComparison &&
    !isBroughtAs(before.text, !isDenied, facts)
  );
};

/** Whether an option brings a part is said as a claim about just this part of this option says it. */
export const parts: Rule = {
  name: 'parts',
  isBroken: (context) => {
    const { tokens } = context;
    const facts = citedFacts(context).filter(({ kind }) => kind === 'bool');
    return tokens.some((token, at) => {
      const metric = partOf(token, context);
      if (metric === null) return isUnbackedEllipsis(at, facts, context);
      if (isCircumstance(token, at, tokens)) return false;
      const isBrought = !sayingClause(at, tokens).some((each) => isWord(each, DENIALS));
      const own = facts.filter((fact) => fact.metric === metric);
      return !isBroughtAs(subjectAt(at, tokens), isBrought, own) || !isAskedFor(at, metric, context);
    });
  },
};
