import type { AllMiddlewareArgs, SlackActionMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import { noteMessage } from './add-note.ts';
import { postEphemeral, respond } from './post.ts';
import type { SlackDeps } from './slack-deps.ts';

const UNKNOWN = 'That button does nothing any more. Ask me again with /stack-compare or by mentioning me.';

const interactionSchema = z.looseObject({
  response_url: z.string().optional(),
  user: z.looseObject({ id: z.string() }),
  channel: z.looseObject({ id: z.string() }).optional(),
});

/** A button nothing listens to, e.g. on a message of another version: acknowledged, and its presser told. */
export const handleUnknownAction =
  (deps: SlackDeps) =>
  async ({ ack, body, client }: SlackActionMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    await ack();
    deps.log.warn('an unknown button was pressed');
    const interaction = interactionSchema.safeParse(body);
    if (!interaction.success) return;
    const { response_url: responseUrl, user, channel } = interaction.data;
    const step = { requestId: deps.newId(), step: 'unknown-action' };
    const postDeps = { ...deps, api: client };
    if (responseUrl !== undefined) {
      await respond(postDeps, { responseUrl, ...step }, noteMessage(UNKNOWN));
    } else if (channel !== undefined) {
      await postEphemeral(postDeps, { channel: channel.id, user: user.id, ...step }, noteMessage(UNKNOWN));
    }
  };
