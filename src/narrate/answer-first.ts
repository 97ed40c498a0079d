import { capacitySentence } from './capacity-sentence.ts';
import { upkeepAnswer } from './explain-upkeep.ts';
import type { Telling } from './telling.ts';

/** More than this is left to the table. */
const MOST_ANSWERED = 2;

/**
 * What a ranked answer says before its pick: whether what was asked about bears the load, or whether the version that
 * runs is still supported. Empty where nothing of the kind is asked.
 */
export const answerFirst = (telling: Telling): string => {
  const { asks } = telling.reading;
  switch (asks?.kind) {
    case 'is-enough':
      return telling.messages.sentences(
        asks.of.slice(0, MOST_ANSWERED).flatMap((id) => capacitySentence(id, telling) ?? []),
      );
    case 'is-alive':
      return telling.messages.sentences(
        Object.keys(asks.versions).flatMap((id) => upkeepAnswer(id, telling)?.text ?? []),
      );
    case 'has-part':
    case 'line-support':
    case undefined:
      return '';
  }
};
