import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { buttonsOf, profileIn } from './profile-form.ts';
import { answersIn, BOT, CHANNEL, roots, startTestApp } from './start-test-app.ts';

const QUESTION = 'REST API with an admin panel';
const [PERSON, OWN, OTHER] = ['U0TEODOR', 'T0PLAYGROUND', 'T0ELSEWHERE'];
/** Written down by the team: what shows when it was used. */
const PROFILE = { expert: ['python'], teamSize: '5', rules: 'Django: banned, licence costs, Sunniva' };
const OF_PROFILE = /profile|licence costs|5 Python|team of 5/;

const start = async (...given: Parameters<typeof startTestApp>) => {
  const app = await startTestApp(...given);
  const profile = profileIn(app);
  await profile.write(PROFILE);
  const { workspace, settle } = app;
  const said = (ts: string): string =>
    answersIn(workspace, ts)
      .map(({ blocks }) => JSON.stringify(blocks))
      .join('\n');
  /** A mention by somebody of `userTeam`, as Slack delivers it in a shared channel; gives what is answered. */
  const mention = async (
    userTeam: string,
    { text = QUESTION, threadTs }: { text?: string; threadTs?: string } = {},
  ): Promise<{ ts: string; answer: string }> => {
    // The message stands in the channel, and its own delivery is dropped by the forged one of the same event.
    const asked = { text, user: PERSON, ...(threadTs === undefined ? {} : { threadTs }) };
    const { ts } = await workspace.sendMessage(asked);
    await workspace.deliver({
      type: 'event_callback',
      team_id: OWN,
      event_id: `Ev${ts}`,
      event: {
        ...{ type: 'app_mention', channel: CHANNEL, user: PERSON, team: userTeam, user_team: userTeam, ts },
        ...{ text: `<@${BOT}> ${text}`, ...(threadTs === undefined ? {} : { thread_ts: threadTs }) },
      },
      is_ext_shared_channel: true,
    });
    await settle();
    return { ts, answer: said(threadTs ?? ts) };
  };
  return { ...app, ...profile, mention, said };
};

describe('a question of somebody of another company', () => {
  it('is answered without the profile of the team', async () => {
    const { mention } = await start();
    const { answer } = await mention(OTHER);
    expect(answer).toContain('Confidence');
    expect(answer).not.toMatch(OF_PROFILE);
    expect((await mention(OWN)).answer).toMatch(OF_PROFILE);
  });

  it('is answered without it by command too', async () => {
    const { workspace, settle, said } = await start();
    const ask = async (team: string): Promise<string> => {
      await workspace.sendCommand({ text: QUESTION, user: PERSON, overrides: { team_id: team } });
      await settle();
      return said(roots(workspace).at(-1)?.ts ?? '');
    };
    const answer = await ask(OTHER);
    expect(answer).toContain('Confidence');
    expect(answer).not.toMatch(OF_PROFILE);
    expect(await ask(OWN)).toMatch(OF_PROFILE);
  });

  it('goes on with the thread without what the profile said before', async () => {
    const { mention, workspace } = await start();
    const { ts } = await mention(OWN);
    const before = answersIn(workspace, ts).length;
    await mention(OTHER, { text: 'and with websockets?', threadTs: ts });
    const words = answersIn(workspace, ts)
      .slice(before)
      .map(({ blocks }) => JSON.stringify(blocks))
      .join('\n');
    expect(words).not.toBe('');
    expect(words).not.toMatch(OF_PROFILE);
  });

  it('is stored with the team of its asker, under the own team', async () => {
    const store = await openStore(':memory:');
    const { workspace, settle, mention } = await start({ store });
    await mention(OTHER);
    await workspace.sendCommand({ text: QUESTION, user: PERSON, overrides: { team_id: OTHER } });
    await settle();
    const rows = await store.db.selectFrom('requests').select(['team', 'user_team', 'kind']).execute();
    expect(rows).toEqual([
      { team: OWN, user_team: OTHER, kind: 'message' },
      { team: OWN, user_team: OTHER, kind: 'command' },
    ]);
  });

  it('is not told why the bot is paused', async () => {
    const { workspace, settle, write } = await start();
    await write({ bot: 'paused', pauseReason: 'budget review' }, { isWorkspace: true });
    const ask = async (team: string) => {
      await workspace.sendCommand({ text: QUESTION, user: PERSON, overrides: { team_id: team } });
      await settle();
      return workspace.ephemerals().findLast(({ user }) => user === PERSON)?.text;
    };
    const told = await ask(OTHER);
    expect(told).toMatch(/^I am paused in this workspace/);
    expect(told).not.toContain('budget review');
    expect(await ask(OWN)).toContain('budget review');
  });
});

describe('the whole of a short answer', () => {
  it('is shown without the profile when somebody of another company asked', async () => {
    const { mention, workspace, settle } = await start();
    const { ts } = await mention(OTHER);
    await mention(OTHER, { text: 'and with websockets?', threadTs: ts });
    const short = answersIn(workspace, ts).find((message) => buttonsOf(message).includes('whole_answer'));
    if (short === undefined) throw new Error('no short answer');
    const before = answersIn(workspace, ts).length;
    await workspace.click({ user: PERSON, channel: CHANNEL, messageTs: short.ts, actionId: 'whole_answer' });
    await settle();
    const whole = answersIn(workspace, ts).slice(before);
    expect(whole).toHaveLength(1);
    expect(JSON.stringify(whole)).not.toMatch(OF_PROFILE);
  });
});

describe('the profile of a team', () => {
  const REFUSED = /belongs to the team that added me/;

  it('is not shown to people of another company', async () => {
    const { workspace, settle } = await start();
    const before = workspace.ephemerals().length;
    await workspace.sendCommand({ text: 'profile', user: PERSON, overrides: { team_id: OTHER } });
    await settle();
    const told = workspace.ephemerals().slice(before);
    expect(told.map(({ text }) => text)).toEqual([expect.stringMatching(REFUSED)]);
    expect(buttonsOf(told[0] ?? {})).toEqual([]);
  });

  it.each(['edit_profile', 'edit_workspace_profile'])(
    'does not open its form for them by %s, whatever Slack names beside them',
    async (action) => {
      const { workspace, settle } = await start();
      const forms = workspace.calls('views.open').length;
      for (const team of [OWN, OTHER]) {
        const payload = JSON.stringify({
          ...{ type: 'block_actions', team: { id: team }, user: { id: 'U0MIRA', team_id: OTHER } },
          ...{ channel: { id: CHANNEL }, trigger_id: `forged-${action}-${team}` },
          container: { type: 'message', message_ts: '1.1' },
          actions: [{ type: 'button', action_id: action, block_id: 'b', value: 'channel', action_ts: '1.1' }],
        });
        await workspace.deliver({ payload }, { encoding: 'form' });
        await settle();
        expect(workspace.ephemerals().at(-1)?.text).toMatch(REFUSED);
      }
      expect(workspace.calls('views.open')).toHaveLength(forms);
    },
  );

  it('is not changed by a form they send', async () => {
    const { workspace, settle, edit, show } = await start();
    const { metadata } = await edit();
    const view = {
      ...{ id: 'V1', type: 'modal', callback_id: 'team_profile', private_metadata: metadata },
      state: { values: { 'team-size': { entry: { type: 'number_input', value: '99' } } } },
    };
    const payload = JSON.stringify({
      ...{ type: 'view_submission', team: { id: OWN }, user: { id: 'U0MIRA', team_id: OTHER } },
      ...{ trigger_id: 'forged', view },
    });
    const { body } = await workspace.deliver({ payload }, { encoding: 'form' });
    await settle();
    expect(JSON.parse(body)).toMatchObject({ response_action: 'errors' });
    expect((await show()).text).toContain('Team size: 5');
  });
});
