import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { askIn, buttonsOf, profileIn } from './profile-form.ts';
import { startSlackBot } from './start-slack-bot.ts';
import { startSocketBot } from './start-socket-bot.ts';
import { CHANNEL, DIRECT_MESSAGES, roots, startTestApp } from './start-test-app.ts';

const OTHER_CHANNEL = 'C0BACKEND';
const QUESTION = 'REST API with an admin panel';
const [ADMIN, PERSON] = ['U0MIRA', 'U0TEODOR'];
const RULE = 'Django: hold, licence costs, Sunniva';

const start = async (...given: Parameters<typeof startTestApp>) => {
  const app = await startTestApp(...given);
  return { ...app, ...profileIn(app) };
};

describe('/stack-compare profile', () => {
  it.each(['profile', '  PROFILE '])('%j shows the profile to whoever asks, alone', async (text) => {
    const { workspace, settle } = await start();
    await workspace.sendCommand({ text, user: PERSON });
    await settle();
    expect(workspace.messages(CHANNEL)).toEqual([]);
    const [shown, ...more] = workspace.ephemerals();
    expect(more).toEqual([]);
    expect(shown).toMatchObject({ user: PERSON, channel: CHANNEL });
    expect(shown?.text).toMatch(/Team profile of this channel.*Team size: not set.*Nobody has written/s);
    expect(buttonsOf(shown ?? {})).toEqual(['edit_profile']);
  });

  it('stays a question when more is said', async () => {
    const { workspace, settle } = await start();
    await workspace.sendCommand({ text: 'profile of Django' });
    await settle();
    expect(roots(workspace)).toHaveLength(1);
  });

  it('says what is from the workspace, and who changed which part when', async () => {
    const { write, show } = await start();
    await write({ teamSize: '40', platforms: ['kubernetes'] }, { isWorkspace: true });
    await write({ teamSize: '5' }, { user: PERSON });
    const shown = await show({ user: PERSON });
    expect(shown.text).toContain('Team size: 5\n');
    expect(shown.text).toContain('Platform: Kubernetes, from the workspace');
    expect(shown.text).toMatch(/This channel's part was last changed by Teodor Hale on \d{4}-\d\d-\d\d/);
    expect(shown.text).toMatch(/The workspace's part was last changed by Mira Okonjo/);
  });

  it('is told calmly when it cannot be read', async () => {
    const store = await openStore(':memory:');
    const { workspace, settle } = await start({ store });
    await store.db.schema.dropTable('team_profiles').execute();
    await workspace.sendCommand({ text: 'profile' });
    await settle();
    expect(workspace.ephemerals()[0]?.text).toMatch(/cannot read the profile right now/);
  });
});

describe('a profile that was edited', () => {
  it('shows what was saved in the place of what was shown', async () => {
    const { workspace, write } = await start();
    expect(await write({ expert: ['python'], teamSize: '5', rules: RULE })).toMatchObject({
      outcome: 'closed',
    });
    const [shown, ...more] = workspace.ephemerals();
    expect(more).toEqual([]);
    expect(shown?.text).toMatch(/^Team profile.*Saved\..*Python \(known well\).*Team size: 5/s);
    expect(shown?.text).toContain('Django: on hold, licence costs (Sunniva)');
  });

  it('is in the next answer, which says what it took from there', async () => {
    const app = await start();
    await app.write({ expert: ['python'], teamSize: '5' });
    const answer = await askIn(app, QUESTION);
    expect(answer).toContain('For 5 Python developers');
    expect(answer).toContain("From this channel's profile: team languages and team size.");
  });

  it('gives way to what the question says, without a word', async () => {
    const app = await start();
    await app.write({ expert: ['python'], teamSize: '5' });
    const answer = await askIn(app, 'we are 3 Go developers, REST API');
    expect(answer).toContain('For 3 Go developers');
    expect(answer).not.toContain('profile');
  });

  it('has its house rules named first when they rule out what was asked for', async () => {
    const app = await start();
    await app.write({ rules: `${RULE}\nFlask: banned, too bare, Mira` });
    const answer = await askIn(app, 'compare Django and FastAPI for a REST API, 5 Python developers');
    expect(answer).toContain('Django: it is on hold by house rule: licence costs (Sunniva).');
    expect(answer).not.toContain('Flask');
    const open = await askIn(app, 'no Java. Should it be Django? REST API, 5 Python developers');
    const out = open.slice(open.indexOf('Ruled out'));
    expect(out.indexOf('Django: it is on hold')).toBeLessThan(out.indexOf('Spring Boot'));
  });

  it('names whom to ask when its house rules leave nothing', async () => {
    const app = await start();
    await app.write({ rules: `${RULE}\nJava: banned` });
    const answer = await askIn(app, 'compare Django and Spring Boot for a REST API, 5 Python developers');
    expect(answer).toContain("Your team's house rules leave nothing that fits what you ask for.");
    expect(answer).toContain(
      'A question cannot lift the house rule on Django: ask Sunniva. Then Django passes.',
    );
    expect(answer).toContain(
      'A question cannot lift the house rule on Java: ask whoever keeps your house rules. Then Spring Boot passes.',
    );
    expect(answer).toContain("From this channel's profile: house rules.");
  });

  it('leaves other channels alone', async () => {
    const app = await start();
    const before = await askIn(app, QUESTION, OTHER_CHANNEL);
    await app.write({ expert: ['python'], teamSize: '5', rules: RULE });
    const withoutIds = (text: string): string => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
    expect(withoutIds(await askIn(app, QUESTION, OTHER_CHANNEL))).toBe(withoutIds(before));
  });

  it('of the workspace counts in every channel that says nothing else', async () => {
    const app = await start();
    await app.write({ teamSize: '40', platforms: ['kubernetes'] }, { isWorkspace: true });
    await app.write({ teamSize: '5' });
    const here = await askIn(app, QUESTION);
    expect(here).toContain("From this channel's profile: team size.");
    expect(here).toContain("From the workspace's profile: platform.");
    const there = await askIn(app, QUESTION, OTHER_CHANNEL);
    expect(there).toContain("From the workspace's profile: team size and platform.");
  });

  it('in direct messages is one person’s own', async () => {
    const app = await start();
    await app.write({ editors: 'admins' }, { isWorkspace: true });
    const mine = { user: PERSON, channel: 'D0TEODOR' };
    expect(await app.write({ teamSize: '7' }, mine)).toMatchObject({ outcome: 'closed' });
    expect((await app.show(mine)).text).toMatch(/^Your profile in this conversation.*Team size: 7/s);
    expect((await app.show({ channel: DIRECT_MESSAGES })).text).toContain('Team size: not set');
  });

  it('stands after a restart', async () => {
    const bot = await startSlackBot();
    const { write, show } = profileIn(bot);
    await write({ expert: ['python'], teamSize: '5', rules: RULE });
    await bot.stop();
    await bot.start();
    expect((await show()).text).toMatch(/Python \(known well\).*Team size: 5.*Django: on hold/s);
    expect(await askIn(bot, QUESTION)).toContain("From this channel's profile");
  });

  it('is edited in Socket Mode as well', async () => {
    const bot = await startSocketBot();
    const { write } = profileIn(bot);
    expect(await write({ teamSize: '5', rules: 'jaba: hold' })).toMatchObject({
      outcome: 'errors',
      errors: { 'rules.1': expect.stringContaining('did you mean Java?') },
    });
    expect(await write({ teamSize: '5', rules: RULE })).toMatchObject({ outcome: 'closed' });
    expect(await askIn(bot, QUESTION)).toContain("From this channel's profile");
  });

  it('is logged by who, where and which fields, never by its words', async () => {
    const { write, lines, raw } = await start();
    await write({ teamSize: '5', rules: RULE });
    expect(lines).toContainEqual(
      expect.objectContaining({
        msg: 'a team profile was changed',
        user: ADMIN,
        channel: CHANNEL,
        fields: ['teamSize', 'houseRules'],
      }),
    );
    expect(raw()).not.toMatch(/licence costs|Sunniva/);
  });
});

describe('the form of a profile', () => {
  it('tells what is wrong at its field and by its line, and takes the corrected one', async () => {
    const { edit, submit, show } = await start();
    const form = await edit();
    const wrong = { teamSize: '5', rules: `${RULE}\n\njaba: hold\nJava: maybe` };
    expect(await submit(form, wrong)).toEqual({
      outcome: 'errors',
      errors: {
        'rules.1':
          'Line 3: I do not know "jaba"; did you mean Java? Line 4: "maybe" is not a ring: write approved, trial, hold or banned.',
      },
      triggerId: expect.any(String),
    });
    expect((await show()).text).toContain('Team size: not set');
    expect(await submit(form, { rules: RULE })).toMatchObject({ outcome: 'closed' });
    expect((await show()).text).toContain('Team size: 5');
  });

  it('takes a language at one level', async () => {
    const { write } = await start();
    expect(await write({ expert: ['java'], working: ['java', 'go'] })).toMatchObject({
      errors: { 'languages.working': 'Two levels for Java: keep one.' },
    });
  });

  it('takes "approved only" when something is approved', async () => {
    const { write } = await start();
    expect(await write({ onlyApproved: true, rules: RULE })).toMatchObject({
      errors: { 'only-approved': expect.stringMatching(/^Nothing is approved yet/) },
    });
    expect(await write({ onlyApproved: true, rules: 'Python: approved' })).toMatchObject({
      outcome: 'closed',
    });
  });

  it('holds what was saved, and empties what is emptied', async () => {
    const { write, edit, submit, show } = await start();
    await write({ expert: ['python'], teamSize: '5', rules: RULE });
    const form = await edit();
    expect(JSON.stringify(form.view)).toContain(RULE);
    await submit(form, { expert: [], teamSize: '', rules: '' });
    expect((await show()).text).toMatch(/Team languages: not set.*Team size: not set/s);
  });

  it('that Slack does not open is told of', async () => {
    const { workspace, show, press } = await start();
    workspace.addFault({ method: 'views.open', error: 'expired_trigger_id' });
    await press(await show(), {});
    expect(workspace.ephemerals().at(-1)?.text).toMatch(/^Slack did not open the form/);
  });

  it('says that it could not be stored, and keeps what was entered', async () => {
    const store = await openStore(':memory:');
    const { edit, submit, lines } = await start({ store });
    const form = await edit();
    await store.db.schema.alterTable('team_profiles').renameTo('elsewhere').execute();
    expect(await submit(form, { teamSize: '5' })).toMatchObject({
      outcome: 'errors',
      errors: {
        'languages.expert': expect.stringMatching(/could not store this, so nothing has been changed/),
      },
    });
    expect(lines.some(({ msg }) => msg === 'a team profile could not be stored')).toBe(true);
    await store.db.schema.alterTable('elsewhere').renameTo('team_profiles').execute();
    expect(await submit(form, {})).toMatchObject({ outcome: 'closed' });
  });

  it('tells that somebody else was faster, loses nothing, and is saved over theirs on purpose only', async () => {
    const { edit, submit, show, url } = await start();
    const mine = await edit();
    const theirs = await edit({ user: PERSON });
    await submit(theirs, { teamSize: '9' }, PERSON);
    expect(await submit(mine, { expert: ['python'], teamSize: '5' })).toMatchObject({ outcome: 'updated' });
    expect((await show({ user: PERSON })).text).toContain('Team size: 9');
    const state = await (await fetch(`${url}/playground/state`)).text();
    expect(state).toMatch(
      /Teodor Hale changed this profile on [\d: -]+UTC while you were editing it: team languages and team size\./,
    );
    expect(await submit(mine, {})).toMatchObject({ outcome: 'closed' });
    expect((await show({ user: PERSON })).text).toMatch(/Python \(known well\).*Team size: 5/s);
  });

  it('that two people send at once is saved once', async () => {
    const { edit, submit } = await start();
    const [mine, theirs] = [await edit(), await edit({ user: PERSON })];
    const sent = await Promise.all([
      submit(mine, { teamSize: '5' }),
      submit(theirs, { teamSize: '9' }, PERSON),
    ]);
    expect(sent.map(({ outcome }) => outcome).toSorted()).toEqual(['closed', 'updated']);
  });
});
