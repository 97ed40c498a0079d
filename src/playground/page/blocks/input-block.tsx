import { type ReactNode, useId } from 'react';
import { asFields, textOf } from '../block-fields.ts';
import { blockIdOf, idsOf } from '../element-ids.ts';
import { Element } from '../elements/element.tsx';
import { useSurface } from '../surface.ts';
import type { BlockProps } from './block-view.tsx';
import { RawJson } from './raw-json.tsx';

/** An input of a form with its label, its hint, and what is wrong with it. */
export function InputBlock({ block, index }: BlockProps): ReactNode {
  const { errors = {} } = useSurface();
  const errorId = useId();
  const element = asFields(block['element']);
  if (element === undefined) return <RawJson kind="block" value={block} />;
  const label = textOf(block['label']);
  const hint = textOf(block['hint']);
  const error = errors[blockIdOf(block, index)];
  const isWrong = error !== undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would nest in those of choices
    <div role="group" className="input" aria-label={label} aria-describedby={isWrong ? errorId : undefined}>
      <p className="input-label" aria-hidden="true">
        {label}
        {block['optional'] === true ? <span className="faint"> (optional)</span> : null}
      </p>
      <Element
        element={element}
        ids={idsOf(block, index, element, 0)}
        isInput={block['dispatch_action'] !== true}
        label={label}
      />
      {hint === '' ? null : <p className="faint small-words">{hint}</p>}
      {isWrong ? (
        <p id={errorId} className="error" role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
