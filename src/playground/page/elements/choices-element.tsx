import { type ReactNode, useId, useState } from 'react';
import { listOf, stringOf } from '../block-fields.ts';
import { TextObject } from '../blocks/text-object.tsx';
import { initialAnswer } from '../initial-values.ts';
import { type ElementProps, useAnswer } from './use-answer.ts';

/** Radio buttons, or boxes to tick. */
export function ChoicesElement(props: ElementProps): ReactNode {
  const { element, label } = props;
  const name = useId();
  const answer = useAnswer(props);
  const isSingle = element['type'] === 'radio_buttons';
  const options = listOf(element['options']);
  const [chosen, setChosen] = useState(() => initiallyChosen(element));
  const choose = async (value: string): Promise<void> => {
    const next = isSingle ? [value] : toggled(chosen, value);
    const selected = options.filter((option) => next.includes(stringOf(option['value'])));
    setChosen(next);
    const given = isSingle ? { selectedOption: selected[0] ?? null } : { selectedOptions: selected };
    if (!(await answer(given))) setChosen(chosen);
  };
  return (
    <fieldset className="choices" aria-label={label ?? (isSingle ? 'Choose one' : 'Choose any')}>
      {options.map((option) => {
        const value = stringOf(option['value']);
        return (
          <label key={value} className="choice">
            <input
              type={isSingle ? 'radio' : 'checkbox'}
              name={name}
              checked={chosen.includes(value)}
              onChange={() => void choose(value)}
            />
            <span>
              <TextObject text={option['text']} />
              <span className="faint">
                <TextObject text={option['description']} />
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function toggled(chosen: readonly string[], value: string): string[] {
  return chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
}

function initiallyChosen(element: ElementProps['element']): string[] {
  const { selectedOption, selectedOptions = [] } = initialAnswer(element) ?? {};
  const options =
    selectedOption === undefined || selectedOption === null ? selectedOptions : [selectedOption];
  return options.map((option) => stringOf(option['value']));
}
