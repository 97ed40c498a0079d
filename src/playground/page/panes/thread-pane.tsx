import { type ReactNode, useEffect } from 'react';
import { Composer } from '../composer.tsx';
import { focusOn } from '../focus-on.ts';
import { MessageLog } from '../message-log.tsx';
import { messagesIn, threadOf } from '../messages-in.ts';
import { usePage } from '../page-context.ts';
import type { Place } from '../place.ts';
import { markMentions } from '../read-typed.ts';
import { readWelcome } from '../read-welcome.ts';
import { StatusLine } from '../status-line.tsx';
import type { WorkspaceState } from '../workspace-state.ts';
import { ThreadSteps } from './thread-steps.tsx';

type Props = { state: WorkspaceState; place: Place; isAskedFor: boolean };

/** A message with its replies, and a box to reply in. */
export function ThreadPane({ state, place, isAskedFor }: Props): ReactNode {
  const { member, act, people } = usePage();
  const { channel, thread } = place;
  useEffect(() => {
    if (isAskedFor) focusOn('thread-composer');
  }, [isAskedFor]);
  const messages = threadOf(messagesIn(state, channel, member), thread);
  const reply = async (typed: string): Promise<boolean> => {
    const text = markMentions(typed, people);
    return (await act('message', { text, channel, user: member, threadTs: thread })).ok;
  };
  const here = state.channels.find((each) => each.id === channel);
  const isDirect = here?.kind === 'direct';
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
        {messages.length === 0 ? <p className="empty faint">This thread no longer exists.</p> : null}
      </MessageLog>
      <div className="composer-area">
        <ThreadSteps messages={messages} channel={here} welcome={readWelcome(state)} />
        <StatusLine statuses={state.statuses} channel={channel} threadTs={thread} />
        <Composer
          key={thread}
          id="thread-composer"
          label="Reply in thread"
          button="Reply"
          hint={
            isDirect ? 'Ask more in plain words.' : 'Just reply to ask more; commands do not work in threads.'
          }
          send={reply}
        />
      </div>
    </>
  );
}
