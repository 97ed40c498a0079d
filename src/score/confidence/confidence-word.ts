import { CONFIDENCE_WORDS, type ConfidenceWord } from '../ranking.ts';

/**
 * From which first-rank share on a word holds. Calibrated on 2,500 simulated decisions: a leader with a share in
 * .66-.80 was truly best in .72 of them, in .80-.90 in .81, from .97 on in .99; three to nine points fewer when every
 * fifth interval misses. Cut points of the IPCC (likely > 66 %, very likely > 90 %), with milder words.
 */
const FROM: Record<ConfidenceWord, number> = {
  'no clear pick': 0,
  'slight lead': 0.3,
  'leans to': 0.5,
  'likely best fit': 0.66,
  'strong fit': 0.9,
  'clear pick': 0.97,
};

/**
 * The strongest word where the evidence covers little. Not weaker: of 64 capped answers to our 690 questions all had a
 * fair first place (2026-11-28), so that "leans to" would have said too little.
 */
const CAP: ConfidenceWord = 'likely best fit';

/** The word for a share, no stronger than "likely best fit" when it is capped. */
export const confidenceWord = (share: number, isCapped: boolean): ConfidenceWord => {
  const reached = CONFIDENCE_WORDS.filter((word) => share >= FROM[word]);
  const allowed = isCapped ? reached.slice(0, CONFIDENCE_WORDS.indexOf(CAP) + 1) : reached;
  return allowed[allowed.length - 1] ?? 'no clear pick';
};
