import { useState } from 'react';
import { readSetting, writeSetting } from './settings.ts';

export type Guide = { isShown: boolean; show: () => void; hide: () => void };

/** Whether the guide is shown, which this browser remembers. */
export function useGuide(): Guide {
  const [isShown, setShown] = useState(() => readSetting('guide') !== 'hidden');
  const change = (shown: boolean): void => {
    writeSetting('guide', shown ? 'shown' : 'hidden');
    setShown(shown);
  };
  return { isShown, show: () => change(true), hide: () => change(false) };
}
