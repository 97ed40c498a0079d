import type { ReactNode } from 'react';
import { withKeys } from '../with-keys.ts';
import type { Block } from '../workspace-state.ts';
import { BlockBoundary } from './block-boundary.tsx';
import { BlockView } from './block-view.tsx';

/** The blocks of a message, a modal or the Home tab. */
export function BlockList({ blocks }: { blocks: readonly Block[] }): ReactNode {
  return (
    <div className="blocks">
      {withKeys(blocks).map(({ key, item, place }) => (
        // A block that changed is a new block: what a boundary caught was the old one.
        <BlockBoundary key={key} block={item}>
          <BlockView block={item} index={place} />
        </BlockBoundary>
      ))}
    </div>
  );
}
