import { type ReactNode, useState } from 'react';
import { firstOf, stringOf, textOf } from '../block-fields.ts';
import { initialAnswer } from '../initial-values.ts';
import { groupsOf, optionsOf } from '../options.ts';
import { type ElementProps, useAnswer } from './use-answer.ts';

export function SelectElement(props: ElementProps): ReactNode {
  const { element, label } = props;
  const answer = useAnswer(props);
  const [value, setValue] = useState(() => stringOf(initialAnswer(element)?.selectedOption?.['value']));
  const placeholder = firstOf(textOf(element['placeholder']), 'Choose an option');
  const choose = async (chosen: string): Promise<void> => {
    setValue(chosen);
    const option = optionsOf(element).find((each) => each['value'] === chosen) ?? null;
    if (option === null && !props.isInput) return;
    if (!(await answer({ selectedOption: option }))) setValue(value);
  };
  return (
    <select
      className="field"
      aria-label={firstOf(label ?? '', placeholder)}
      value={value}
      onChange={(event) => void choose(event.target.value)}
    >
      <option value="">{placeholder}</option>
      {groupsOf(element).map((group) =>
        group.label === '' ? (
          group.options.map((option) => <Choice key={stringOf(option['value'])} option={option} />)
        ) : (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <Choice key={stringOf(option['value'])} option={option} />
            ))}
          </optgroup>
        ),
      )}
    </select>
  );
}

function Choice({ option }: { option: Record<string, unknown> }): ReactNode {
  return <option value={stringOf(option['value'])}>{textOf(option['text'])}</option>;
}
