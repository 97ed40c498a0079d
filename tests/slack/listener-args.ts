import type { HandleAction, HandleView } from '../../src/slack/listeners.ts';
import type { SlackApi } from '../../src/slack/slack-api.ts';

type ListenerArgs = Parameters<HandleAction>[0] & Parameters<HandleView>[0];

/** What Bolt hands to listeners of presses and forms, as far as ours use it, and what they acknowledged with. */
export const createListenerArgs = (client: SlackApi) => {
  const acks: unknown[] = [];
  const args = (body: Record<string, unknown>, context: Record<string, unknown> = {}) =>
    ({
      body,
      client,
      context,
      ack: async (response?: unknown) => void acks.push(response),
    }) as unknown as ListenerArgs;
  return { acks, args };
};
