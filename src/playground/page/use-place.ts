import { useSyncExternalStore } from 'react';
import { type Place, readPlace, writePlace } from './place.ts';
import type { WorkspaceState } from './workspace-state.ts';

function watchAddress(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

export function usePlace(state: WorkspaceState, user: string): Place {
  const hash = useSyncExternalStore(watchAddress, () => location.hash);
  return readPlace(hash, state, user);
}

export function goTo(place: Partial<Place> & { channel: string }): void {
  location.hash = writePlace({ thread: '', tab: 'messages', ...place });
}
