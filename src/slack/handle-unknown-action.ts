import { z } from 'zod';
import { noteMessage } from './add-note.ts';
import type { HandleAction } from './listeners.ts';
import { reachAsker } from './reach-asker.ts';
import type { SlackDeps } from './slack-deps.ts';

const UNKNOWN = 'That button no longer works. Ask me again with /stack-compare or by mentioning me.';

const interactionSchema = z.looseObject({
  response_url: z.string().optional(),
  user: z.looseObject({ id: z.string() }),
  channel: z.looseObject({ id: z.string() }).optional(),
});

/** A button nothing listens to, e.g. on a message of another version: acknowledged, and its presser told. */
export const handleUnknownAction =
  (deps: SlackDeps): HandleAction =>
  async ({ ack, body, client }) => {
    await ack();
    deps.log.warn('an unknown button was pressed');
    const interaction = interactionSchema.safeParse(body);
    if (!interaction.success) return;
    const { response_url: responseUrl, user, channel } = interaction.data;
    const ephemeral = channel === undefined ? undefined : { channel: channel.id, user: user.id };
    const work = { ...deps, api: client };
    await reachAsker(work, { responseUrl, ephemeral }, deps.newId(), 'notice', [noteMessage(UNKNOWN)]);
  };
