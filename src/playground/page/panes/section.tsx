import type { ReactNode } from 'react';

type Props = { title: string; isOpen?: boolean; note?: string; children: ReactNode };

/** A part of a pane that can be folded away. */
export function Section({ title, isOpen = true, note = '', children }: Props): ReactNode {
  return (
    <details className="pane-section" open={isOpen}>
      <summary>
        <h3>{title}</h3>
        {note === '' ? null : <span className="faint">{note}</span>}
      </summary>
      <div className="pane-section-body">{children}</div>
    </details>
  );
}
