import { type ReactNode, useState } from 'react';
import { firstOf, stringOf, textOf } from '../block-fields.ts';
import { usePage } from '../page-context.ts';
import { listedFor, pickOne } from '../workspace-lists.ts';
import { type ElementProps, useAnswer } from './use-answer.ts';

/** A menu of the people or the conversations of the workspace. */
export function ListElement(props: ElementProps): ReactNode {
  const { element, label } = props;
  const page = usePage();
  const answer = useAnswer(props);
  const type = stringOf(element['type']);
  const initial = element['initial_user'] ?? element['initial_conversation'] ?? element['initial_channel'];
  const [value, setValue] = useState(stringOf(initial));
  const placeholder = firstOf(textOf(element['placeholder']), 'Choose');
  const choose = async (chosen: string): Promise<void> => {
    setValue(chosen);
    if (!(await answer(pickOne(type, chosen === '' ? null : chosen)))) setValue(value);
  };
  return (
    <select
      className="field"
      aria-label={firstOf(label ?? '', placeholder)}
      value={value}
      onChange={(event) => void choose(event.target.value)}
    >
      <option value="">{placeholder}</option>
      {listedFor(type, page).map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
