import type { ReactNode } from 'react';
import { THEME_CHOICES, type ThemeChoice } from './theme.ts';

const names: Record<ThemeChoice, string> = { system: 'System', light: 'Light', dark: 'Dark' };
type Props = { choice: ThemeChoice; choose: (choice: ThemeChoice) => void };

export function ThemeSwitch({ choice, choose }: Props): ReactNode {
  return (
    <fieldset className="segments">
      <legend className="hidden">Colours</legend>
      {THEME_CHOICES.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="colours"
            className="hidden"
            checked={each === choice}
            onChange={() => choose(each)}
          />
          <span>{names[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}
