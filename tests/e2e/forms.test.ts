import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { askForForm, viewsAt, wordsOf } from './open-form.ts';
import { startSlackBot } from './start-slack-bot.ts';
import { startSocketBot } from './start-socket-bot.ts';
import { answersIn, BOT, CHANNEL, DIRECT_MESSAGES, startTestApp } from './start-test-app.ts';

const QUESTION = 'REST API with an admin, team of 5, we write Python, hiring matters a lot';
const ANSWERED = ['answer.1', 'answer.2', 'restated', 'answer.1', 'answer.2'];
const MIRA = 'U0MIRA';

const start = async (question = QUESTION) => {
  const app = await startTestApp();
  const form = await askForForm(app, question);
  const submit = async (viewId: string, values = {}, user = MIRA) => {
    const sent = await app.workspace.submitView({ viewId, values, user });
    await app.settle();
    return sent;
  };
  const texts = (): string[] => answersIn(app.workspace, form.root).map(({ text }) => text);
  const told = (): string[] => app.workspace.ephemerals().map(({ text }) => text);
  return { ...app, ...form, submit, texts, told };
};

describe('the buttons under a ranked answer', () => {
  it('are five and a menu, then thumbs up and down beside the bin', async () => {
    const { workspace, root } = await start();
    const words = wordsOf(answersIn(workspace, root)[0]?.blocks?.slice(-2));
    const actions = [...words.matchAll(/"action_id":"([^"]+)"/g)].map(([, action]) => action);
    expect(actions).toEqual([
      ...['form.priorities', 'form.requirements', 'compare_top', 'show.evidence', 'form.decision'],
      ...['more.tools', 'feedback', 'remove_answer'],
    ]);
  });

  it('speak the language of the answer, the last of them in a menu where the row gets long', async () => {
    const question = 'Wir bauen eine REST-API mit Admin, Team von 5, wir schreiben Python';
    const { workspace, settle, url, root, messageTs } = await start(question);
    expect(wordsOf(answersIn(workspace, root)[0]?.blocks)).toMatch(
      /Prioritäten anpassen.*"overflow".*Das Team fragen/,
    );
    const chosen = /show\.changes:[^"]*/.exec(wordsOf(answersIn(workspace, root)[0]?.blocks))?.[0] ?? '';
    const pressed = { channel: CHANNEL, messageTs, actionId: 'more.tools', user: MIRA };
    await workspace.act({ ...pressed, selectedOption: chosen });
    await settle();
    expect(wordsOf((await viewsAt(url))[0]?.view)).toContain('Was das ändern würde');
  });

  it('are not under an answer that ranks nothing', async () => {
    const { workspace, root } = await start('How popular is Flask?');
    const words = wordsOf(answersIn(workspace, root)[0]?.blocks);
    expect(words).not.toContain('form.priorities');
    expect(words).toContain('"feedback"');
  });

  it('compare the first three in the thread, once, with a double click', async () => {
    const { workspace, settle, root, messageTs, steps, texts } = await start();
    const click = { channel: CHANNEL, messageTs, actionId: 'compare_top', user: MIRA };
    await Promise.all([workspace.click(click), workspace.click(click)]);
    await settle();
    expect(steps().slice(2, 4)).toEqual(['restated', 'answer.1']);
    expect(steps().filter((step) => step === 'restated')).toHaveLength(1);
    expect(texts()[2]).toMatch(/^mira asks: Compare \S.*, .* and .*\.$/);
    expect(root).not.toBe('');
  });
});

describe('the form of priorities', () => {
  it('shows what was assumed and why, and the order that follows from every choice', async () => {
    const { open, choose } = await start();
    const { id, view } = await open('form.priorities');
    expect(wordsOf(view.blocks)).toContain("Assumed, because: the team's languages are known.");
    expect(wordsOf(view.blocks)).toContain('Said in this thread.');
    expect(wordsOf(view.blocks)).toContain('The order is the same as in the answer.');
    const changed = await choose(id, 'headroom', 'critical');
    const preview = wordsOf(changed?.view.blocks.slice(0, 2));
    expect(preview).toMatch(/up from \d/);
    expect(preview).not.toContain('The order is the same');
    expect(wordsOf(changed?.view.blocks)).toContain('Then first: ');
    const back = await choose(id, 'headroom', 'assumed');
    expect(wordsOf(back?.view.blocks)).toContain('The order is the same as in the answer.');
  });

  it('says each change in the thread and is answered there, as the preview had it', async () => {
    const { open, choose, submit, steps, texts, told } = await start();
    const { id } = await open('form.priorities');
    await choose(id, 'headroom', 'critical');
    const view = await choose(id, 'hiring', 'ignore');
    const first = /1\. (.+?): /.exec(wordsOf(view?.view.blocks))?.[1] ?? '';
    expect(await submit(id)).toMatchObject({ outcome: 'closed' });
    expect(steps()).toEqual(ANSWERED);
    expect(texts()[2]).toBe('mira adjusts the priorities: Hiring does not matter.\nHeadroom is critical.');
    expect(texts()[4]).toContain(`1. ${first};`);
    expect(told()).toEqual([]);
  });

  it('with nothing changed says so on the form and asks nothing', async () => {
    const { open, submit, steps } = await start();
    const { id } = await open('form.priorities');
    expect(await submit(id)).toMatchObject({
      outcome: 'errors',
      errors: { ramp_up: expect.stringContaining('Nothing has been changed yet') },
    });
    expect(steps()).toEqual(['answer.1', 'answer.2']);
    expect(await submit(id, { headroom: { input: { selectedOption: 'critical' } } })).toMatchObject({
      outcome: 'closed',
    });
    expect(steps()).toEqual(ANSWERED);
  });

  it('sent again by Slack is answered once', async () => {
    const { open, submit, workspace, settle, steps } = await start();
    const { id } = await open('form.priorities');
    const { triggerId } = await submit(id, { headroom: { input: { selectedOption: 'critical' } } });
    await workspace.redeliver(triggerId ?? '');
    await settle();
    expect(steps()).toEqual(ANSWERED);
  });

  it('sent by two clicks at once is answered once', async () => {
    const { open, workspace, settle, steps } = await start();
    const { id } = await open('form.priorities');
    const sent = { viewId: id, user: MIRA, values: { headroom: { input: { selectedOption: 'low' } } } };
    await Promise.all([workspace.submitView(sent), workspace.submitView(sent)]);
    await settle();
    expect(steps()).toEqual(ANSWERED);
  });
});

describe('the form of requirements', () => {
  it('is filled in with what is understood, and what is taken out of it is gone', async () => {
    const { open, submit, texts } = await start(`${QUESTION}, no PHP, we run Flask`);
    const { id, view } = await open('form.requirements');
    const words = wordsOf(view.blocks);
    expect(words).toContain('"initial_value":"Flask"');
    expect(words).toContain('"initial_value":"5"');
    const sent = await submit(id, {
      teamSize: { input: { value: '7' } },
      existing: { input: { value: '' } },
      excludedLanguages: { input: { selectedOptions: ['ruby'] } },
      deadline: { input: { value: '2 months' } },
    });
    expect(sent).toMatchObject({ outcome: 'closed' });
    expect(texts()[2]).toMatch(/^mira edits the requirements: Start over\.\nWe are a team of 7\./);
    expect(texts()[2]).toContain('Hiring is important.');
    const again = wordsOf((await open('form.requirements')).view.blocks);
    expect(again).toContain('"initial_value":"2 months"');
    expect(again).toContain('"initial_value":"7"');
    expect(again).not.toContain('"initial_value":"Flask"');
    expect(again).not.toMatch(/"initial_options":\[[^\]]*"php"/);
  });

  it('says at its field what cannot be used, and stays with what was entered', async () => {
    const { open, submit, steps, url } = await start();
    const { id } = await open('form.requirements');
    const sent = await submit(id, {
      teamSize: { input: { value: '90000' } },
      teamExpert: { input: { selectedOptions: ['python'] } },
      existing: { input: { value: 'Djnago' } },
      mustLanguages: { input: { selectedOptions: ['go'] } },
      excludedLanguages: { input: { selectedOptions: ['go'] } },
      options: { input: { selectedOptions: ['flask'] } },
      deadline: { input: { value: 'soon' } },
      supportUntil: { input: { value: '2020-01-01' } },
    });
    expect(sent.errors).toEqual({
      teamSize: 'Give a whole number from 1 to 5,000, or leave it empty.',
      teamWorking: 'Python is in two of the three fields. Choose one.',
      existing: 'I know nothing called Djnago. Did you mean Django?',
      excludedLanguages: 'Go cannot be both required and ruled out.',
      options: 'Name at least two that are not ruled out, or none.',
      deadline: expect.stringMatching(/^I cannot read this\. Give a date such as 20\d\d-03-01/),
      supportUntil: 'That day has passed.',
    });
    expect(steps()).toEqual(['answer.1', 'answer.2']);
    expect((await viewsAt(url))[0]?.id).toBe(id);
  });

  it('with nothing changed, or nothing left in it, says so', async () => {
    const { open, submit } = await start('team of 12, we write Python');
    const { id } = await open('form.requirements');
    expect((await submit(id)).errors).toEqual({
      teamSize: expect.stringContaining('Nothing has been changed yet'),
    });
    const emptied = { teamSize: { input: { value: '' } }, teamWorking: { input: { selectedOptions: [] } } };
    expect((await submit(id, emptied)).errors).toEqual({
      teamSize: 'Say at least one thing, or cancel.',
    });
  });
});

describe('the views that explain', () => {
  it('show each fact with its source, its date and a link of the dataset alone', async () => {
    const { open, steps } = await start();
    const { view } = await open('show.evidence');
    expect(view['submit']).toBeNull();
    const words = wordsOf(view.blocks);
    expect(words).toMatch(/as of 20\d\d/);
    expect(words).toContain('"type":"link"');
    expect(steps()).toEqual(['answer.1', 'answer.2']);
  });

  it('show what would change the order, and post nothing', async () => {
    const { open, steps, told } = await start();
    const words = wordsOf((await open('show.changes')).view.blocks);
    expect(words).toContain('What alone would put another option first');
    expect(words).toMatch(/Moving \d+ % of the weight to /);
    expect(steps()).toEqual(['answer.1', 'answer.2']);
    expect(told()).toEqual([]);
  });
});

describe('an answer that is gone', () => {
  const BUTTONS = ['form.priorities', 'form.requirements', 'show.evidence', 'show.changes'];

  it('is told calmly to whoever presses its buttons after "forget"', async () => {
    const { workspace, settle, root, url, press, told } = await start();
    await workspace.sendMessage({ text: `<@${BOT}> forget`, threadTs: root, user: 'U0TEODOR' });
    await settle();
    for (const button of BUTTONS) await press(button);
    expect(await viewsAt(url)).toEqual([]);
    expect(told()).toHaveLength(BUTTONS.length);
    expect(new Set(told())).toEqual(
      new Set([expect.stringMatching(/^I no longer know what this answer rests on.*Ask me again/)]),
    );
  });

  it.each([
    ['its thread was forgotten', 'forget'],
    ['it was removed', 'remove'],
  ])('while a form was open, because %s, changes nothing and hands back what was entered', async (_, how) => {
    const { workspace, settle, root, messageTs, open, submit, steps, told } = await start();
    const { id } = await open('form.priorities');
    if (how === 'forget') {
      await workspace.sendMessage({ text: `<@${BOT}> forget`, threadTs: root, user: 'U0TEODOR' });
    } else {
      await workspace.click({ channel: CHANNEL, messageTs, actionId: 'remove_answer', user: 'U0TEODOR' });
    }
    await settle();
    const before = steps();
    await submit(id, { headroom: { input: { selectedOption: 'critical' } } });
    expect(steps()).toEqual(before);
    // With its only answer the thread is gone: then the direct messages are the way.
    const handedBack = [...told(), ...workspace.messages(DIRECT_MESSAGES).map(({ text }) => text)].at(-1);
    expect(handedBack).toMatch(/Nothing was changed.*this is what you entered: Headroom is critical\./s);
  });
});

describe('a form after a restart', () => {
  it('is previewed, submitted and answered by the next process', async () => {
    const bot = await startSlackBot();
    const { workspace, settle } = bot;
    const form = await askForForm({ ...bot, url: bot.slackUrl }, QUESTION);
    const { id } = await form.open('form.priorities');
    await bot.stop();
    await bot.start();
    const previewed = await form.choose(id, 'headroom', 'critical');
    expect(wordsOf(previewed?.view.blocks)).toContain('Then first: ');
    expect(await workspace.submitView({ viewId: id, user: MIRA })).toMatchObject({ outcome: 'closed' });
    await settle();
    expect(form.steps()).toEqual(ANSWERED);
  });

  it('that was acknowledged before it is answered after it', async () => {
    const bot = await startSlackBot();
    const { workspace, settle } = bot;
    const form = await askForForm({ ...bot, url: bot.slackUrl }, QUESTION);
    const { id } = await form.open('form.priorities');
    workspace.addFault({ method: 'chat.postMessage', error: 'internal_error', times: 50 });
    const values = { headroom: { input: { selectedOption: 'critical' } } };
    expect(await workspace.submitView({ viewId: id, user: MIRA, values })).toMatchObject({
      outcome: 'closed',
    });
    await bot.stop();
    expect(form.steps()).toEqual(['answer.1', 'answer.2']);
    workspace.clearFaults();
    await bot.start();
    await settle();
    expect(form.steps()).toEqual(ANSWERED);
  });
});

describe('in Socket Mode', () => {
  it('a form is opened, previewed, told what is wrong, and answered', async () => {
    const bot = await startSocketBot();
    const { workspace, door, settle } = bot;
    await expect.poll(() => door.connections()).toBe(2);
    const form = await askForForm({ ...bot, url: bot.slackUrl }, QUESTION);
    const { id } = await form.open('form.priorities');
    expect(await workspace.submitView({ viewId: id, user: MIRA })).toMatchObject({ outcome: 'errors' });
    const previewed = await form.choose(id, 'headroom', 'critical');
    expect(wordsOf(previewed?.view.blocks)).toContain('Then first: ');
    expect(await workspace.submitView({ viewId: id, user: MIRA })).toMatchObject({ outcome: 'closed' });
    await settle();
    expect(form.steps()).toEqual(ANSWERED);
  });
});

describe('when nothing can be stored', () => {
  it('a form says so and stays open, and is taken later', async () => {
    const store = await openStore(':memory:');
    onTestFinished(() => store.close());
    const app = await startTestApp({ store });
    const form = await askForForm(app, QUESTION);
    const { id } = await form.open('form.priorities');
    const sent = { viewId: id, user: MIRA, values: { headroom: { input: { selectedOption: 'critical' } } } };
    await sql`create trigger full before insert on requests begin select raise(abort, 'disk full'); end`.execute(
      store.db,
    );
    expect(await app.workspace.submitView(sent)).toMatchObject({
      outcome: 'errors',
      errors: { ramp_up: expect.stringMatching(/^I cannot take questions right now/) },
    });
    await sql`drop trigger full`.execute(store.db);
    expect(await app.workspace.submitView(sent)).toMatchObject({ outcome: 'closed' });
    await app.settle();
    expect(form.steps()).toEqual(ANSWERED);
  });

  it('a form with something wrong in it says so too, and stays open', async () => {
    const store = await openStore(':memory:');
    onTestFinished(() => store.close());
    const app = await startTestApp({ store });
    const form = await askForForm(app, QUESTION);
    const { id } = await form.open('form.priorities');
    await sql`create trigger full before insert on delivery_keys begin select raise(abort, 'disk full'); end`.execute(
      store.db,
    );
    expect(await app.workspace.submitView({ viewId: id, user: MIRA })).toMatchObject({
      outcome: 'errors',
      errors: { ramp_up: expect.stringMatching(/^I cannot take questions right now/) },
    });
  });
});
