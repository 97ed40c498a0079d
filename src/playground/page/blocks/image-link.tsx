import type { ReactNode } from 'react';
import { asFields, firstOf, stringOf, textOf } from '../block-fields.ts';
import { OutsideLink } from '../outside-link.tsx';

/** Pictures of other sites are not loaded: this page asks nobody but its own machine for anything. */
export function ImageLink({ image }: { image: object }): ReactNode {
  const fields = asFields(image) ?? {};
  const words = firstOf(textOf(fields['title']), stringOf(fields['alt_text']), 'without a description');
  return <OutsideLink url={stringOf(fields['image_url'])}>Image: {words}</OutsideLink>;
}
