import type { ReactNode } from 'react';
import { usePage } from './page-context.ts';
import { readWelcome } from './read-welcome.ts';
import { WelcomeCard } from './welcome-card.tsx';
import type { Channel, WorkspaceState } from './workspace-state.ts';

/** What stands where nobody has written yet. */
export function EmptyConversation({
  state,
  channel,
}: {
  state: WorkspaceState;
  channel: Channel;
}): ReactNode {
  const { member, act, bot } = usePage();
  const isIn = channel.members.includes(bot.user);
  if (!isIn) {
    return (
      <p className="empty faint">
        The app is not in this channel. Ask with <code>{bot.command}</code> to see what it does then.
      </p>
    );
  }
  const ask = (text: string): void => {
    const where = { channel: channel.id, user: member };
    if (channel.kind === 'direct') void act('message', { ...where, text });
    else void act('command', { ...where, command: bot.command, text });
  };
  const welcome = readWelcome(state);
  // Where the app offers questions of its own, those are enough.
  const isOffered = state.statuses.some(
    (each) => each.channel === channel.id && each.threadTs === '' && each.prompts.length > 0,
  );
  return <WelcomeCard welcome={isOffered ? { ...welcome, examples: [] } : welcome} ask={ask} />;
}
