import { describe, expect, it } from 'vitest';
import { buttonsOf, profileIn } from './profile-form.ts';
import { BOT, CHANNEL, startTestApp } from './start-test-app.ts';

const [ADMIN, PERSON] = ['U0MIRA', 'U0TEODOR'];

const start = async () => {
  const app = await startTestApp();
  return { ...app, ...profileIn(app) };
};

describe('who may edit a profile', () => {
  it('is for admins to say; others see it without a button then', async () => {
    const { write, show } = await start();
    await write({ editors: 'admins' });
    const shown = await show({ user: PERSON });
    expect(buttonsOf(shown)).toEqual([]);
    expect(shown.text).toContain('Admins may edit it.');
    expect(buttonsOf(await show())).toEqual(['edit_profile', 'edit_workspace_profile']);
  });

  it('counts when a form that was open before is sent', async () => {
    const { write, edit, submit, show } = await start();
    const form = await edit({ user: PERSON });
    await write({ editors: 'admins' });
    expect(await submit(form, { teamSize: '9' }, PERSON)).toMatchObject({
      outcome: 'errors',
      errors: { 'languages.expert': expect.stringMatching(/^Only admins may/) },
    });
    expect((await show()).text).toContain('Team size: not set');
  });

  it('counts when a button that was shown before is pressed', async () => {
    const { workspace, write, show, press } = await start();
    const shown = await show({ user: PERSON });
    await write({ editors: 'admins' });
    const forms = workspace.calls('views.open').length;
    await press(shown, { user: PERSON });
    expect(workspace.calls('views.open')).toHaveLength(forms);
    expect(workspace.ephemerals().at(-1)).toMatchObject({
      user: PERSON,
      text: 'Only admins may edit this profile.',
    });
  });

  const submission = (user: string, team: string, metadata: string) => ({
    payload: JSON.stringify({
      type: 'view_submission',
      team: { id: team },
      user: { id: user, team_id: team },
      trigger_id: `forged-${user}-${team}`,
      view: {
        id: 'V1',
        type: 'modal',
        callback_id: 'team_profile',
        private_metadata: metadata,
        state: {
          values: {
            'team-size': { entry: { type: 'number_input', value: '99' } },
            bot: { entry: { type: 'static_select', selected_option: { value: 'paused' } } },
            editors: { entry: { type: 'static_select', selected_option: { value: 'admins' } } },
          },
        },
      },
    }),
  });

  it.each([
    ['of another team', ADMIN, 'T0ELSEWHERE', {}],
    ['of the workspace by somebody who is no admin', PERSON, 'T0PLAYGROUND', { isWorkspace: true }],
    ['without a profile it edits', ADMIN, 'T0PLAYGROUND', null],
  ])('refuses a form %s', async (_, user, team, change) => {
    const { workspace, settle, edit, show } = await start();
    const { metadata } = await edit();
    const forged = change === null ? 'nothing' : JSON.stringify({ ...JSON.parse(metadata), ...change });
    const { status, body } = await workspace.deliver(submission(user, team, forged), { encoding: 'form' });
    await settle();
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({
      response_action: 'errors',
      errors: { 'languages.expert': expect.stringMatching(/^Only admins may/) },
    });
    expect((await show()).text).toMatch(/Team size: not set.*Nobody has written/s);
  });

  it('lets nobody but an admin say who may edit, or pause the bot from a channel', async () => {
    const { workspace, settle, edit, show } = await start();
    const { metadata } = await edit({ user: PERSON });
    await workspace.deliver(submission(PERSON, 'T0PLAYGROUND', metadata), { encoding: 'form' });
    await settle();
    const shown = await show({ user: PERSON });
    expect(shown.text).toMatch(/Team size: 99.*Everyone here may edit it/s);
    await workspace.sendMessage({ text: `<@${BOT}> REST API`, channel: CHANNEL, user: PERSON });
    await settle();
    expect(workspace.ephemerals().some(({ text }) => text.includes('paused'))).toBe(false);
  });
});
