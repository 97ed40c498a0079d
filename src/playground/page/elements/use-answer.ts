import { type Fields, stringOf } from '../block-fields.ts';
import { readConfirm } from '../confirm-words.ts';
import { usePage } from '../page-context.ts';
import { type Answer, type Ids, useSurface } from '../surface.ts';

export type ElementProps = {
  element: Fields;
  ids: Ids;
  /** Inputs keep their answer for the form; all others tell the bot at once. */
  isInput?: boolean;
  label?: string;
};

/**
 * What an element calls with what a person gave it. Resolves to false when the person was asked and said no:
 * the element then goes back to what it was.
 */
export function useAnswer({
  element,
  ids,
  isInput = false,
}: ElementProps): (answer: Answer) => Promise<boolean> {
  const { confirm } = usePage();
  const surface = useSurface();
  return async (answer) => {
    const words = readConfirm(element['confirm']);
    if (words !== undefined && !(await confirm(words))) return false;
    surface.keep?.(ids, stringOf(element['type']), answer);
    if (!isInput) await surface.send(ids, answer);
    return true;
  };
}
