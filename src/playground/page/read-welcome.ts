import type { Welcome, WorkspaceState } from './workspace-state.ts';

/** What a first visit is told. Workspaces that only tests open know no dataset. */
export function readWelcome({ welcome, banner, examples = [] }: WorkspaceState): Welcome {
  if (welcome !== undefined) return welcome;
  return {
    examples: examples.map((text) => ({ label: 'Try', text })),
    loaded: banner ?? null,
    model: banner?.model ?? { kind: 'none' },
  };
}
