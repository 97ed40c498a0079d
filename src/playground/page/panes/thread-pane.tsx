import { type ReactNode, useEffect } from 'react';
import { Composer } from '../composer.tsx';
import { focusOn } from '../focus-on.ts';
import { MessageLog } from '../message-log.tsx';
import { messagesIn, threadOf } from '../messages-in.ts';
import { usePage } from '../page-context.ts';
import type { Place } from '../place.ts';
import { markMentions } from '../read-typed.ts';
import { StatusLine } from '../status-line.tsx';
import type { WorkspaceState } from '../workspace-state.ts';

type Props = { state: WorkspaceState; place: Place; isAskedFor: boolean };

/** A message with its replies, and a box to reply in. */
export function ThreadPane({ state, place, isAskedFor }: Props): ReactNode {
  const { member, act, people, bot } = usePage();
  const { channel, thread } = place;
  useEffect(() => {
    if (isAskedFor) focusOn('thread-composer');
  }, [isAskedFor]);
  const messages = threadOf(messagesIn(state, channel, member), thread);
  const reply = async (typed: string): Promise<boolean> => {
    const text = markMentions(typed, people);
    return (await act('message', { text, channel, user: member, threadTs: thread })).ok;
  };
  const isDirect = state.channels.some((each) => each.id === channel && each.kind === 'direct');
  const name = people.find((each) => each.id === bot.user)?.name ?? 'the app';
  return (
    <>
      <MessageLog
        key={`${channel} ${thread}`}
        label="Messages in thread"
        messages={messages}
        files={state.files ?? []}
        start="beginning"
        isThread
      >
        {messages.length === 0 ? <p className="empty faint">This thread is not there any more.</p> : null}
      </MessageLog>
      <div className="composer-area">
        <StatusLine statuses={state.statuses} channel={channel} threadTs={thread} />
        <Composer
          key={thread}
          id="thread-composer"
          label="Reply in thread"
          button="Reply"
          hint={isDirect ? 'Ask on in plain words.' : `No commands in threads: mention @${name}.`}
          send={reply}
        />
      </div>
    </>
  );
}
