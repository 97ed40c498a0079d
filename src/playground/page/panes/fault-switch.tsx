import { type ReactNode, useEffect, useState } from 'react';

type Props = {
  name: string;
  note: string;
  isOn: boolean;
  /** Resolves to whether it was done. A switch without it is disabled. */
  toggle?: () => Promise<boolean>;
};

/** A switch that moves at once, and back when the workspace would not have it. */
export function FaultSwitch({ name, note, isOn, toggle }: Props): ReactNode {
  const [isShownOn, setShownOn] = useState(isOn);
  useEffect(() => setShownOn(isOn), [isOn]);
  const change = async (): Promise<void> => {
    setShownOn(!isOn);
    if (!(await toggle?.())) setShownOn(isOn);
  };
  return (
    <li className="switch-row">
      <label>
        <input
          type="checkbox"
          role="switch"
          aria-checked={isShownOn}
          checked={isShownOn}
          disabled={toggle === undefined}
          onChange={() => void change()}
        />
        <span>{name}</span>
      </label>
      <span className="faint">{note}</span>
    </li>
  );
}
