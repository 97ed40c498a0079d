import { z } from 'zod';
import { BALLOT_VIEW } from '../../render/vote/ballot-modal.ts';
import { callSlack } from '../call-slack.ts';
import { readMetadata, stateSchema } from '../forms/form-values.ts';
import { isSameThread } from '../is-same-thread.ts';
import { isStranger } from '../is-stranger.ts';
import type { HandleAction } from '../listeners.ts';
import { teamOfBody } from '../own-team.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { slackErrorWord } from '../slack-error.ts';
import { ballotMetadataSchema } from './ballot-metadata.ts';
import { ballotView } from './ballot-view.ts';

const changeSchema = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  view: z.looseObject({
    id: z.string(),
    hash: z.string(),
    callback_id: z.literal(BALLOT_VIEW),
    private_metadata: z.string(),
    state: stateSchema,
  }),
});

/**
 * A choice in the form of a weighting: the order that follows is shown. A view that changed meanwhile is left as it is,
 * for the change after this one shows it; so is one whose vote is over, which its submission tells.
 */
export const handlePreviewBallot =
  (deps: SlackDeps): HandleAction =>
  async ({ ack, body, client }) => {
    await ack();
    const change = changeSchema.safeParse(body);
    if (!change.success || isStranger(body, deps.ownTeam)) return;
    const { id, hash, private_metadata: json, state } = change.data.view;
    const metadata = readMetadata(json, ballotMetadataSchema);
    if (metadata === null || metadata.team !== teamOfBody(body, deps.ownTeam)) return;
    const work = { ...deps, api: client };
    try {
      const vote = await deps.votes.find(metadata.voteId);
      if (vote === null || !isSameThread(vote, metadata)) return;
      const view = await ballotView(vote, change.data.user.id, work, state);
      await callSlack(work, 'views.update', { view_id: id, hash, view });
    } catch (error) {
      deps.log.info({ err: error, reason: slackErrorWord(error) }, 'a preview was not shown');
    }
  };
