import { type ReactNode, useState } from 'react';
import { firstOf, listOf, stringOf, textOf } from '../block-fields.ts';
import { optionsOf } from '../options.ts';
import { type PageContext, usePage } from '../page-context.ts';
import type { Answer } from '../surface.ts';
import { listedFor, pickMany } from '../workspace-lists.ts';
import { type ElementProps, useAnswer } from './use-answer.ts';

/** A menu of which several may be chosen: a list of boxes that opens and closes. */
export function MultiSelectElement(props: ElementProps): ReactNode {
  const { element, label } = props;
  const answer = useAnswer(props);
  const choices = choicesOf(element, usePage());
  const [chosen, setChosen] = useState(() => initiallyChosen(element));
  const most = Number(element['max_selected_items'] ?? choices.length);
  const toggle = async (id: string): Promise<void> => {
    const next = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
    setChosen(next);
    if (!(await answer(answerOf(element, next)))) setChosen(chosen);
  };
  const names = choices.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  const placeholder = firstOf(textOf(element['placeholder']), 'Choose');
  const title = firstOf(label ?? '', placeholder);
  return (
    <details className="multi">
      <summary className="field" aria-label={title}>
        {names.length === 0 ? placeholder : names.join(', ')}
      </summary>
      <fieldset aria-label={title}>
        {choices.map(({ id, name }) => (
          <label key={id} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={!chosen.includes(id) && chosen.length >= most}
              onChange={() => void toggle(id)}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

function choicesOf(element: ElementProps['element'], page: PageContext): { id: string; name: string }[] {
  const type = stringOf(element['type']);
  if (type !== 'multi_static_select') return listedFor(type, page);
  return optionsOf(element).map((option) => ({
    id: stringOf(option['value']),
    name: textOf(option['text']),
  }));
}

function initiallyChosen(element: ElementProps['element']): string[] {
  const options = listOf(element['initial_options']).map((option) => stringOf(option['value']));
  const listed = element['initial_users'] ?? element['initial_conversations'] ?? element['initial_channels'];
  return Array.isArray(listed) ? listed.filter((each) => typeof each === 'string') : options;
}

function answerOf(element: ElementProps['element'], chosen: string[]): Answer {
  const type = stringOf(element['type']);
  if (type !== 'multi_static_select') return pickMany(type, chosen);
  return { selectedOptions: optionsOf(element).filter((each) => chosen.includes(stringOf(each['value']))) };
}
