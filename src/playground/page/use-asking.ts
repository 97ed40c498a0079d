import { useState } from 'react';
import { usePage } from './page-context.ts';
import type { Channel } from './workspace-state.ts';

/**
 * Asks in this conversation as the person who speaks, one question at a time: what is pressed while another is on its
 * way, `asking`, is not asked.
 */
export function useAsking(channel: Channel): { asking: string; ask: (text: string) => void } {
  const { act, member, bot } = usePage();
  const [asking, setAsking] = useState('');
  const send = async (text: string): Promise<void> => {
    if (asking !== '') return;
    const where = { channel: channel.id, user: member };
    setAsking(text);
    if (channel.kind === 'direct') await act('message', { ...where, text });
    else await act('command', { ...where, command: bot.command, text });
    setAsking('');
  };
  return { asking, ask: (text) => void send(text) };
}
