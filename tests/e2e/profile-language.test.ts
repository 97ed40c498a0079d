import { describe, expect, it } from 'vitest';
import { profileIn } from './profile-form.ts';
import { CHANNEL, startTestApp } from './start-test-app.ts';

/** Reads Slack in French. */
const FRENCH = 'U0INES';
const PERSON = 'U0TEODOR';
const FRENCH_TITLE = 'Profil d’équipe de ce canal';

const start = async (...given: Parameters<typeof startTestApp>) => {
  const app = await startTestApp(...given);
  return { ...app, ...profileIn(app) };
};

describe('the profile of a team', () => {
  it('is shown to each person in the language they read Slack in', async () => {
    const { show } = await start();
    expect((await show({ user: FRENCH })).text).toMatch(
      new RegExp(`^${FRENCH_TITLE}.*Taille de l’équipe`, 's'),
    );
    expect((await show({ user: PERSON })).text).toMatch(/^Team profile of this channel/);
  });

  it('is edited and shown again in that language, by the same fields', async () => {
    const { workspace, edit, submit, show } = await start();
    const form = await edit({ user: FRENCH });
    expect(form.view['title']).toMatchObject({ text: 'Profil d’équipe' });
    expect(await submit(form, { teamSize: '5', expert: ['python'] }, FRENCH)).toMatchObject({
      outcome: 'closed',
    });
    expect(workspace.ephemerals()[0]?.text).toMatch(new RegExp(`^${FRENCH_TITLE}.*Enregistré`, 's'));
    expect((await show({ user: PERSON })).text).toContain('Team size: 5');
  });

  it('says on the form in that language what is wrong', async () => {
    const { write } = await start();
    const sent = await write({ rules: 'Nonesuch: banned' }, { user: FRENCH });
    expect(sent).toMatchObject({ outcome: 'errors' });
    expect(JSON.stringify(sent)).toMatch(/Nonesuch/);
    expect(JSON.stringify(sent)).not.toMatch(/\b(line|rule|is not)\b/i);
  });

  it('is shown in English where Slack tells no language', async () => {
    const { workspace, show } = await start();
    workspace.addFault({ method: 'users.info', error: 'missing_scope', times: 50 });
    expect((await show({ user: FRENCH })).text).toMatch(/^Team profile of this channel/);
  });

  it('says in that language that somebody may not edit it', async () => {
    const { workspace, settle, show, press, write } = await start();
    const shown = await show({ user: FRENCH });
    await write({ editors: 'admins' });
    await press(shown, { user: FRENCH });
    await settle();
    const told = workspace.ephemerals().findLast(({ user }) => user === FRENCH);
    expect(told?.text).toMatch(/admin/);
    expect(told?.text).not.toMatch(/\b(may|you|only)\b/i);
  });
});

describe('a paused bot', () => {
  it('tells each person so in the language they read Slack in', async () => {
    const { workspace, settle, write } = await start();
    await write({ bot: 'paused', pauseReason: 'budget review' }, { isWorkspace: true });
    for (const user of [FRENCH, PERSON]) await workspace.sendCommand({ text: 'fastify or gin?', user });
    await settle();
    const told = (user: string) => workspace.ephemerals().findLast((each) => each.user === user)?.text;
    expect(told(FRENCH)).toMatch(/pause.*budget review/);
    expect(told(FRENCH)).not.toContain('I am paused');
    expect(told(PERSON)).toMatch(/^I am paused in this workspace/);
    expect(workspace.messages(CHANNEL)).toEqual([]);
  });
});

describe('a form', () => {
  it('does not wait for a language that comes late', async () => {
    // The admin named by the bot is not looked up, so that only the language is waited for.
    const { workspace, show } = await start({}, { STACK_ADMINS: FRENCH });
    workspace.addFault({ method: 'users.info', delayMs: 60_000, times: 5 });
    const shown = await show({ user: FRENCH });
    expect(shown.text).toMatch(/^Team profile/);
    await workspace.click({ user: FRENCH, channel: CHANNEL, messageTs: shown.ts, actionId: 'edit_profile' });
    await expect.poll(() => workspace.calls('views.open')).toHaveLength(1);
    expect(workspace.calls('views.open')[0]?.response).toMatchObject({ ok: true });
  });
});
