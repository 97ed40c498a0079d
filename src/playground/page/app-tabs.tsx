import type { ReactNode } from 'react';
import type { Place } from './place.ts';

/** The tabs of the app. They are links: each has an address of its own. */
export function AppTabs({ channel, tab }: { channel: string; tab: Place['tab'] }): ReactNode {
  return (
    <nav className="tabs" aria-label="App">
      <a href={`#${channel}/home`} aria-current={tab === 'home' ? 'page' : undefined}>
        Home
      </a>
      <a href={`#${channel}`} aria-current={tab === 'messages' ? 'page' : undefined}>
        Messages
      </a>
    </nav>
  );
}
