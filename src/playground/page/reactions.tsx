import type { ReactNode } from 'react';
import type { Reaction } from './workspace-state.ts';

const signs: Record<string, string> = {
  eyes: '👀',
  white_check_mark: '✅',
  thumbsup: '👍',
  thumbsdown: '👎',
  x: '❌',
};

export function Reactions({ reactions }: { reactions: readonly Reaction[] }): ReactNode {
  if (reactions.length === 0) return null;
  return (
    <ul className="reactions" aria-label="Reactions">
      {reactions.map(({ name, count }) => (
        <li key={name} className="tag" title={`:${name}:`}>
          {signs[name] ?? `:${name}:`} {count}
        </li>
      ))}
    </ul>
  );
}
