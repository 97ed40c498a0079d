import { z } from 'zod';
import { type CallDeps, callSlack, type Lookup } from './call-slack.ts';
import { isTokenRefused, slackErrorWord } from './slack-error.ts';

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
  has_more: z.boolean().default(false),
  response_metadata: z.looseObject({ next_cursor: z.string().default('') }).optional(),
});

/** What a post is marked with: an opaque request id and the step, nothing that anyone said. */
export const postMetadata = (requestId: string, step: string): Record<string, unknown> => ({
  event_type: METADATA_TYPE,
  event_payload: { request_id: requestId, step },
});

/** Where a post would be. `oldest` is a Slack timestamp it cannot stand before. */
export type PostPlace = {
  channel: string;
  threadTs?: string | undefined;
  requestId: string;
  step: string;
  oldest?: string | undefined;
};

/** `unknown`: Slack does not let the bot look (no history scope, not a member), or there is too much to look at. */
export type FoundPost = { kind: 'found'; ts: string } | { kind: 'absent' } | { kind: 'unknown' };

const PAGE = 200;
/** 1,000 messages since the question: more than a channel sees while an answer is under way. */
const MAX_PAGES = 5;

const readPage = async (deps: CallDeps, place: PostPlace, cursor: string) => {
  const { channel, threadTs, oldest } = place;
  const method = threadTs === undefined ? 'conversations.history' : 'conversations.replies';
  const options = {
    channel,
    ...(threadTs === undefined ? {} : { ts: threadTs }),
    ...(oldest === undefined ? {} : { oldest }),
    ...(cursor === '' ? {} : { cursor }),
    limit: PAGE,
    include_all_metadata: true,
  };
  // Reading changes nothing, so that it may be repeated after any failure.
  const beforeRepeat = async (): Promise<Lookup> => ({ kind: 'repeat', options });
  return listSchema.parse(await callSlack(deps, method, options, { beforeRepeat }));
};

const isThePost = (
  place: PostPlace,
  { metadata }: z.infer<typeof listSchema>['messages'][number],
): boolean => {
  const payload = metadata?.event_type === METADATA_TYPE ? metadata.event_payload : undefined;
  return payload?.request_id === place.requestId && payload.step === place.step;
};

/**
 * Looks for a post by its metadata, when nobody noted whether Slack took it.
 * @throws the Web API error when Slack is merely in trouble: whoever asks looks again later.
 */
export const findPosted = async (deps: CallDeps, place: PostPlace): Promise<FoundPost> => {
  let cursor = '';
  try {
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const listed = await readPage(deps, place, cursor);
      const found = listed.messages.find((message) => isThePost(place, message));
      if (found !== undefined) return { kind: 'found', ts: found.ts };
      cursor = listed.response_metadata?.next_cursor ?? '';
      if (!listed.has_more || cursor === '') return { kind: 'absent' };
    }
    return { kind: 'unknown' };
  } catch (error) {
    if (slackErrorWord(error) === null || isTokenRefused(error)) throw error;
    deps.log.warn({ err: error }, 'Slack does not let the bot check whether a message was posted');
    return { kind: 'unknown' };
  }
};
