import type { ReactNode } from 'react';
import { firstOf, stringOf, textOf } from '../block-fields.ts';
import { type ElementProps, useAnswer } from './use-answer.ts';

export function ButtonElement(props: ElementProps): ReactNode {
  const { element } = props;
  const answer = useAnswer(props);
  const style = stringOf(element['style']);
  const press = async (): Promise<void> => {
    const value = stringOf(element['value']);
    const isAgreed = await answer(value === '' ? {} : { value });
    if (isAgreed) openOutside(stringOf(element['url']));
  };
  return (
    <button
      type="button"
      className={firstOf(style && `button ${style}`, 'button')}
      aria-label={firstOf(stringOf(element['accessibility_label'])) || undefined}
      onClick={() => void press()}
    >
      {textOf(element['text'])}
    </button>
  );
}

function openOutside(url: string): void {
  const address = URL.parse(url);
  if (address?.protocol === 'https:' || address?.protocol === 'http:') {
    window.open(address.href, '_blank', 'noopener,noreferrer');
  }
}
