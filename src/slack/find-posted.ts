import { z } from 'zod';
import type { CallDeps } from './call-slack.ts';

/** `event_type` of the metadata on everything the bot posts. */
export const METADATA_TYPE = 'stack_compare_post';

const listSchema = z.looseObject({
  messages: z.array(
    z.looseObject({
      ts: z.string(),
      metadata: z
        .looseObject({
          event_type: z.string(),
          event_payload: z.looseObject({ request_id: z.string(), step: z.string() }),
        })
        .optional()
        .catch(undefined),
    }),
  ),
});

/** What a post is marked with: an opaque request id and the step, nothing that anyone said. */
export const postMetadata = (requestId: string, step: string): Record<string, unknown> => ({
  event_type: METADATA_TYPE,
  event_payload: { request_id: requestId, step },
});

/**
 * Looks for a post by its metadata, after a call whose outcome is not known. Best effort: null when it is not
 * there or cannot be looked up (no history scope, too far back).
 */
export const findPosted = async (
  deps: CallDeps,
  target: { channel: string; threadTs?: string | undefined; requestId: string; step: string },
): Promise<{ ts: string } | null> => {
  const [method, place] =
    target.threadTs === undefined
      ? ['conversations.history', {}]
      : ['conversations.replies', { ts: target.threadTs }];
  try {
    const listed = listSchema.parse(
      await deps.api.apiCall(method, {
        channel: target.channel,
        ...place,
        limit: 100,
        include_all_metadata: true,
      }),
    );
    const found = listed.messages.find(({ metadata }) => {
      const payload = metadata?.event_type === METADATA_TYPE ? metadata.event_payload : undefined;
      return payload?.request_id === target.requestId && payload.step === target.step;
    });
    return found === undefined ? null : { ts: found.ts };
  } catch (error) {
    deps.log.warn({ err: error }, 'could not look up whether a message was posted');
    return null;
  }
};
