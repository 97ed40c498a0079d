import { readSetting, writeSetting } from './settings.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';
export type Theme = 'light' | 'dark';

export const THEME_CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark'];
const prefersDark = '(prefers-color-scheme: dark)';

export function readThemeChoice(): ThemeChoice {
  const saved = readSetting('theme');
  return THEME_CHOICES.find((choice) => choice === saved) ?? 'system';
}

/** Puts the choice on the page; the styles do the rest. Gives what `system` comes to at present. */
export function applyTheme(choice: ThemeChoice): Theme {
  writeSetting('theme', choice);
  const theme = choice === 'system' ? systemTheme() : choice;
  document.documentElement.dataset['theme'] = theme;
  return theme;
}

/** Calls back when the system changes its mind. Gives what ends it. */
export function watchSystemTheme(changed: () => void): () => void {
  const query = matchMedia(prefersDark);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

function systemTheme(): Theme {
  return matchMedia(prefersDark).matches ? 'dark' : 'light';
}
