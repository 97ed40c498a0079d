import type { NameContext } from '../catalog/names/find-names.ts';
import { endsBefore, startsAfter, without } from './near.ts';
import type { TurnText } from './turn-text.ts';

/** What the words of a turn say for an ordinary word being a name. `trade`: the turn speaks of our trade. */
export const nameContext = (turn: TurnText, trade: boolean): NameContext => ({
  trade,
  before: (position) =>
    endsBefore(
      turn,
      position,
      2,
      (lexicon) => lexicon.nameBefore,
      (lexicon) => lexicon.negation.before,
      (lexicon) => lexicon.skillBefore,
    ),
  after: (position) =>
    startsAfter(
      turn,
      position,
      2,
      (lexicon) => lexicon.nameAfter,
      (lexicon) => lexicon.skillAfter,
      (lexicon) => lexicon.existingAfter,
    ),
  asked: (start, end) =>
    endsBefore(
      turn,
      start,
      2,
      (lexicon) => lexicon.asksBefore,
      (lexicon) => lexicon.moveTo,
    ) ||
    startsAfter(
      turn,
      end,
      2,
      (lexicon) => lexicon.asksAfter,
      (lexicon) => lexicon.negation.allow,
      (lexicon) => lexicon.negation.after,
    ),
  joined: (from, to) =>
    to - from <= 12 &&
    without(
      turn,
      from,
      to,
      (lexicon) => lexicon.versus,
      (lexicon) => lexicon.together,
    ).replace(/[\s,/&+?|.]/g, '') === '',
});
