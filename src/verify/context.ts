import type { PackFact } from '../evidence/pack/pack.ts';
import type { ModelClaim, Segment } from '../narrate/model/segments.ts';
import type { NameGuard } from './name-guard.ts';
import type { PackIndex } from './pack-index.ts';
import type { Token } from './tokens.ts';
import type { TopicWord } from './words/topics.ts';

/** What every rule looks at: one segment whose claims are true, read into tokens. */
export type Context = {
  segment: Segment;
  tokens: readonly Token[];
  index: PackIndex;
  guard: NameGuard;
};

/** A rule about one segment: true when its wording breaks it. */
export type Rule = { name: string; isBroken: (context: Context) => boolean };

/** The facts that a claim speaks of. */
export const factsOf = (claim: ModelClaim, index: PackIndex): PackFact[] =>
  (claim.kind === 'compare' ? [claim.left, claim.right] : [claim.fact]).flatMap(
    (id) => index.facts.get(id) ?? [],
  );

export const citedFacts = ({ segment, index }: Context): PackFact[] =>
  segment.claims.flatMap((claim) => factsOf(claim, index));

/** What a token is a topic word of; empty for one that is none. */
export const topicsOf = (
  token: Token,
  index: PackIndex,
): readonly { metric: string; more: TopicWord['more'] }[] =>
  token.kind === 'word' ? (index.topics.get(token.text) ?? []) : [];

/** Does a token speak of a metric: as a topic word, as the slot of a fact, or as the requirement for a part? */
export const speaksOf = (token: Token, metric: string, index: PackIndex): boolean => {
  if (token.kind === 'fact') return index.facts.get(token.text)?.metric === metric;
  if (token.kind === 'requirement') return metric === token.text.replace(/^need\./, 'capability-');
  return topicsOf(token, index).some((topic) => topic.metric === metric);
};

/** The nearest name before a token in its sentence, else the last one of the sentences before it. */
export const nameBefore = (at: number, tokens: readonly Token[]): string | null => {
  for (let step = at - 1; step >= 0; step -= 1) {
    const token = tokens[step];
    if (token?.kind === 'name') return token.text;
  }
  return null;
};

/** The nearest name after a token in its own sentence. */
export const nameAfter = (at: number, tokens: readonly Token[]): string | null => {
  const sentence = tokens[at]?.sentence;
  for (let step = at + 1; step < tokens.length; step += 1) {
    const token = tokens[step];
    if (token === undefined || token.sentence !== sentence) return null;
    if (token.kind === 'name') return token.text;
  }
  return null;
};

/** Whose a statement at a token is: the name before it in its sentence, else the one after it, else an earlier one. */
export const subjectAt = (at: number, tokens: readonly Token[]): string | null => {
  const sentence = tokens[at]?.sentence ?? 0;
  for (let step = at - 1; step >= 0 && tokens[step]?.sentence === sentence; step -= 1) {
    const token = tokens[step];
    if (token?.kind === 'name') return token.text;
  }
  return nameAfter(at, tokens) ?? nameBefore(at, tokens);
};

/** Tokens of the clause a token stands in. */
export const clauseOf = (at: number, tokens: readonly Token[]): readonly Token[] =>
  tokens.filter(({ clause }) => clause === tokens[at]?.clause);

export const isWord = (token: Token | undefined, list: readonly string[]): boolean =>
  token?.kind === 'word' && list.includes(token.text);

/** Claims that a stretch of tokens speaks of: by topic, slot or served requirement, of a record that it names if it names any. */
export const claimsIn = (tokens: readonly Token[], { segment, index }: Context): ModelClaim[] =>
  segment.claims.filter(
    (claim) =>
      factsOf(claim, index).some(
        (fact) =>
          (fact.metric === 'gap' || isNear(fact.subject, tokens)) &&
          tokens.some((token) =>
            token.kind === 'fact' ? token.text === fact.id : speaksOf(token, fact.metric, index),
          ),
      ) ||
      (claim.kind === 'fit' &&
        tokens.some((token) => token.kind === 'requirement' && token.text === claim.requirement)),
  );

const isNear = (subject: string | null, tokens: readonly Token[]): boolean => {
  const names = tokens.filter(({ kind }) => kind === 'name');
  return names.length === 0 || names.some(({ text }) => text === subject);
};
