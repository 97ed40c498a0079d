import { memo, type ReactNode, useMemo } from 'react';
import { Avatar } from './avatar.tsx';
import { BlockList } from './blocks/block-list.tsx';
import { givenOf } from './given.ts';
import { Icon } from './icon.tsx';
import { MessageTools } from './message-tools.tsx';
import { Mrkdwn } from './mrkdwn.tsx';
import { usePage } from './page-context.ts';
import { Reactions } from './reactions.tsx';
import { type Surface, SurfaceProvider } from './surface.ts';
import { clockTime, isoTime } from './time-of.ts';
import type { Message } from './workspace-state.ts';
import { writerOf } from './writer-of.ts';

type Props = { message: Message; isThread: boolean; children?: ReactNode };

/** A message: who, when, what, and what can be done with it. */
export const MessageRow = memo(function MessageRow({ message, isThread, children }: Props): ReactNode {
  const page = usePage();
  const { bot, people, openThread } = page;
  const writer = writerOf(message, people, bot);
  const time = clockTime(message.ts);
  const isEphemeral = message.via !== undefined;
  const { replies = 0 } = message;
  return (
    <article
      className={isEphemeral ? 'message ephemeral' : 'message'}
      aria-label={`${writer.realName}, ${time}`}
      data-ts={message.ts}
    >
      <Avatar person={writer} tone={writer.tone} />
      <div>
        {isEphemeral ? (
          <p className="only-you">
            <Icon name="eye" />
            Only visible to you
          </p>
        ) : null}
        {message.pinned_to === undefined ? null : (
          <p className="pinned">
            <Icon name="pin" />
            Pinned to this channel
          </p>
        )}
        <p className="by">
          <strong>{writer.realName}</strong>
          {writer.isBot ? <span className="tag">App</span> : null}
          <time dateTime={isoTime(message.ts)}>{time}</time>
          {isMarkedEdited(message) ? <span className="faint">(edited)</span> : null}
        </p>
        <MessageContent message={message} />
        {children}
        <Reactions reactions={message.reactions ?? []} />
        {isThread || isEphemeral || replies === 0 ? null : (
          <button type="button" className="replies" onClick={() => openThread(message)}>
            {replies === 1 ? '1 reply' : `${replies} replies`}
          </button>
        )}
      </div>
      <MessageTools message={message} isThread={isThread} />
    </article>
  );
});

/** Slack shows no mark on what an app updates with blocks (docs.slack.dev/reference/methods/chat.update). */
function isMarkedEdited({ edited, blocks = [] }: Message): boolean {
  return edited !== undefined && blocks.length === 0;
}

function MessageContent({ message }: { message: Message }): ReactNode {
  const { member, act } = usePage();
  const { channel, ts, blocks = [] } = message;
  const surface = useMemo<Surface>(
    () => ({
      send: async (ids, answer) => {
        await act('act', { user: member, channel, messageTs: ts, ...ids, ...givenOf(answer) });
      },
    }),
    [act, member, channel, ts],
  );
  if (blocks.length === 0) {
    return (
      <div className="words">
        <Mrkdwn text={message.text} />
      </div>
    );
  }
  return (
    <SurfaceProvider value={surface}>
      <BlockList blocks={blocks} />
    </SurfaceProvider>
  );
}
