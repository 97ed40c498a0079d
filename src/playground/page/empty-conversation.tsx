import type { ReactNode } from 'react';
import { readProgress } from './guide.ts';
import { usePage } from './page-context.ts';
import { readWelcome } from './read-welcome.ts';
import { useAsking } from './use-asking.ts';
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
  const { bot } = usePage();
  const { asking, ask } = useAsking(channel);
  const isIn = channel.members.includes(bot.user);
  if (!isIn) {
    return (
      <p className="empty faint">
        The app is not in this channel, as happens in every Slack. Ask with <code>{bot.command}</code> to see
        what it does then.
      </p>
    );
  }
  const welcome = readWelcome(state);
  // Where the app offers questions of its own, those are enough.
  const isOffered = state.statuses.some(
    (each) => each.channel === channel.id && each.threadTs === '' && each.prompts.length > 0,
  );
  return (
    <WelcomeCard
      welcome={welcome}
      steps={isOffered ? [] : readProgress(welcome.examples, state).steps}
      isDirect={channel.kind === 'direct'}
      asking={asking}
      ask={ask}
    />
  );
}
