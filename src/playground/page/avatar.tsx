import type { ReactNode } from 'react';
import type { Person } from './workspace-state.ts';

/** The first letters of a name on a ground of the person's own. */
export function Avatar({ person, tone }: { person: Person; tone: string }): ReactNode {
  const initials = person.realName
    .split(/[\s-]+/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');
  return (
    <span className={`avatar tone-${tone}`} aria-hidden="true">
      {initials}
    </span>
  );
}
