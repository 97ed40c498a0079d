import type { ReactNode } from 'react';
import { listOf } from '../block-fields.ts';
import type { BlockProps } from './block-view.tsx';
import { ImageLink } from './image-link.tsx';
import { TextObject } from './text-object.tsx';

export function ContextBlock({ block }: BlockProps): ReactNode {
  return (
    <div className="context">
      {listOf(block['elements']).map((part) => (
        <span key={JSON.stringify(part)} className="words">
          {part['type'] === 'image' ? <ImageLink image={part} /> : <TextObject text={part} />}
        </span>
      ))}
    </div>
  );
}
