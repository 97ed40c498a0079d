import type { ReactNode } from 'react';
import { asFields, listOf } from '../block-fields.ts';
import { idsOf } from '../element-ids.ts';
import { Element } from '../elements/element.tsx';
import type { BlockProps } from './block-view.tsx';
import { ImageLink } from './image-link.tsx';
import { TextObject } from './text-object.tsx';

export function SectionBlock({ block, index }: BlockProps): ReactNode {
  const accessory = asFields(block['accessory']);
  const fields = listOf(block['fields']);
  return (
    <div className="section">
      <div className="section-words">
        {block['text'] === undefined ? null : (
          <div className="words">
            <TextObject text={block['text']} />
          </div>
        )}
        {fields.length === 0 ? null : (
          <div className="fields">
            {fields.map((field) => (
              <div key={JSON.stringify(field)} className="words">
                <TextObject text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory === undefined ? null : (
        <div>
          {accessory['type'] === 'image' ? (
            <ImageLink image={accessory} />
          ) : (
            <Element element={accessory} ids={idsOf(block, index, accessory, 0)} />
          )}
        </div>
      )}
    </div>
  );
}
