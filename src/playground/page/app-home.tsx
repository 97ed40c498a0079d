import { type ReactNode, useMemo } from 'react';
import { BlockList } from './blocks/block-list.tsx';
import { givenOf } from './given.ts';
import { usePage } from './page-context.ts';
import { type Surface, SurfaceProvider } from './surface.ts';
import type { View } from './workspace-state.ts';

/** The Home tab: what the app published for this person. */
export function AppHome({ view }: { view: View | undefined }): ReactNode {
  const { member, act } = usePage();
  const viewId = view?.id ?? '';
  const surface = useMemo<Surface>(
    () => ({
      send: async (ids, answer) => {
        await act('act', { user: member, viewId, ...ids, ...givenOf(answer) });
      },
    }),
    [act, member, viewId],
  );
  return (
    <section className="scroll home" aria-label="App home">
      {view === undefined ? (
        <p className="empty faint">The app has not published a Home tab for you.</p>
      ) : (
        <SurfaceProvider value={surface}>
          <BlockList blocks={view.blocks ?? []} />
        </SurfaceProvider>
      )}
    </section>
  );
}
