import { describe, expect, it } from 'vitest';
import type { Channel } from '../../src/playground/workspace-types.ts';
import { openStore } from '../../src/store/open-store.ts';
import { homeIn } from './home-page.ts';
import { askForForm } from './open-form.ts';
import { profileIn } from './profile-form.ts';
import { startSlackBot } from './start-slack-bot.ts';
import { answersIn, BOT, CHANNEL, startTestApp } from './start-test-app.ts';

const [ADMIN, PERSON, GUEST] = ['U0MIRA', 'U0TEODOR', 'U0INES'];
const OTHER_CHANNEL = 'C0BACKEND';
const QUESTION = '4 Go developers, REST API on Kubernetes';

const start = async (...given: Parameters<typeof startTestApp>) => {
  const app = await startTestApp(...given);
  const ask = async (text: string, channel = CHANNEL): Promise<void> => {
    await app.workspace.sendCommand({ text, channel, user: PERSON });
    await app.settle();
  };
  return { ...app, ...homeIn(app), ask };
};

describe('the home of the app', () => {
  it('shows what the bot does at once, and then what was asked where somebody is', async () => {
    const { workspace, ask, open } = await start();
    await ask(QUESTION);
    const seen = await open(PERSON);
    expect(workspace.calls('views.publish').map(({ response }) => response['ok'])).toEqual([true, true]);
    expect(seen).toMatch(/^Compare backend frameworks\n/);
    expect(seen).toMatch(
      new RegExp(
        `#${CHANNEL}\n${QUESTION} <http://[^>]+thread_ts=[^>]+> \\(\\d{4}-\\d\\d-\\d\\d, [a-z ]+\\)`,
      ),
    );
  });

  it('shows a guest what was asked in their channel, and nothing of others', async () => {
    const { ask, open } = await start();
    await ask(QUESTION);
    await ask('Laravel or Symfony?', OTHER_CHANNEL);
    const seen = await open(GUEST);
    expect(seen).toContain(QUESTION);
    expect(seen).not.toMatch(/Laravel or Symfony|C0BACKEND|for admins/);
    expect(await open(ADMIN)).toMatch(/Laravel or Symfony[\s\S]*for admins/);
  });

  it('shows private answers to nobody', async () => {
    const { ask, open } = await start();
    await ask(`private: ${QUESTION}`);
    await ask('no thread here', 'C0RANDOM');
    for (const user of [ADMIN, PERSON, GUEST]) expect(await open(user)).not.toMatch(/4 Go|no thread here/);
  });

  it('shows direct messages to whoever sent them alone', async () => {
    const { workspace, settle, open } = await start();
    await workspace.sendMessage({ text: QUESTION, channel: 'D0TEODOR', user: PERSON });
    await settle();
    expect(await open(PERSON)).toMatch(new RegExp(`Your own messages with me\n${QUESTION}`));
    expect(await open(ADMIN)).not.toContain(QUESTION);
  });

  it('is looked at anew by its button', async () => {
    const { ask, open, press, read } = await start();
    expect(await open(PERSON)).not.toContain(QUESTION);
    await ask(QUESTION);
    await press(PERSON, 'home_refresh');
    expect(await read(PERSON)).toContain(QUESTION);
  });

  it('shows no answer that was removed, and no thread that was forgotten', async () => {
    const app = await start();
    const { workspace, settle, press, read, open } = app;
    const { messageTs } = await askForForm(app, QUESTION);
    const { root } = await askForForm(app, 'Laravel or Symfony?');
    expect(await open(PERSON)).toMatch(/Laravel or Symfony[\s\S]*4 Go/);
    await workspace.click({ channel: CHANNEL, actionId: 'remove_answer', messageTs, user: PERSON });
    await settle();
    await workspace.sendMessage({ text: `<@${BOT}> forget`, threadTs: root, user: PERSON });
    await settle();
    await press(PERSON, 'home_refresh');
    expect(await read(PERSON)).not.toMatch(/4 Go|Laravel or Symfony/);
  });

  it('lets an admin edit the profile of the workspace, and shows what was saved', async () => {
    const app = await start();
    const { open, press, read, view } = app;
    const { submit } = profileIn(app);
    await open(ADMIN);
    await press(ADMIN, 'home_edit_workspace');
    const opened = app.workspace.calls('views.open').at(-1)?.response as {
      view: { id: string; private_metadata: string };
    };
    const form = { id: opened.view.id, view: opened.view, metadata: opened.view.private_metadata };
    expect(await submit(form, { teamSize: '40', expert: ['go'] })).toMatchObject({ outcome: 'closed' });
    expect(await read(ADMIN)).toContain('Team languages: Go (known well)\nTeam size: 40');
    expect(await open(PERSON)).toContain('Team size: 40');
    expect(JSON.stringify(await view(PERSON))).not.toContain('home_edit_workspace');
  });

  it('shows nothing kept to somebody of another company who presses its button', async () => {
    const { workspace, settle, ask, open, read } = await start();
    await ask(QUESTION);
    expect(await open(PERSON)).toContain(QUESTION);
    const payload = {
      type: 'block_actions',
      team: { id: 'TOTHER' },
      user: { id: PERSON, team_id: 'TOTHER' },
      trigger_id: '1.2.stranger',
      view: { id: 'V1', type: 'home' },
      actions: [{ type: 'button', action_id: 'home_refresh', block_id: 'b', action_ts: '1.1' }],
    };
    await workspace.deliver({ payload }, { encoding: 'form' });
    await settle();
    const seen = await read(PERSON);
    expect(seen).toContain('Compare backend frameworks');
    expect(seen).not.toMatch(/4 Go|What your team has written down/);
  });

  it('stands where Slack does not say who is in a channel, without that channel', async () => {
    const { workspace, ask, open, lines } = await start();
    await ask(QUESTION);
    workspace.addFault({ method: 'conversations.members', error: 'missing_scope' });
    const seen = await open(PERSON);
    expect(seen).not.toContain(QUESTION);
    expect(seen).toContain('Channels whose members I may not read are left out.');
    expect(lines.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
  });

  it('is there before slow answers of Slack are', async () => {
    const { workspace, ask, settle, read } = await start();
    await ask(QUESTION);
    workspace.addFault({ method: 'conversations.members', delayMs: 1_500 });
    const before = workspace.calls().length;
    await workspace.openHome(PERSON);
    await settle();
    // Calls are noted when they are answered.
    const calls = workspace.calls().slice(before);
    const at = (method: string): number => calls.findIndex((call) => call.method === method);
    expect(at('views.publish')).toBeLessThan(at('conversations.members'));
    expect(JSON.stringify(calls[at('views.publish')]?.args)).toContain('I am looking up');
    expect(await read(PERSON)).toContain(QUESTION);
  });

  it('that Slack does not take is one line in the log', async () => {
    const { workspace, settle, lines } = await start();
    workspace.addFault({ method: 'views.publish', error: 'not_enabled' });
    await workspace.openHome(PERSON);
    await settle();
    expect(workspace.calls('views.publish')).toHaveLength(1);
    expect(lines.filter(({ level }) => level === 'warn' || level === 'error')).toMatchObject([
      { level: 'warn', msg: 'App Home could not be shown' },
    ]);
  });

  it('keeps its first part when the database cannot be read', async () => {
    const store = await openStore(':memory:');
    const { open } = await start({ store });
    await store.db.schema.alterTable('decisions').renameTo('elsewhere').execute();
    const seen = await open(PERSON);
    expect(seen).toMatch(/How fresh the figures are[\s\S]*I cannot read the rest right now/);
  });

  it('leaves the prompts of the messages tab as they are', async () => {
    const { workspace, settle } = await start();
    await workspace.openMessagesTab(PERSON);
    await settle();
    expect(workspace.calls('assistant.threads.setSuggestedPrompts')).toHaveLength(1);
    expect(workspace.calls('views.publish')).toEqual([]);
  });

  it('is the same after a restart', async () => {
    const bot = await startSlackBot();
    await bot.workspace.sendCommand({ text: QUESTION, user: PERSON });
    await bot.settle();
    await bot.stop();
    await bot.start();
    expect(await homeIn({ ...bot, url: bot.slackUrl }).open(PERSON)).toContain(QUESTION);
  });

  it('comes whole where there are twenty channels', async () => {
    const channels: Channel[] = Array.from({ length: 20 }, (_, index) => ({
      ...{ id: `C0MANY${index}`, name: `many-${index}`, kind: 'public', isArchived: false, topic: '' },
      members: [PERSON, BOT],
    }));
    const bot = await startSlackBot({}, { workspace: { channels } });
    for (const { id } of channels) {
      await bot.workspace.sendCommand({ text: 'gin or echo?', channel: id, user: PERSON });
    }
    await bot.settle();
    expect(answersIn(bot.workspace, bot.workspace.messages('C0MANY7')[0]?.ts ?? '', 'C0MANY7')).not.toEqual(
      [],
    );
    const { open } = homeIn({ ...bot, url: bot.slackUrl });
    const seen = await open(PERSON);
    expect(bot.workspace.calls('views.publish')).toHaveLength(2);
    expect(bot.workspace.calls('conversations.members')).toHaveLength(20);
    expect(seen.match(/gin or echo\? </g)).toHaveLength(12);
  });
});
