import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { showMessage } from './show-message.ts';
import { goTo } from './use-place.ts';
import type { Message } from './workspace-state.ts';

const LONGEST_NAME = 60;

/** What is pinned to a channel, newest first, and the way to it; nothing without pins. */
export function Pins({ messages }: { messages: readonly Message[] }): ReactNode {
  const pinned = messages.filter(({ pinned_to: places }) => places !== undefined);
  if (pinned.length === 0) return null;
  const label = `${pinned.length} pinned`;
  return (
    <Menu label={label} items={pinned.toReversed().map(itemFor)} className="button small">
      <Icon name="pin" />
      {label}
    </Menu>
  );
}

function itemFor(message: Message): MenuItem {
  const { channel, ts, thread_ts: thread = '' } = message;
  return {
    key: ts,
    name: nameOf(message),
    choose: () => {
      goTo({ channel, thread });
      showMessage(ts);
    },
  };
}

/** The first sentence of a message, as Slack's escapes mean it. */
function nameOf({ text }: Message): string {
  const [first = ''] = text.split(/(?<=[.!?])\s|\n/);
  const plain = first.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
  return plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME - 1)}…` : plain;
}
