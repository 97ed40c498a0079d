import type { ReactNode } from 'react';
import type { Message } from '../workspace-state.ts';
import { measureMessage } from './message-size.ts';
import { Section } from './section.tsx';

export function InspectSize({ message }: { message: Message }): ReactNode {
  return (
    <Section title="Size against Slack’s limits">
      <ul className="measures">
        {measureMessage(message).map(({ name, used, limit }) => (
          <li key={name}>
            <span>{name}</span>
            <span className={used > limit ? 'error' : 'faint'}>
              {used.toLocaleString()} of {limit.toLocaleString()}
            </span>
            <meter min={0} max={limit} high={limit * 0.9} value={used} aria-label={name} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
