import type { PackIndex } from './pack-index.ts';
import { expand } from './words/contractions.ts';
import { PHRASES } from './words/phrases.ts';

/** One piece of a model's prose. Clauses are counted through the whole text, sentences too. */
export type Token = {
  kind: 'name' | 'fact' | 'requirement' | 'unknown-slot' | 'word' | 'mark';
  /** Id of a slot; a word or phrase in lower case without hyphens; a punctuation mark. */
  text: string;
  /** As written, with its capitals. */
  raw: string;
  sentence: number;
  clause: number;
};

const PIECE = /\{(@?)([^{}]*)\}|[A-Za-z]+(?:['’][A-Za-z]+)*|[.,;:?!()—–-]|[^\sA-Za-z]/gu;

const phrasesByFirst: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  PHRASES,
  ([first]) => first ?? '',
);

type Bare = Pick<Token, 'kind' | 'text' | 'raw'>;

const pieces = (text: string, index: PackIndex): Bare[] =>
  [...text.matchAll(PIECE)].flatMap((match): Bare[] => {
    const [raw, at, id] = match;
    if (id !== undefined) return [{ kind: kindOfSlot(at === '@', id, index), text: id, raw }];
    if (!/^[A-Za-z]/.test(raw)) {
      const isHyphen = raw === '-' && /[A-Za-z]/.test(text.charAt(match.index + 1));
      return isHyphen ? [] : [{ kind: 'mark', text: raw, raw }];
    }
    const words = expand(raw.toLowerCase().replaceAll('’', "'"));
    return words.map((word) => ({ kind: 'word', text: word, raw }));
  });

const kindOfSlot = (isName: boolean, id: string, index: PackIndex): Token['kind'] => {
  if (isName) return index.names.has(id) ? 'name' : 'unknown-slot';
  if (index.facts.has(id)) return 'fact';
  return index.requirements.has(id) ? 'requirement' : 'unknown-slot';
};

/** Words that make up a known phrase become one token. */
const joinPhrases = (bare: readonly Bare[], index: PackIndex): Bare[] => {
  const joined: Bare[] = [];
  for (let at = 0; at < bare.length; at += 1) {
    const token = bare[at];
    if (token === undefined) continue;
    const phrase =
      token.kind === 'word'
        ? [...(index.phrases.get(token.text) ?? []), ...(phrasesByFirst.get(token.text) ?? [])].find(
            (words) =>
              words.every((word, step) => bare[at + step]?.kind === 'word' && bare[at + step]?.text === word),
          )
        : undefined;
    if (phrase === undefined) joined.push(token);
    else {
      joined.push({ kind: 'word', text: phrase.join(' '), raw: token.raw });
      at += phrase.length - 1;
    }
  }
  return joined;
};

/** What starts a new clause beside a mark. */
const CLAUSE_STARTERS =
  'but while whereas although though and so because since yet unless when where which if as'.split(' ');
const ENDS_SENTENCE = ['.', '?', '!'];
const ENDS_CLAUSE = [...ENDS_SENTENCE, ',', ';', ':', '(', ')', '—', '–', '-'];

/** The prose as tokens with the sentence and clause each stands in. */
export const tokenise = (text: string, index: PackIndex): Token[] => {
  let [sentence, clause] = [0, 0];
  return joinPhrases(pieces(text, index), index).map((bare) => {
    if (bare.kind === 'word' && CLAUSE_STARTERS.includes(bare.text)) clause += 1;
    const token = { ...bare, sentence, clause };
    if (bare.kind === 'mark' && ENDS_SENTENCE.includes(bare.text)) sentence += 1;
    if (bare.kind === 'mark' && ENDS_CLAUSE.includes(bare.text)) clause += 1;
    return token;
  });
};
