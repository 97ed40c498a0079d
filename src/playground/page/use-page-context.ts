import { useMemo, useRef } from 'react';
import type { PageContext } from './page-context.ts';
import { type Sent, send } from './send.ts';
import type { Shortcut, WorkspaceState } from './workspace-state.ts';

type Given = Omit<PageContext, 'people' | 'channels' | 'bot' | 'shortcuts' | 'act'> & {
  state: WorkspaceState;
  refresh: () => void;
  expectAnswer: () => void;
};

const noShortcuts: readonly Shortcut[] = [];

/** What the parts of the page share. It stays the same object while nothing in it changes. */
export function usePageContext(given: Given): PageContext {
  const latest = useRef(given);
  latest.current = given;
  const { state, member, theme, guide } = given;
  const { users, channels } = state;
  const { user, slackbot, command } = state.bot;
  const { isShown } = guide;
  const shortcuts = state.shortcuts ?? noShortcuts;
  return useMemo(
    () => ({
      people: users,
      channels,
      bot: { user, slackbot, command },
      shortcuts,
      member,
      theme,
      guide: {
        isShown,
        show: () => latest.current.guide.show(),
        hide: () => latest.current.guide.hide(),
      },
      act: (action, body) => actAndLook(action, body, latest.current),
      confirm: (words) => latest.current.confirm(words),
      openThread: (message) => latest.current.openThread(message),
      inspect: (message) => latest.current.inspect(message),
      notify: (text) => latest.current.notify(text),
    }),
    [users, channels, user, slackbot, command, shortcuts, member, theme, isShown],
  );
}

async function actAndLook(action: string, body: object, given: Given): Promise<Sent> {
  given.notify('');
  if ((action === 'message' || action === 'command') && !('threadTs' in body)) given.expectAnswer();
  const sending = send(action, body);
  // What comes of it may be there before the bot has acknowledged it.
  given.refresh();
  const sent = await sending;
  if (!sent.ok) given.notify(sent.error);
  given.refresh();
  return sent;
}
