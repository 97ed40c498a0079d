import type { NameHit } from '../catalog/names/find-names.ts';
import { endsBefore, startsAfter } from './near.ts';
import type { TurnText } from './turn-text.ts';

/** A name outside the dataset in its display form, and what kind of thing it is. */
export type UnknownName = { name: string; kind: string /** A language the team writes. */; isSkill?: true };

/** "ZephyrStack 3 just dropped": a name by its inner capital, where it is asked about or has a version. */
const askedCamelCase = (turn: TurnText): RegExpExecArray[] =>
  [...turn.text.matchAll(/(?<![\p{L}\p{N}_./'-])\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+(?![\p{L}\p{N}_(:])/gu)].filter(
    (match) => {
      const end = match.index + match[0].length;
      return (
        /^ v?\d/.test(turn.text.slice(end)) ||
        endsBefore(turn, match.index, 2, (lexicon) => lexicon.asksBefore) ||
        startsAfter(turn, end, 2, (lexicon) => lexicon.asksAfter)
      );
    },
  );

const FRAMEWORK_FORM =
  /(?<![\p{L}\p{N}_./'-])(?:\p{Lu}\p{L}{2,}(?:JS|Js)|\p{L}{3,}\.(?:js|rs|ex))(?![\p{L}\p{N}_(:])/gu;

/** Names nobody listed, by their form: "BananaJS", "banana.js" (not a file with a line number). */
export const unknownNames = (turn: TurnText, hits: readonly NameHit[]): UnknownName[] =>
  [...turn.text.matchAll(FRAMEWORK_FORM), ...askedCamelCase(turn)]
    .filter(
      (match) => !hits.some((hit) => hit.start < match.index + match[0].length && match.index < hit.end),
    )
    .map((match) => ({ name: match[0], kind: 'backend-framework' }));
