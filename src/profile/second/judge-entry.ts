import { findQuote } from './find-quote.ts';
import type { Grounds, Place } from './grounds.ts';
import { judgeCharacter } from './judge-character.ts';
import { isFeatureEntry, judgeFeature } from './judge-feature.ts';
import { isNameEntry, judgeName } from './judge-name.ts';
import { isNumberEntry, judgeNumber } from './judge-number.ts';
import { isTimeEntry, judgeTime } from './judge-time.ts';
import type { SecondEntry } from './second-entries.ts';
import { notBelieved, type Verdict } from './verdict.ts';

/** An entry, where its words stand (null when they do not), and whether it is believed. */
export type Judged = { entry: SecondEntry; place: Place | null; verdict: Verdict };

const judgeAt = (entry: SecondEntry, place: Place, grounds: Grounds): Verdict => {
  if (isNameEntry(entry)) return judgeName(entry, place, grounds);
  if (isNumberEntry(entry)) return judgeNumber(entry, place, grounds);
  if (isTimeEntry(entry)) return judgeTime(entry, place, grounds);
  if (isFeatureEntry(entry)) return judgeFeature(entry, place, grounds);
  return judgeCharacter(entry, place, grounds);
};

/**
 * Finds the words of an entry in the turn it names, counted from the end because only the last `shown` turns were
 * read, and judges it by the rules of its field.
 */
export const judgeEntry = (entry: SecondEntry, shown: number, grounds: Grounds): Judged => {
  const { turn, words } = entry;
  const refuse = (reason: 'no-such-turn' | 'taken-back' | 'not-in-turn'): Judged => ({
    entry,
    place: null,
    verdict: notBelieved(reason),
  });
  if (!Number.isInteger(turn) || turn < 1 || turn > shown) return refuse('no-such-turn');
  const index = grounds.readings.length - 1 - (shown - turn);
  const reading = grounds.readings[index];
  if (reading === undefined) return refuse('taken-back');
  const span = findQuote(reading.turn, words);
  if (span === null) return refuse('not-in-turn');
  const place = { index, reading, span };
  return { entry, place, verdict: judgeAt(entry, place, grounds) };
};
