import { z } from 'zod';
import { PRIORITIES_VIEW } from '../../render/forms/priorities-modal.ts';
import { callSlack } from '../call-slack.ts';
import type { HandleAction } from '../listeners.ts';
import { teamOfBody } from '../own-team.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { slackErrorWord } from '../slack-error.ts';
import { todayOf } from '../today-of.ts';
import { findAnswer } from './find-answer.ts';
import { formPlaceSchema, readMetadata, stateSchema } from './form-values.ts';
import { openPriorities } from './open-priorities.ts';

const changeSchema = z.looseObject({
  view: z.looseObject({
    id: z.string(),
    hash: z.string(),
    callback_id: z.literal(PRIORITIES_VIEW),
    private_metadata: z.string(),
    state: stateSchema,
  }),
});

/**
 * A choice in the form of priorities: the order that follows is shown. A view that changed meanwhile is left as it is,
 * for the change after this one shows it; so is one whose thread was forgotten, which its submission tells.
 */
export const handlePreview =
  (deps: SlackDeps): HandleAction =>
  async ({ ack, body, client }) => {
    await ack();
    const change = changeSchema.safeParse(body);
    if (!change.success) return;
    const { id, hash, private_metadata: metadata, state } = change.data.view;
    const place = readMetadata(metadata, formPlaceSchema);
    if (place === null || place.team !== teamOfBody(body, deps.ownTeam)) return;
    const remembered = await findAnswer(place, deps);
    if (remembered === null) return;
    const today = todayOf(deps);
    const catalog = await deps.catalog();
    const view = openPriorities(remembered.requirements, { catalog, today, place }, state);
    try {
      // What the form was opened with stays: the submission is read against it.
      const shown = { ...view, private_metadata: metadata };
      await callSlack({ ...deps, api: client }, 'views.update', { view_id: id, hash, view: shown });
    } catch (error) {
      deps.log.info({ err: error, reason: slackErrorWord(error) }, 'a preview was not shown');
    }
  };
