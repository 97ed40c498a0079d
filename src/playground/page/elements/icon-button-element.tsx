import type { ReactNode } from 'react';
import { firstOf, stringOf, textOf } from '../block-fields.ts';
import { Icon } from '../icon.tsx';
import { usePage } from '../page-context.ts';
import { type ElementProps, useAnswer } from './use-answer.ts';

/** A small button with a picture; its words say what the picture leaves to be guessed. */
export function IconButtonElement(props: ElementProps): ReactNode {
  const { element } = props;
  const { member } = usePage();
  const answer = useAnswer(props);
  const seers = element['visible_to_user_ids'];
  if (Array.isArray(seers) && !seers.includes(member)) return null;
  const words = textOf(element['text']);
  const value = stringOf(element['value']);
  return (
    <button
      type="button"
      className="button small quiet"
      aria-label={firstOf(stringOf(element['accessibility_label']), words)}
      onClick={() => void answer(value === '' ? {} : { value })}
    >
      {element['icon'] === 'trash' ? <Icon name="trash" /> : null}
      {words}
    </button>
  );
}
