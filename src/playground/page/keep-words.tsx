import type { ReactNode } from 'react';
import type { WorkspaceState } from './workspace-state.ts';

/** What is left of this after a restart, and how to begin anew. */
export function KeepWords({ state }: { state: WorkspaceState }): ReactNode {
  const { keep = false, keptIn = [], isStoringFailing = false } = state;
  if (!keep) {
    return (
      <p className="faint small-words">
        Nothing is kept: when the program ends, all of this is gone. <code>npm start -- --keep</code> keeps
        it.
      </p>
    );
  }
  if (isStoringFailing) {
    return (
      <p className="error small-words" role="alert">
        This cannot be stored right now: what is new is lost when the program ends. Is the disk full? The
        terminal says why.
      </p>
    );
  }
  return (
    <details className="keep-words small-words">
      <summary>Kept for the next start</summary>
      <p>
        In <Files names={keptIn} />. Go on with <code>npm start -- --keep</code>. To begin anew, stop it,
        delete these files and start again.
      </p>
    </details>
  );
}

function Files({ names }: { names: readonly string[] }): ReactNode {
  if (names.length === 0) return 'its files';
  return names.map((name, index) => (
    <span key={name}>
      {index === 0 ? '' : ' and '}
      <code>{name}</code>
    </span>
  ));
}
