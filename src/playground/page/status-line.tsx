import type { ReactNode } from 'react';
import { usePage } from './page-context.ts';
import type { ThreadStatus } from './workspace-state.ts';

type Props = { statuses: readonly ThreadStatus[]; channel: string; threadTs: string };

/** What the bot is doing at present: `stack-compare is thinking`. */
export function StatusLine({ statuses, channel, threadTs }: Props): ReactNode {
  const { people, bot } = usePage();
  const found = statuses.find((each) => each.channel === channel && each.threadTs === threadTs);
  const words = found?.status ?? '';
  const name = people.find((each) => each.id === bot.user)?.name ?? 'The app';
  return (
    <p className="status" role="status">
      {words === '' ? '' : `${name} ${words}`}
    </p>
  );
}
