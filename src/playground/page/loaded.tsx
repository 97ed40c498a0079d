import type { ReactNode } from 'react';
import type { Loaded as LoadedData } from './workspace-state.ts';

/** What was loaded, in one line. */
export function Loaded({ loaded }: { loaded: LoadedData }): ReactNode {
  const { frameworks, sources, version, asOf, oldestFact, newestFact } = loaded;
  const facts =
    oldestFact === undefined || newestFact === undefined
      ? `as of ${asOf}`
      : `facts from ${oldestFact} to ${newestFact}`;
  return (
    <p className="loaded">
      {frameworks} frameworks, {sources} sources, {facts} <span className="faint">(dataset {version})</span>
    </p>
  );
}
