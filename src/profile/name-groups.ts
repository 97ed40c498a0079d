import type { NameHit } from '../catalog/names/find-names.ts';
import { joinsBehindLevel } from './level-around.ts';
import { holdsBetween, without } from './near.ts';
import type { Polarity } from './polarity.ts';
import type { TurnText } from './turn-text.ts';

export type PolarName = NameHit & { polarity: Polarity };

/** Names that stand together: "TS, python", "gin vs echo vs fiber", "java/go". */
export type NameGroup = {
  members: PolarName[];
  start: number;
  end: number;
  /** Joined by "or", "vs" or a slash: put up against each other. */
  versus: boolean;
  /** A slash alone: versus in a question, a listing elsewhere. */
  slash: boolean;
};

const LONGEST_GAP = 22;

/** Does a name say what is written: a language, its people, or a runtime that stands for one? */
export const saysLanguage = (hit: NameHit): boolean =>
  hit.kind === 'language' || hit.kind === 'people' || hit.recordKind === 'runtime';

/** A language, in the dataset or not. */
const isLanguage = (hit: NameHit): boolean =>
  saysLanguage(hit) || (hit.kind === 'outside' && hit.recordKind === 'language');

/** How two neighbouring names are joined; null when something else stands between them. */
const joinBetween = (turn: TurnText, from: number, to: number): 'versus' | 'slash' | 'together' | null => {
  const gap = turn.text.slice(from, to);
  if (gap.length > LONGEST_GAP || /[.!;:?\n()]/.test(gap.replace(/\.(?=\w)/g, ''))) return null;
  if (joinsBehindLevel(turn, from, to)) return 'together';
  const versus = holdsBetween(turn, from, to, (lexicon) => lexicon.versus);
  const rest = without(
    turn,
    from,
    to,
    (lexicon) => lexicon.versus,
    (lexicon) => lexicon.together,
  );
  if (rest.replace(/[\s,/&+|?、，"'-]/g, '') !== '') return null;
  if (versus) return 'versus';
  return /[/|]/.test(gap) ? 'slash' : 'together';
};

/** Groups neighbouring names of one polarity; a lone name is a group of one. */
export const groupNames = (turn: TurnText, hits: readonly PolarName[]): NameGroup[] => {
  const groups: NameGroup[] = [];
  for (const hit of hits) {
    const group = groups.at(-1);
    const last = group?.members.at(-1);
    const join =
      group !== undefined && last !== undefined && last.polarity === hit.polarity
        ? joinBetween(turn, group.end, hit.start)
        : null;
    // "Ktor vs Spring Boot, kotlin team": a comma does not make a framework and a language one list.
    const mixed = join === 'together' && last !== undefined && isLanguage(last) !== isLanguage(hit);
    if (group === undefined || join === null || mixed) {
      groups.push({ members: [hit], start: hit.start, end: hit.end, versus: false, slash: false });
      continue;
    }
    group.members.push(hit);
    group.end = hit.end;
    group.versus ||= join === 'versus';
    group.slash ||= join === 'slash';
  }
  return groups;
};
