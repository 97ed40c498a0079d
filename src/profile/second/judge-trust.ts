import type { Grounds } from './grounds.ts';
import type { Judged } from './judge-entry.ts';
import { confirms, type KnownFact, knownFacts } from './known-facts.ts';
import type { SecondReading } from './second-reading.ts';
import type { Disbelief } from './verdict.ts';

/** Why a second reading is not used at all; `would-end-the-answer`: with it there would be no ranking any more. */
export type Distrust =
  | 'other-language'
  | 'quotes-do-not-stand'
  | 'too-much-unfounded'
  | 'too-little-confirmed'
  | 'nothing-to-check-by'
  | 'would-end-the-answer';

/** `confirmed`: how much of what the rules know it says as well. */
export type Trust = { kind: 'trusted'; confirmed: number } | { kind: 'distrusted'; reason: Distrust };

/** Of all quotes so many have to stand where they are said to: who copies does not misquote one in four. */
const LEAST_QUOTES_STANDING = 0.75;
/** Of all entries at most so many may say what their words do not, or the opposite of what the rules read ... */
const MOST_UNFOUNDED = 0.25;
/** ... and where names or numbers confirm the rest, one in any case: a team counted together is no number typed. */
const FREE_SLIPS = 1;
/** Of what the rules know at least so much has to be there: who read the same text saw most of the same. */
const LEAST_CONFIRMED = 0.5;
/** Fewer names and numbers than these may be hit by chance: then what is built and needed is asked for as well. */
const ENOUGH_CERTAIN = 2;

const UNFOUNDED: ReadonlySet<Disbelief> = new Set<Disbelief>([
  'no-such-turn',
  'not-in-turn',
  'unknown-name',
  'name-not-in-quote',
  'number-not-in-quote',
  'not-a-time',
  'against-the-rules',
  'denied',
  'says-nothing',
  'says-two-things',
]);

const isUnfounded = ({ verdict }: Judged): boolean =>
  verdict.kind === 'not-believed' && UNFOUNDED.has(verdict.reason);

const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const distrust = (reason: Distrust): Trust => ({ kind: 'distrusted', reason });

/** Certain by its script or many words; Han alone may be Japanese as well as Chinese. */
const languageCheck = (second: SecondReading, { readings }: Grounds): 'same' | 'other' | 'open' => {
  const turn = readings.at(-1)?.turn;
  if (turn === undefined || turn.langGrounds !== 'certain') return 'open';
  if (turn.lang === second.language) return 'same';
  return turn.lang === 'zh' && second.language === 'ja' ? 'open' : 'other';
};

/**
 * Whether a second reading is to be used at all. One wrong entry cannot be told from one that the rules missed, but
 * a reader who is wrong all over can: by what is known from the text itself. So the reading has to name the language,
 * quote the text, say nothing its quotes do not hold, and find at least half of what the rules found without any
 * doubt: names and numbers with units, and where these are few the things that are built and needed. Where the rules
 * know nothing to measure it by, every entry has to be sound, the language certain and the question one of the trade.
 */
export const judgeTrust = (judged: readonly Judged[], second: SecondReading, grounds: Grounds): Trust => {
  const language = languageCheck(second, grounds);
  if (language === 'other') return distrust('other-language');
  const standing = judged.filter(({ place }) => place !== null).length;
  if (judged.length > 0 && shareOf(standing, judged.length) < LEAST_QUOTES_STANDING) {
    return distrust('quotes-do-not-stand');
  }
  const { certain, likely } = knownFacts(grounds, second.turns);
  const unfounded = judged.filter(isUnfounded).length;
  const slips = certain.length > 0 ? FREE_SLIPS : 0;
  if (unfounded > Math.max(slips, MOST_UNFOUNDED * judged.length)) return distrust('too-much-unfounded');
  const measured = certain.length >= ENOUGH_CERTAIN ? certain : [...certain, ...likely];
  const isConfirmed = (fact: KnownFact) => judged.some((entry) => confirms(entry, fact, grounds));
  const confirmed = measured.filter(isConfirmed).length;
  if (measured.length > 0) {
    return shareOf(confirmed, measured.length) < LEAST_CONFIRMED
      ? distrust('too-little-confirmed')
      : { kind: 'trusted', confirmed };
  }
  const isOurs = grounds.readings.some(({ trade }) => trade);
  const isCoherent = second.behaviour === 'refuse_out_of_scope' ? judged.length === 0 : isOurs;
  return language === 'same' && unfounded === 0 && isCoherent
    ? { kind: 'trusted', confirmed }
    : distrust('nothing-to-check-by');
};
