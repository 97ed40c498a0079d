import { useState } from 'react';
import { usePage } from './page-context.ts';
import { type Suggestion, suggestionsFor } from './suggestions.ts';

export type OpenSuggestions = {
  list: readonly Suggestion[];
  chosen: number;
  /** Something else was typed: begin with the first again. */
  restart: () => void;
  /** What a key does in the list; false when it means nothing there. */
  press: (key: string) => boolean;
};

/** Suggestions for what is being typed: arrow keys choose, Enter and Tab accept, Escape puts them away. */
export function useSuggestions(
  text: string,
  hasCommands: boolean,
  accept: (suggestion: Suggestion) => void,
): OpenSuggestions {
  const { people, bot } = usePage();
  const [chosen, setChosen] = useState(0);
  const [isDismissed, setDismissed] = useState(false);
  const command = hasCommands ? bot.command : '';
  const list = isDismissed ? [] : suggestionsFor(text, { command, people });
  const restart = (): void => {
    setChosen(0);
    setDismissed(false);
  };
  const press = (key: string): boolean => {
    const picked = list[chosen];
    if (picked === undefined) return false;
    if (key === 'ArrowDown') setChosen((chosen + 1) % list.length);
    else if (key === 'ArrowUp') setChosen((chosen - 1 + list.length) % list.length);
    else if (key === 'Escape') setDismissed(true);
    else if (key === 'Enter' || key === 'Tab') accept(picked);
    else return false;
    return true;
  };
  return { list, chosen, restart, press };
}
