import { isWord, nameAfter, nameBefore, type Rule, subjectAt, topicsOf } from '../context.ts';
import type { PackIndex } from '../pack-index.ts';
import type { Token } from '../tokens.ts';
import { isPlainWord } from '../words/is-plain-word.ts';
import { explainsItself } from '../words/topics.ts';

const BELONGING: readonly string[] = ['for', 'of', 'at', 'by', 'from', 'in', 'with'];

/** A value belongs to the name right after "for", "of" or "at", else to the nearest name before it, else after it. */
const ownersOf = (at: number, tokens: readonly Token[]): (string | null)[] => {
  const next = tokens[at + 2];
  if (isWord(tokens[at + 1], BELONGING) && next?.kind === 'name') return [next.text];
  return [subjectAt(at, tokens)];
};

/** The condition of a flip speaks of who would lead: the only name of its sentence, or the one nearest. */
const isMisplaced = (at: number, tokens: readonly Token[], index: PackIndex): boolean => {
  const fact = index.facts.get(tokens[at]?.text ?? '');
  if (fact === undefined || fact.subject === null) return false;
  if (fact.metric === 'confidence' || fact.metric === 'gap') return isAboutAnother(at, tokens, index);
  const names = tokens.some(({ kind }) => kind === 'name');
  return names && !ownersOf(at, tokens).includes(fact.subject);
};

/** The confidence and the gap are about the first place: any name of theirs will do, no other. */
const isAboutAnother = (at: number, tokens: readonly Token[], index: PackIndex): boolean => {
  const fact = index.facts.get(tokens[at]?.text ?? '');
  const about = fact?.metric === 'gap' ? fact.id.split('.').slice(1) : [fact?.subject];
  const near = nameBefore(at, tokens) ?? nameAfter(at, tokens);
  const isToItself = isWord(tokens[at - 3], ['to']) && near === fact?.subject;
  return near !== null && (!about.includes(near) || isToItself);
};

/** Each value slot stands with the record it is about. */
export const boundToName: Rule = {
  name: 'bound-to-name',
  isBroken: ({ tokens, index }) =>
    tokens.some((token, at) => token.kind === 'fact' && isMisplaced(at, tokens, index)),
};

/** Topic words of a stretch, each with how far it is from a token. */
const topicsNear = (
  at: number,
  tokens: readonly Token[],
  index: PackIndex,
  isIn: (token: Token) => boolean,
) =>
  tokens
    .flatMap((token, place) => {
      const metrics =
        token.kind === 'requirement'
          ? [token.text.replace(/^need\./, 'capability-')]
          : topicsOf(token, index).map(({ metric }) => metric);
      const own = index.facts.get(tokens[at]?.text ?? '')?.metric ?? '';
      const isJustAWord = isPlainWord(token.text) && !metrics.includes(own);
      return isIn(token) && metrics.length > 0 && !isJustAWord
        ? [{ metrics, distance: Math.abs(place - at) }]
        : [];
    })
    .toSorted((one, other) => one.distance - other.distance);

/** Each value slot stands with words for what it is about, unless what it shows says so itself. */
export const boundToTopic: Rule = {
  name: 'bound-to-topic',
  isBroken: ({ tokens, index }) =>
    tokens.some((token, at) => {
      const fact = token.kind === 'fact' ? index.facts.get(token.text) : undefined;
      if (fact === undefined || explainsItself(fact)) return false;
      const inClause = topicsNear(at, tokens, index, ({ clause }) => clause === token.clause);
      const inSentence = topicsNear(at, tokens, index, ({ sentence }) => sentence === token.sentence);
      const [nearest] = inClause.length > 0 ? inClause : inSentence;
      const all = inClause.length > 0 ? inClause : inSentence;
      if (nearest === undefined) return true;
      return !all
        .filter(({ distance }) => distance === nearest.distance)
        .some(({ metrics }) => metrics.includes(fact.metric));
    }),
};
