import type { ReactNode } from 'react';
import { focusOn } from './focus-on.ts';

/** Past the sidebar. No link: addresses are places of the workspace. */
export function SkipLink(): ReactNode {
  return (
    <button type="button" className="skip" onClick={() => focusOn('composer')}>
      Skip to the message box
    </button>
  );
}
