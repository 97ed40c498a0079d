import { type ComponentType, createElement } from 'react';
import type { Block } from '../workspace-state.ts';
import { RawJson } from './raw-json.tsx';

type Library = ComponentType<{ block: Block }>;

let library: Library | undefined;
const watchers = new Set<() => void>();

/**
 * Loads the largest part of the page, which only answers need: the page is there before it. Resolves when blocks
 * can be drawn.
 */
export async function loadLibrary(): Promise<void> {
  library = await importLibrary();
  for (const changed of watchers) changed();
}

/** A page that was built anew since this one was loaded no longer has the file: blocks are then shown as JSON. */
async function importLibrary(): Promise<Library> {
  try {
    return (await import('./drawn-by-library.tsx')).DrawnByLibrary;
  } catch {
    return ({ block }) =>
      createElement(RawJson, { kind: 'block', value: block, reason: 'not drawn: load the page again' });
  }
}

export function loadedLibrary(): Library | undefined {
  return library;
}

export function watchLibrary(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}
