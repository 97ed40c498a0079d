import type { ReactNode } from 'react';
import { textOf } from '../block-fields.ts';
import type { Block } from '../workspace-state.ts';
import { AlertBlock } from './alert-block.tsx';
import { ContextBlock } from './context-block.tsx';
import { ElementsBlock } from './elements-block.tsx';
import { ImageLink } from './image-link.tsx';
import { InputBlock } from './input-block.tsx';
import { LibraryBlock } from './library-block.tsx';
import { RawJson } from './raw-json.tsx';
import { SectionBlock } from './section-block.tsx';
import { TableBlock } from './table-block.tsx';
import { whoDraws } from './who-draws.ts';

export type BlockProps = { block: Block; index: number };

export function BlockView(props: BlockProps): ReactNode {
  const { block } = props;
  const painter = whoDraws(block);
  if (painter === 'library') return <LibraryBlock block={block} />;
  if (painter === 'nobody') return <RawJson kind="block" value={block} />;
  return <OwnBlock {...props} />;
}

function OwnBlock(props: BlockProps): ReactNode {
  const { block } = props;
  switch (block.type) {
    case 'alert':
      return <AlertBlock {...props} />;
    case 'header':
      return <h3 className="block-header">{textOf(block['text'])}</h3>;
    case 'section':
      return <SectionBlock {...props} />;
    case 'context':
      return <ContextBlock {...props} />;
    case 'actions':
    case 'context_actions':
      return <ElementsBlock {...props} />;
    case 'input':
      return <InputBlock {...props} />;
    case 'image':
      return <ImageLink image={block} />;
    case 'table':
    case 'data_table':
      return <TableBlock block={block} />;
    default:
      return <RawJson kind="block" value={block} />;
  }
}
