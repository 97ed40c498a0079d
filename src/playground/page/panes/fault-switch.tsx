import { type ReactNode, useEffect, useId, useState } from 'react';
import type { FaultStory } from './fault-kinds.ts';

type Props = {
  story: FaultStory;
  /** How long it stays on, while it is. */
  left?: string;
  isOn: boolean;
  /** Resolves to whether it was done. A switch without it is disabled. */
  toggle?: () => Promise<boolean>;
};

/** A switch that moves at once, and back when the workspace would not have it; below it what to expect of it. */
export function FaultSwitch({ story, left = '', isOn, toggle }: Props): ReactNode {
  const [isShownOn, setShownOn] = useState(isOn);
  const storyId = useId();
  useEffect(() => setShownOn(isOn), [isOn]);
  const change = async (): Promise<void> => {
    setShownOn(!isOn);
    if (!(await toggle?.())) setShownOn(isOn);
  };
  return (
    <li className={isShownOn ? 'switch-row is-on' : 'switch-row'}>
      <label>
        <input
          type="checkbox"
          role="switch"
          aria-checked={isShownOn}
          aria-describedby={storyId}
          checked={isShownOn}
          disabled={toggle === undefined}
          onChange={() => void change()}
        />
        <span>{story.name}</span>
      </label>
      {left === '' ? null : <span className="tag">{left}</span>}
      <p id={storyId} className="faint">
        {story.happens} <strong>The bot</strong> {story.expected} <strong>Look for</strong> {story.look}
      </p>
    </li>
  );
}
