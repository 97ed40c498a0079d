import { unitWords } from './criterion-words.ts';
import { estimateOf, range } from './fact-words.ts';
import type { MessageKey } from './messages/messages.ts';
import { nameOf } from './names.ts';
import type { Telling } from './telling.ts';

/** Whether a framework bears the rate that was said: the estimate against the need; null where either is not known. */
export const capacitySentence = (id: string, { reading, catalog, messages }: Telling): string | null => {
  const rps = reading.requirements.load.rps?.value;
  const headroom = catalog.ratings.get(id)?.criteria.headroom;
  if (rps === undefined || headroom === undefined || headroom.confidence === 'unknown') return null;
  const { min, max, unit } = headroom.input;
  return messages.sentences([
    messages.say(enough(rps, min, max), { name: nameOf(id, catalog), rps: messages.figure(rps) }),
    messages.say('explain.carries', {
      range: range(min, max, messages),
      unit: unitWords(unit, messages),
      estimate: estimateOf(catalog, messages),
    }),
  ]);
};

const enough = (rps: number, min: number, max: number): MessageKey => {
  if (min >= 3 * rps) return 'explain.enough.plenty';
  if (min >= rps) return 'explain.enough.just';
  if (max >= rps) return 'explain.enough.borderline';
  return 'explain.enough.no';
};
