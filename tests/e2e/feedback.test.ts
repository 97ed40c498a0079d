import { describe, expect, it, onTestFinished } from 'vitest';
import { createFeedback } from '../../src/store/feedback.ts';
import { openStore } from '../../src/store/open-store.ts';
import { askForForm, viewsAt, wordsOf } from './open-form.ts';
import { answersIn, BOT, CHANNEL, startTestApp } from './start-test-app.ts';

const MIRA = 'U0MIRA';

const start = async (question = 'REST API with an admin, team of 5, we write Python') => {
  const store = await openStore(':memory:');
  onTestFinished(() => store.close());
  const app = await startTestApp({ store });
  const { workspace, settle, url } = app;
  const form = await askForForm(app, question);
  const words = wordsOf(answersIn(workspace, form.root)[0]?.blocks);
  const thumb = async (value: 'up' | 'down', user = MIRA) => {
    const pressed = new RegExp(`"(${value}:[^"]*)"`).exec(words)?.[1] ?? '';
    await workspace.click({
      ...{ channel: CHANNEL, messageTs: form.messageTs, actionId: 'feedback', user, value: pressed },
    });
    await settle();
    return (await viewsAt(url)).find((view) => view.user === user);
  };
  const requestId = /up:(\S+) /.exec(words)?.[1] ?? '';
  const opinions = () => createFeedback(store.db, () => new Date()).of(requestId);
  const told = (): string[] => workspace.ephemerals().map(({ text }) => text);
  return { ...app, ...form, store, thumb, opinions, told };
};

describe('thumbs up', () => {
  it('is stored, with one quiet thanks however often it is pressed', async () => {
    const { thumb, opinions, told } = await start();
    expect(await thumb('up')).toBeUndefined();
    await thumb('up');
    expect(await opinions()).toMatchObject([{ user: MIRA, value: 'up', reason: null }]);
    expect(told()).toEqual(['Thank you, that is noted.']);
  });
});

describe('thumbs down', () => {
  it('is stored at once, asks why in a form, and stores the reason', async () => {
    const { workspace, thumb, opinions, told, steps } = await start();
    const view = await thumb('down');
    expect(await opinions()).toMatchObject([{ user: MIRA, value: 'down', reason: null }]);
    const sent = await workspace.submitView({
      viewId: view?.id ?? '',
      user: MIRA,
      values: {
        kind: { input: { selectedOption: 'misread' } },
        words: { input: { value: ' we said <!channel> Go ' } },
      },
    });
    expect(sent).toMatchObject({ outcome: 'closed' });
    expect(await opinions()).toMatchObject([{ value: 'down', reason: 'misread: we said <!channel> Go' }]);
    expect(told()).toEqual([]);
    expect(steps()).toEqual(['answer.1', 'answer.2']);
  });

  it('needs no reason', async () => {
    const { workspace, thumb, opinions } = await start();
    const view = await thumb('down');
    await workspace.submitView({ viewId: view?.id ?? '', user: MIRA });
    expect(await opinions()).toMatchObject([{ value: 'down', reason: null }]);
  });

  it('is thanked for in a line where the form cannot be opened', async () => {
    const { workspace, thumb, opinions, told } = await start();
    workspace.addFault({ method: 'views.open', error: 'expired_trigger_id' });
    await thumb('down');
    expect(await opinions()).toMatchObject([{ value: 'down' }]);
    expect(told()).toEqual(['Thank you, that is noted.']);
  });

  it('counts anew when somebody thinks again, for that person alone', async () => {
    const { thumb, opinions } = await start();
    await thumb('down');
    await thumb('down', 'U0SUNNIVA');
    await thumb('up');
    const said = (await opinions()).map(({ user, value }) => [user, value]);
    expect(said.toSorted()).toEqual([
      [MIRA, 'up'],
      ['U0SUNNIVA', 'down'],
    ]);
  });
});

describe('what was said of an answer', () => {
  it('is wiped when the answer is removed', async () => {
    const { workspace, settle, messageTs, thumb, opinions } = await start();
    await thumb('up');
    await workspace.click({ channel: CHANNEL, messageTs, actionId: 'remove_answer', user: 'U0TEODOR' });
    await settle();
    expect(await opinions()).toEqual([]);
  });

  it('is wiped with "forget", and is not taken any more', async () => {
    const { workspace, settle, root, thumb, opinions, told } = await start();
    const view = await thumb('down');
    await workspace.sendMessage({ text: `<@${BOT}> forget`, threadTs: root, user: 'U0TEODOR' });
    await settle();
    expect(await opinions()).toEqual([]);
    const values = { words: { input: { value: 'too long' } } };
    const sent = await workspace.submitView({ viewId: view?.id ?? '', user: MIRA, values });
    expect(sent).toMatchObject({
      outcome: 'errors',
      errors: { words: expect.stringMatching(/^I no longer/) },
    });
    await thumb('up');
    expect(await opinions()).toEqual([]);
    expect(told().at(-1)).toMatch(/^I no longer know/);
  });
});
