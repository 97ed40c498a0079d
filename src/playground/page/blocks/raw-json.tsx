import type { ReactNode } from 'react';
import { asFields, stringOf } from '../block-fields.ts';

type Props = { kind: 'block' | 'element'; value: unknown; reason?: string };

/** What the page cannot draw, as it was sent: never as nothing. */
export function RawJson({ kind, value, reason = 'which this page does not draw' }: Props): ReactNode {
  const type = stringOf(asFields(value)?.['type']) || 'without a type';
  return (
    <figure className="raw-json">
      <figcaption>
        {kind} “{type}”, {reason}
      </figcaption>
      <pre>{JSON.stringify(value, null, 2)}</pre>
    </figure>
  );
}
