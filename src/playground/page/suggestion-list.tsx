import type { ReactNode } from 'react';
import type { Suggestion } from './suggestions.ts';

type Props = {
  id: string;
  suggestions: readonly Suggestion[];
  chosen: number;
  accept: (suggestion: Suggestion) => void;
};

/** Ways to go on, above the box. The focus stays in the box; arrow keys choose. */
export function SuggestionList({ id, suggestions, chosen, accept }: Props): ReactNode {
  return (
    <div id={id} className="suggestions" role="listbox" aria-label="Suggestions">
      {suggestions.map((each, index) => (
        <div
          key={each.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          onPointerDown={(event) => {
            event.preventDefault();
            accept(each);
          }}
        >
          <strong>{each.name}</strong>
          <span className="faint">{each.note}</span>
        </div>
      ))}
    </div>
  );
}
