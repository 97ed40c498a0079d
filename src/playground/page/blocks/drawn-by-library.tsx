import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { type Block as LibraryBlocks, Message } from 'slack-blocks-to-jsx';
import { OutsideLink } from '../outside-link.tsx';
import { usePage } from '../page-context.ts';
import type { Block } from '../workspace-state.ts';
import { RawJson } from './raw-json.tsx';

const hooks = {
  link: ({ href, children }: { href: string; children: ReactNode }) => (
    <OutsideLink url={href}>{children}</OutsideLink>
  ),
  user: ({ id, name }: { id: string; name?: string | undefined }) => (
    <span className="mention">@{name ?? id}</span>
  ),
  channel: ({ id, name }: { id: string; name?: string | undefined }) => (
    <span className="mention">#{name ?? id}</span>
  ),
};

/** A block as slack-blocks-to-jsx draws it, or its JSON when nothing came of it. */
export function DrawnByLibrary({ block }: { block: Block }): ReactNode {
  const { people, channels, theme } = usePage();
  const box = useRef<HTMLDivElement>(null);
  const [isEmpty, setEmpty] = useState(false);
  useLayoutEffect(() => {
    setEmpty(block.type !== 'divider' && isBlank(box.current));
  }, [block]);
  if (isEmpty) return <RawJson kind="block" value={block} />;
  return (
    <div ref={box} className="library">
      <Message
        blocks={[asLibraryBlock(block)]}
        name=""
        logo=""
        withoutWrapper
        theme={theme}
        hooks={hooks}
        data={{ users: [...people], channels: [...channels] }}
      />
    </div>
  );
}

function isBlank(box: HTMLElement | null): boolean {
  return box !== null && box.textContent.trim() === '' && box.querySelector('svg, img, hr') === null;
}

/** What the bot sent is not checked against the library's types: whatever goes wrong ends in the boundary. */
function asLibraryBlock(block: unknown): LibraryBlocks {
  return block as LibraryBlocks;
}
