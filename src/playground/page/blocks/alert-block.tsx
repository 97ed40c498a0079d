import type { ReactNode } from 'react';
import { firstOf, stringOf } from '../block-fields.ts';
import type { BlockProps } from './block-view.tsx';
import { TextObject } from './text-object.tsx';

const names: Record<string, string> = {
  info: 'Note',
  warning: 'Warning',
  error: 'Error',
  success: 'Done',
};

/** A banner with one thing to know. */
export function AlertBlock({ block }: BlockProps): ReactNode {
  const level = firstOf(stringOf(block['level']), 'info');
  return (
    <div className={`alert alert-${level}`}>
      <strong>{names[level] ?? 'Note'}: </strong>
      <span className="words">
        <TextObject text={block['text']} />
      </span>
    </div>
  );
}
