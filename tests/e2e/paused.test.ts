import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { NOTHING_READ } from './nothing-read.ts';
import { askIn, profileIn } from './profile-form.ts';
import { says, startModelApp } from './start-model-app.ts';
import { answersIn, BOT, DIRECT_MESSAGES, roots, startTestApp } from './start-test-app.ts';

const MENTION = `<@${BOT}>`;
const QUESTION = 'REST API with an admin panel';
const PERSON = 'U0TEODOR';

const start = async (...given: Parameters<typeof startTestApp>) => {
  const app = await startTestApp(...given);
  return { ...app, ...profileIn(app) };
};

describe('a paused bot', () => {
  const PAUSE = { bot: 'paused', pauseReason: 'budget review' };
  const LINE = /^I am paused in this workspace and answer no questions: budget review\. An admin can/;

  it('answers every question with one line, and none of them later', async () => {
    const store = await openStore(':memory:');
    const app = await start({ store });
    const { workspace, settle, write } = app;
    await write(PAUSE, { isWorkspace: true });
    const before = workspace.ephemerals().length;
    expect(await askIn(app, QUESTION)).toBe('[]');
    await workspace.sendCommand({ text: QUESTION, user: PERSON });
    await settle();
    expect(roots(workspace).filter(({ user }) => user === BOT)).toEqual([]);
    const told = workspace.ephemerals().slice(before);
    expect(told.map(({ user }) => user)).toEqual([PERSON, PERSON]);
    for (const { text } of told) expect(text).toMatch(LINE);
    const rows = await store.db.selectFrom('requests').select(['state', 'outcome', 'text']).execute();
    expect(rows).toEqual([
      { state: 'done', outcome: 'refused', text: null },
      { state: 'done', outcome: 'refused', text: null },
    ]);
    await write({ bot: 'answering' }, { isWorkspace: true });
    await settle();
    expect(roots(workspace).filter(({ user }) => user === BOT)).toEqual([]);
    expect(await askIn(app, QUESTION)).toContain('Confidence');
  });

  it('says so in direct messages where the question stands', async () => {
    const app = await start();
    await app.write(PAUSE, { isWorkspace: true });
    expect(await askIn(app, QUESTION, DIRECT_MESSAGES)).toMatch(/I am paused in this workspace/);
  });

  it('still forgets what it is told to forget', async () => {
    const app = await start();
    const { workspace, settle, write } = app;
    const { ts } = await workspace.sendMessage({ text: `${MENTION} ${QUESTION}`, user: PERSON });
    await settle();
    await write(PAUSE, { isWorkspace: true });
    await workspace.sendMessage({ text: `${MENTION} forget`, threadTs: ts, user: PERSON });
    await settle();
    expect(answersIn(workspace, ts).at(-1)?.text).toMatch(/^Done\. I have forgotten/);
  });
});

describe('a profile that wants no model', () => {
  it.each([
    ['of the channel', {}],
    ['of the workspace', { isWorkspace: true }],
  ])('%s keeps questions from it, from the next one on and without a restart', async (_, where) => {
    const app = await startModelApp([says(NOTHING_READ), says({ segments: [] })]);
    const { write } = profileIn(app);
    await write({ model: 'off' }, where);
    expect(await askIn(app, QUESTION)).toContain('Confidence');
    expect(app.model.asked).toHaveLength(0);
    await write({ model: 'isWorkspace' in where ? 'on' : 'workspace' }, where);
    await askIn(app, QUESTION);
    expect(app.model.asked.length).toBeGreaterThan(0);
  });
});
