import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { type PageContext, usePage } from './page-context.ts';
import type { Message } from './workspace-state.ts';

type Props = { message: Message; isThread: boolean };

/** What can be done with a message: reply, and the menu with the rest. */
export function MessageTools({ message, isThread }: Props): ReactNode {
  const page = usePage();
  const isEphemeral = message.via !== undefined;
  return (
    <div className="message-tools">
      {isThread || isEphemeral ? null : (
        <button
          type="button"
          className="button small quiet"
          aria-label="Reply in thread"
          title="Reply in thread"
          onClick={() => page.openThread(message)}
        >
          <Icon name="reply" />
        </button>
      )}
      <Menu label="More actions" items={itemsFor(message, page)} />
    </div>
  );
}

function itemsFor(message: Message, page: PageContext): MenuItem[] {
  const { channel, ts } = message;
  const isEphemeral = message.via !== undefined;
  const isFromBot = message.bot_id !== undefined || isEphemeral;
  const inspect = { key: 'inspect', name: 'Inspect', choose: () => page.inspect(message) };
  const link = { key: 'link', name: 'Copy link', choose: () => void copyLink(message, page) };
  const text = { key: 'text', name: 'Copy text', choose: () => void copy(message.text, page) };
  const shortcuts = page.shortcuts.map(({ callbackId, name }) => ({
    key: `shortcut ${callbackId}`,
    name,
    choose: () => void page.act('shortcut', { user: page.member, callbackId, channel, messageTs: ts }),
  }));
  if (isEphemeral) return [inspect, text];
  return [...(isFromBot ? [inspect] : []), ...shortcuts, link, text];
}

function copyLink({ channel, ts, thread_ts }: Message, page: PageContext): Promise<void> {
  return copy(`${location.origin}/#${channel}/${thread_ts ?? ts}`, page);
}

async function copy(text: string, page: PageContext): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    page.notify('This browser does not let the page copy.');
  }
}
