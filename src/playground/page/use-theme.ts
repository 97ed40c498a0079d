import { useEffect, useState } from 'react';
import { applyTheme, readThemeChoice, type Theme, type ThemeChoice, watchSystemTheme } from './theme.ts';

/** The colours people chose, what they come to, and the way to choose others. */
export function useTheme(): { theme: Theme; choice: ThemeChoice; choose: (choice: ThemeChoice) => void } {
  const [choice, setChoice] = useState(readThemeChoice);
  const [theme, setTheme] = useState(() => applyTheme(choice));
  useEffect(() => {
    setTheme(applyTheme(choice));
    return watchSystemTheme(() => setTheme(applyTheme(choice)));
  }, [choice]);
  return { theme, choice, choose: setChoice };
}
