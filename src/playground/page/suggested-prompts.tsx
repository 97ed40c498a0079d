import type { ReactNode } from 'react';
import { usePage } from './page-context.ts';
import type { ThreadStatus } from './workspace-state.ts';

type Props = { statuses: readonly ThreadStatus[]; channel: string };

/** The prompts the bot set for a whole conversation, without a thread; a press sends one as a message. */
export function SuggestedPrompts({ statuses, channel }: Props): ReactNode {
  const { member, act } = usePage();
  const pinned = statuses.find((each) => each.channel === channel && each.threadTs === '');
  if (pinned === undefined || pinned.prompts.length === 0) return null;
  return (
    <section className="prompts" aria-label={pinned.promptsTitle || 'Suggested prompts'}>
      {pinned.prompts.map(({ title, message }) => (
        <button
          key={`${title} ${message}`}
          type="button"
          className="button small"
          onClick={() => void act('message', { text: message, channel, user: member })}
        >
          {title}
        </button>
      ))}
    </section>
  );
}
