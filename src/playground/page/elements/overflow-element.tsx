import type { ReactNode } from 'react';
import { listOf, stringOf, textOf } from '../block-fields.ts';
import { Menu } from '../menu.tsx';
import { type ElementProps, useAnswer } from './use-answer.ts';

export function OverflowElement(props: ElementProps): ReactNode {
  const answer = useAnswer(props);
  const items = listOf(props.element['options']).map((option) => ({
    name: textOf(option['text']),
    choose: () => void answer({ selectedOption: option }),
    key: stringOf(option['value']),
  }));
  return <Menu label="More options" items={items} />;
}
