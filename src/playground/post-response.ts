import { BOT } from './seed.ts';
import { markChanged, nextTimestamp } from './state.ts';
import type { ApiContext } from './web-api/api-types.ts';
import type { MessageContent } from './web-api/message-content.ts';
import type { Ephemeral, Message } from './workspace-types.ts';

type Target = { user: string; channel: string; via: Ephemeral['via'] };

/**
 * Shows what the bot answered in an acknowledgement or by a response_url: to everyone when it asked for
 * `in_channel`, else only to the person who asked. Neither needs the bot to be in the channel.
 */
export function postResponse(
  args: Record<string, unknown>,
  content: MessageContent,
  { user, channel, via }: Target,
  { state, announce }: ApiContext,
): void {
  const threadTs = typeof args['thread_ts'] === 'string' ? { thread_ts: args['thread_ts'] } : {};
  const said = {
    channel,
    ts: nextTimestamp(state),
    text: content.text,
    ...(content.blocks === undefined ? {} : { blocks: content.blocks }),
    ...threadTs,
  };
  if (args['response_type'] === 'in_channel') {
    const bot = { user: BOT.userId, bot_id: BOT.botId, app_id: BOT.appId };
    const message: Message = { type: 'message', ...said, ...bot };
    state.messages.push(message);
    announce({ kind: 'posted', message });
  } else {
    state.ephemerals.push({ ...said, user, via });
  }
  markChanged(state);
}
