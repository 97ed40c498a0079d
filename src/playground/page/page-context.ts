import { createContext, use } from 'react';
import type { ConfirmWords } from './confirm-words.ts';
import type { Sent } from './send.ts';
import type { Theme } from './theme.ts';
import type { Guide } from './use-guide.ts';
import type { Channel, Message, Person, Shortcut } from './workspace-state.ts';

/** What any part of the page may know or do. It changes rarely, so that messages are not drawn again for it. */
export type PageContext = {
  people: readonly Person[];
  channels: readonly Channel[];
  bot: { user: string; slackbot: string; command: string };
  shortcuts: readonly Shortcut[];
  member: string;
  theme: Theme;
  guide: Guide;
  /** Does it, says what went wrong, and looks at once at what came of it. */
  act: (action: string, body: object) => Promise<Sent>;
  /** Asks before something is done that wants it. */
  confirm: (words: ConfirmWords) => Promise<boolean>;
  openThread: (message: Message) => void;
  inspect: (message: Message) => void;
  notify: (text: string) => void;
};

const Context = createContext<PageContext | undefined>(undefined);
export const PageProvider = Context.Provider;

export function usePage(): PageContext {
  const page = use(Context);
  if (page === undefined) throw new Error('outside of the page');
  return page;
}
