import type { AnswerPart } from '../profile/reading.ts';
import type { Explanation } from './explanation.ts';
import { hint } from './hints.ts';
import { onlyHeadline, type RankedTelling } from './telling.ts';

/** One part of an answer that stands, said first; what is not asked for is left out. */
export const partOfExplanation = (
  part: AnswerPart,
  whole: Explanation,
  { messages }: RankedTelling,
): Explanation => {
  const { headline, confidence, drawback, flips, watchOuts, unknowns } = whole;
  const stands = hint(headline);
  switch (part) {
    case 'short':
      return { ...onlyHeadline(headline), confidence };
    case 'confidence':
      // Without a share there was no choice to be sure of: then the pick and what is not known say it.
      return confidence === null
        ? { ...onlyHeadline(headline), flips, unknowns }
        : { ...onlyHeadline(confidence.text), facts: [stands], flips, unknowns };
    case 'catch':
      return drawback === null
        ? { ...onlyHeadline(messages.say('part.no-drawback')), facts: [stands], watchOuts }
        : {
            ...onlyHeadline(
              `${messages.say('label.colon', { label: messages.say('label.drawback') })}${drawback.text}`,
            ),
            facts: [{ text: headline, factIds: drawback.factIds }],
            watchOuts,
          };
  }
};
