import type { ReactNode } from 'react';
import { channelTitle } from './channel-title.ts';
import { Composer } from './composer.tsx';
import { usePage } from './page-context.ts';
import { readTyped } from './read-typed.ts';
import type { Channel } from './workspace-state.ts';

/** Where messages and commands of a channel are typed. */
export function ChannelComposer({ channel }: { channel: Channel }): ReactNode {
  const { act, notify, member, people, bot } = usePage();
  const where = { channel: channel.id, user: member };
  const send = async (text: string): Promise<boolean> => {
    const typed = readTyped(text, bot.command, people);
    if (typed.kind === 'unknown-command') {
      notify(`${typed.command} is not a command here. Try ${bot.command}.`);
      return false;
    }
    const { kind, ...body } = typed;
    return (await act(kind, { ...body, ...where })).ok;
  };
  return (
    <Composer
      key={channel.id}
      id="composer"
      label={`Message ${channelTitle(channel)}`}
      button="Send"
      hasCommands
      hint={
        channel.kind === 'direct' ? 'Ask in plain words.' : `Start with ${bot.command}, or mention the app.`
      }
      send={send}
    />
  );
}
