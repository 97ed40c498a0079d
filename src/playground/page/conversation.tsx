import type { ReactNode } from 'react';
import { AppHome } from './app-home.tsx';
import { AppTabs } from './app-tabs.tsx';
import { ChannelComposer } from './channel-composer.tsx';
import { channelTitle } from './channel-title.ts';
import { EmptyConversation } from './empty-conversation.tsx';
import { hasGuide, readProgress } from './guide.ts';
import { GuideBar } from './guide-bar.tsx';
import { MessageLog } from './message-log.tsx';
import { messagesIn, rootsOf } from './messages-in.ts';
import { usePage } from './page-context.ts';
import { Pins } from './pins.tsx';
import type { Place } from './place.ts';
import { readWelcome } from './read-welcome.ts';
import { StatusLine } from './status-line.tsx';
import { SuggestedPrompts } from './suggested-prompts.tsx';
import { useVisits } from './use-visits.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** A channel, or the app with its tabs Messages and Home. */
export function Conversation({ state, place }: { state: WorkspaceState; place: Place }): ReactNode {
  const { member, guide, bot } = usePage();
  const channel = state.channels.find((each) => each.id === place.channel);
  useVisits(channel, place.tab);
  if (channel === undefined) return <main className="conversation" />;
  const roots = rootsOf(messagesIn(state, channel.id, member));
  const isGuided = guide.isShown && roots.length > 0 && hasGuide(channel, bot.user);
  const home = state.channels.find((each) => each.kind === 'direct' && each.members.includes(member));
  const isDirect = channel.kind === 'direct';
  const title = channelTitle(channel);
  return (
    <main className="conversation" aria-label={title}>
      <div className="conversation-head">
        <h2 id="conversation-title">{title}</h2>
        <p className="topic">{isDirect ? '' : channel.topic}</p>
        {isDirect ? <AppTabs channel={channel.id} tab={place.tab} /> : null}
        <Pins messages={messagesIn(state, channel.id, member)} />
      </div>
      {place.tab === 'home' ? (
        <AppHome view={state.homes?.[member]} />
      ) : (
        <>
          <MessageLog
            key={channel.id}
            label={`Messages in ${title}`}
            messages={roots}
            files={state.files ?? []}
            start="end"
          >
            {roots.length === 0 ? <EmptyConversation state={state} channel={channel} /> : null}
          </MessageLog>
          <div className="composer-area">
            {isGuided ? (
              <GuideBar
                progress={readProgress(readWelcome(state).examples, state)}
                channel={channel}
                thread={place.thread}
                home={`#${home?.id ?? channel.id}/home`}
              />
            ) : null}
            <StatusLine statuses={state.statuses} channel={channel.id} threadTs="" />
            <SuggestedPrompts statuses={state.statuses} channel={channel.id} />
            <ChannelComposer channel={channel} />
          </div>
        </>
      )}
    </main>
  );
}
