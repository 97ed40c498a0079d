import { type ReactNode, useSyncExternalStore } from 'react';
import type { Block } from '../workspace-state.ts';
import { loadedLibrary, watchLibrary } from './load-library.ts';

/** A block that slack-blocks-to-jsx draws, as soon as that is there. */
export function LibraryBlock({ block }: { block: Block }): ReactNode {
  const Library = useSyncExternalStore(watchLibrary, loadedLibrary, loadedLibrary);
  if (Library === undefined) return <p className="faint">…</p>;
  return <Library block={block} />;
}
