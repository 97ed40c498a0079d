import { describe, expect, it } from 'vitest';
import { deliveryKeys, isOfForm, withoutPress } from '../../../src/slack/delivery-keys.ts';
import { openPriorities } from '../../../src/slack/forms/open-priorities.ts';
import { isSaidByForm, questionOfSubmission, readStoredForm } from '../../../src/slack/forms/submission.ts';
import { stateOf } from '../../render/forms/state-of-view.ts';
import { aroundIn, catalog, placeIn, TODAY, understood } from './forms-of-threads.ts';

const opened = openPriorities(understood('REST API, we write Python'), aroundIn());
const MARKER = 'a-word-that-nobody-needs';
const NOW = new Date(`${TODAY}T12:00:00.250Z`);

const bodyOf = (fields: Record<string, unknown> = {}, metadata = opened.private_metadata) => ({
  type: 'view_submission',
  token: 'secret',
  trigger_id: 'trigger-1',
  team: { id: 'T1' },
  user: { id: 'U1', name: 'mira' },
  view: {
    ...opened,
    id: 'V1',
    private_metadata: metadata,
    title: MARKER,
    state: {
      values: { ...stateOf(opened).values, headroom: { input: { selected_option: { value: 'low' } } } },
    },
  },
  ...fields,
});

const ask = (body: Record<string, unknown>) =>
  questionOfSubmission(body, { id: 'r2', now: NOW, ownTeam: '' }, async () => catalog);

describe('a submitted form', () => {
  it('is a question in the thread of its answer, at the moment it was sent', async () => {
    expect(await ask(bodyOf())).toMatchObject({
      ...{ id: 'r2', kind: 'press', team: 'T1', channel: 'C1', threadTs: placeIn().threadTs, user: 'U1' },
      text: 'Headroom is less important.',
      messageTs: `${Math.floor(NOW.getTime() / 1_000)}.250000`,
    });
  });

  it('is stored without what was entered, secrets, and all that nobody needs to answer it', async () => {
    const body = (await ask(bodyOf()))?.body ?? '';
    expect(body).not.toMatch(new RegExp(`${MARKER}|secret|selected_option|blocks`));
    expect(readStoredForm(JSON.parse(body))).toEqual({
      place: placeIn(),
      view: 'form_priorities',
      userName: 'mira',
    });
  });

  it.each([
    ['of another team than its answer', bodyOf({ team: { id: 'T2' } })],
    ['without a team', bodyOf({ team: null })],
    ['with metadata of another version', bodyOf({}, '{"requestId":"r1"}')],
    ['of another app', { ...bodyOf(), view: { ...bodyOf().view, callback_id: 'other' } }],
    ['that was closed', { ...bodyOf(), type: 'view_closed' }],
  ])('%s asks nothing', async (_, body) => {
    expect(await ask(body)).toBeNull();
  });

  it('is known by its form as well, and by its delivery alone where it is to be sent again', () => {
    const keys = deliveryKeys(bodyOf(), 'U0STACK');
    expect(keys).toEqual(['trigger:trigger-1', 'form:V1']);
    expect(withoutPress(keys)).toEqual(['trigger:trigger-1']);
    expect(isOfForm(keys)).toBe(true);
    expect(isSaidByForm({ ...bodyOf(), type: 'view_closed' })).toBe(false);
  });
});
