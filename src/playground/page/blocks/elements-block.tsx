import type { ReactNode } from 'react';
import { elementsOf, idsOf } from '../element-ids.ts';
import { Element } from '../elements/element.tsx';
import type { BlockProps } from './block-view.tsx';

/** A row of things to press or choose from. */
export function ElementsBlock({ block, index }: BlockProps): ReactNode {
  return (
    <div className="elements">
      {elementsOf(block).map((element, position) => {
        const ids = idsOf(block, index, element, position);
        return <Element key={ids.actionId} element={element} ids={ids} />;
      })}
    </div>
  );
}
