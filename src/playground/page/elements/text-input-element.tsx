import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { firstOf, stringOf, textOf } from '../block-fields.ts';
import { initialAnswer } from '../initial-values.ts';
import { useSurface } from '../surface.ts';
import { type ElementProps, useAnswer } from './use-answer.ts';

const inputTypes: Record<string, string> = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
};

/** A line or a box for words. Outside of forms Enter tells the bot. */
export function TextInputElement(props: ElementProps): ReactNode {
  const { element, ids, label, isInput = false } = props;
  const surface = useSurface();
  const answer = useAnswer(props);
  const type = stringOf(element['type']);
  const [value, setValue] = useState(() => initialAnswer(element)?.value ?? '');
  const shared = {
    className: 'field wide',
    'aria-label': firstOf(label ?? '', 'Text'),
    placeholder: textOf(element['placeholder']),
    value,
    onChange: (event: { target: { value: string } }) => {
      setValue(event.target.value);
      surface.keep?.(ids, type, { value: event.target.value === '' ? null : event.target.value });
    },
  };
  const sendOnEnter = (event: KeyboardEvent): void => {
    if (isInput || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void answer({ value });
  };
  if (element['multiline'] === true) return <textarea rows={4} {...shared} />;
  return <input type={inputTypes[type]} onKeyDown={sendOnEnter} {...shared} />;
}
