import { type ReactNode, useState } from 'react';
import { asFields, firstOf, stringOf, textOf } from '../block-fields.ts';
import { Icon } from '../icon.tsx';
import { type ElementProps, useAnswer } from './use-answer.ts';

/** Thumbs up, thumbs down. The one that was pressed stays pressed. */
export function FeedbackElement(props: ElementProps): ReactNode {
  const answer = useAnswer(props);
  const [chosen, setChosen] = useState('');
  const press = async (value: string): Promise<void> => {
    if (await answer({ value })) setChosen(value);
  };
  const sides = [
    { button: asFields(props.element['positive_button']), icon: 'thumbs-up' as const },
    { button: asFields(props.element['negative_button']), icon: 'thumbs-down' as const },
  ];
  return sides.map(({ button, icon }) => {
    if (button === undefined) return null;
    const value = stringOf(button['value']);
    const words = textOf(button['text']);
    return (
      <button
        key={icon}
        type="button"
        className="button small"
        aria-pressed={chosen === value}
        aria-label={firstOf(stringOf(button['accessibility_label']), words)}
        onClick={() => void press(value)}
      >
        <Icon name={icon} />
        {words}
      </button>
    );
  });
}
