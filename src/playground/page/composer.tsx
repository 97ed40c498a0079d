import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { useSuggestions } from './use-suggestions.ts';

type Props = {
  id: string;
  label: string;
  button: string;
  hint: string;
  hasCommands?: boolean;
  /** Resolves to false when nothing was sent: the words then come back into the box. */
  send: (text: string) => Promise<boolean>;
};

const USAGE = '[what you build, what your team knows, where it runs] or help';

/** A box for words. Enter sends, Shift+Enter starts a new line; commands and names are completed while typing. */
export function Composer({ id, label, button, hint, hasCommands = false, send }: Props): ReactNode {
  const { bot } = usePage();
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const hintId = useId();
  const change = (typed: string): void => {
    setText(typed);
    suggestions.restart();
  };
  const accept = (suggestion: { text: string }): void => {
    change(suggestion.text);
    box.current?.focus();
  };
  const suggestions = useSuggestions(text, hasCommands, accept);
  const { list, chosen } = suggestions;
  const isOpen = list.length > 0;
  const submit = async (): Promise<void> => {
    const words = text.trim();
    if (words === '') return;
    setText('');
    if (!(await send(words))) setText((now) => (now === '' ? words : now));
  };
  const press = (event: KeyboardEvent): void => {
    // Enter that ends the writing of a character (Japanese, Chinese) is not meant for us.
    if (event.nativeEvent.isComposing) return;
    const isUsed = suggestions.press(event.key);
    const isSend = !isUsed && event.key === 'Enter' && !event.shiftKey;
    if (isUsed || isSend) event.preventDefault();
    if (isUsed) event.stopPropagation();
    if (isSend) void submit();
  };
  return (
    <form className="composer" onSubmit={(event) => submitOnly(event, submit)}>
      {isOpen ? <SuggestionList id={listId} suggestions={list} chosen={chosen} accept={accept} /> : null}
      <div className="composer-box">
        <textarea
          ref={box}
          id={id}
          rows={1}
          aria-label={label}
          aria-describedby={hintId}
          aria-autocomplete="list"
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={isOpen ? `${listId}-${chosen}` : undefined}
          placeholder={label}
          autoComplete="off"
          value={text}
          onChange={(event) => change(event.target.value)}
          onKeyDown={press}
        />
        <button
          type="submit"
          className="button primary send"
          disabled={text.trim() === ''}
          aria-label={button}
        >
          <Icon name="send" />
          <span>{button}</span>
        </button>
      </div>
      <p id={hintId} className="hint">
        <span>{hasCommands && text.startsWith(`${bot.command} `) ? USAGE : hint}</span>
        <span className="hint-keys">Enter sends, Shift+Enter starts a new line.</span>
      </p>
    </form>
  );
}

/** The form is not sent anywhere by the browser. */
function submitOnly(event: FormEvent, submit: () => Promise<void>): void {
  event.preventDefault();
  void submit();
}
