import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { AUTHOR, decisionsIn } from './decision-form.ts';
import { wordsOf } from './open-form.ts';
import { startSlackBot } from './start-slack-bot.ts';
import { CHANNEL, startTestApp } from './start-test-app.ts';

const OTHER = 'U0SUNNIVA';
const start = async (...given: Parameters<typeof startTestApp>) => {
  const app = await startTestApp(...given);
  return { ...app, ...decisionsIn(app) };
};

describe('the form of a decision', () => {
  it('begins with what the thread and the engine know', async () => {
    const { begin } = await start();
    const { view } = await begin();
    expect(view.view.callback_id).toBe('form_decision');
    const words = wordsOf(view.view);
    expect(words).toContain('"initial_value":"Django for a CRUD or content application"');
    expect(words).toContain('Asked for: 4 Python developers building a CRUD or content application');
    expect(words).toContain('What speaks against Django: ');
    expect(words).toContain(`"initial_users":["${AUTHOR}"]`);
    expect(words).toMatch(/"initial_date":"\d{4}-\d\d-\d\d"/);
    expect(words).toContain('Place 1, ');
  });

  it('has labels in the language of the answer', async () => {
    const { begin } = await start();
    const { view } = await begin('Wir sind 5 Python-Entwickler und bauen eine REST API mit Admin');
    expect(wordsOf(view.view)).toContain('Wer entschieden hat');
    expect(wordsOf(view.view)).toContain('Asked for: ');
  });

  it('says at the field what is wrong, and takes the corrected one', async () => {
    const { begin, submit, recordIn } = await start();
    const { view, root } = await begin();
    const refused = await submit(view.id, { title: ' ', decidedOn: '2999-01-01' });
    expect(refused).toMatchObject({
      outcome: 'errors',
      errors: {
        title: 'Please give the decision a title.',
        decidedOn: 'A decision cannot have been made in the future.',
      },
    });
    expect(recordIn(root)).toBeUndefined();
    expect(await submit(view.id, { title: 'Django', decidedOn: '2026-01-02' })).toMatchObject({
      outcome: 'closed',
    });
    expect(recordIn(root)).toBeDefined();
  });

  it('is not taken when the answer changed since it was opened', async () => {
    const { begin, submit, workspace, settle, recordIn } = await start();
    const { view, root } = await begin();
    await workspace.sendMessage({ text: '<@U0STACK> no Python', threadTs: root, user: AUTHOR });
    await settle();
    const sent = await submit(view.id);
    expect(sent).toMatchObject({
      outcome: 'errors',
      errors: { context: expect.stringMatching(/has changed/) },
    });
    expect(recordIn(root)).toBeUndefined();
  });

  it('is not taken when the thread was forgotten since', async () => {
    const { begin, submit, workspace, settle } = await start();
    const { view, root } = await begin();
    await workspace.sendMessage({ text: '<@U0STACK> forget this thread', threadTs: root, user: AUTHOR });
    await settle();
    expect(await submit(view.id)).toMatchObject({
      outcome: 'errors',
      errors: { title: expect.stringMatching(/no longer know/) },
    });
  });

  it('stays open with a word on it when it cannot be stored', async () => {
    const store = await openStore(':memory:');
    const { begin, submit } = await start({ store });
    const { view } = await begin();
    await store.db.schema.dropTable('decision_posts').execute();
    expect(await submit(view.id)).toMatchObject({
      outcome: 'errors',
      errors: { title: expect.stringMatching(/could not store this/) },
    });
  });
});

describe('a decision that is recorded', () => {
  it('stands in its thread as a record, pinned, with its file', async () => {
    const { record, steps, workspace } = await start();
    const made = await record({ title: 'Django for the back office', deciders: [AUTHOR, OTHER] });
    expect(made.sent).toMatchObject({ outcome: 'closed' });
    expect(steps(made.root).slice(-2)).toEqual(['decision', 'file']);
    const words = wordsOf(made.record?.blocks);
    expect(words).toContain('D-1: Django for the back office');
    expect(words).toContain('Accepted');
    expect(words).toContain('by Teodor Hale, Sunniva Rao');
    expect(words).toMatch(/Rests on \d+ facts, dataset [\w.]+ as of \d{4}/);
    expect(words).toMatch(/Django 5\.2 LTS, free support until \d{4}/);
    expect(made.record?.pinned_to).toEqual([CHANNEL]);
    const file = workspace.thread(CHANNEL, made.root).at(-1)?.files?.[0];
    expect(file).toMatchObject({ name: '0001-django-for-the-back-office.md', filetype: 'md' });
  });

  it('is one decision when its form is sent twice at once', async () => {
    const { begin, workspace, settle, steps } = await start();
    const { view, root } = await begin();
    const sent = { user: AUTHOR, viewId: view.id };
    await Promise.allSettled([workspace.submitView(sent), workspace.submitView(sent)]);
    await settle();
    expect(steps(root).filter((step) => step === 'decision')).toHaveLength(1);
    expect(steps(root).filter((step) => step === 'file')).toHaveLength(1);
    expect(workspace.calls('pins.add')).toHaveLength(1);
  });

  it('is recorded without its pin and file where their scopes are missing, which is logged', async () => {
    const { record, steps, workspace, lines } = await start();
    workspace.addFault({ method: 'pins.add', error: 'missing_scope', times: 9 });
    workspace.addFault({ method: 'files.getUploadURLExternal', error: 'missing_scope', times: 9 });
    const { root, record: message } = await record();
    expect(steps(root).at(-1)).toBe('decision');
    expect(wordsOf(message?.blocks)).toContain('Show as Markdown');
    const told = lines.map(({ msg }) => msg);
    expect(told.filter((msg) => msg === 'the record of a decision was not pinned')).toHaveLength(1);
    expect(told.filter((msg) => msg === 'a decision was not shared as a file')).toHaveLength(1);
  });

  it('shows its Markdown to whoever presses', async () => {
    const { record, press, viewOf } = await start();
    const { root } = await record({ title: 'Django for the back office' });
    await press(root, 'decision_markdown', OTHER);
    const words = wordsOf((await viewOf(OTHER))?.view);
    expect(words).toContain('# Django for the back office');
    expect(words).toContain('## Decision Outcome');
  });

  it('replaces an earlier one, which says so in its record and its thread', async () => {
    const { record, recordIn, posted } = await start();
    const first = await record({ title: 'First' });
    const second = await record({ title: 'Second', replaces: 'D-1' });
    expect(second.sent).toMatchObject({ outcome: 'closed' });
    expect(wordsOf(recordIn(first.root)?.blocks)).toContain('Superseded by D-2');
    expect(posted(first.root).at(-1)?.message.text).toBe(
      'Teodor Hale changed the status of D-1 from accepted to superseded by D-2.',
    );
  });

  it('replaces none that another one replaced, nor while it is proposed', async () => {
    const { record, begin, submit } = await start();
    await record({ title: 'First' });
    const { view } = await begin();
    const { view: open } = await begin('5 Java developers, payments');
    expect(view.id).not.toBe(open.id);
    expect(await submit(open.id, { replaces: 'D-1', status: 'proposed' })).toMatchObject({
      errors: { replaces: expect.stringMatching(/Only an accepted decision/) },
    });
    await submit(open.id, { replaces: 'D-1', status: 'accepted' });
    const { view: third } = await begin('3 Go developers, gateway');
    expect(wordsOf(third.view)).not.toContain('D-1: First');
  });

  it('is kept with its words escaped wherever Slack parses them', async () => {
    const { record } = await start();
    const made = await record({ title: 'Django <!channel> & *friends*' });
    expect(made.record?.text).toContain('&lt;!channel&gt; &amp; *friends*');
  });

  it('fits into a message however much is written', async () => {
    const { record } = await start();
    const long = 'x'.repeat(2_990);
    const made = await record({ context: long, consequences: 'y\n'.repeat(1_490), title: 't'.repeat(120) });
    expect(made.sent).toMatchObject({ outcome: 'closed' });
    expect(wordsOf(made.record?.blocks)).toContain(long);
  });

  it('is posted in a plainer form when Slack rejects its blocks', async () => {
    const { begin, submit, workspace, recordIn } = await start();
    const { view, root } = await begin();
    workspace.addFault({ method: 'chat.postMessage', error: 'invalid_blocks', times: 1 });
    await submit(view.id, { title: 'Plain' });
    expect(recordIn(root) ?? workspace.thread(CHANNEL, root).at(-2)).toBeDefined();
    expect(wordsOf(workspace.thread(CHANNEL, root))).toContain('D-1');
  });
});

describe('the record of a decision in trouble', () => {
  it('is posted after a restart that came between storing and posting, once', async () => {
    const bot = await startSlackBot();
    const { begin, submit, steps } = decisionsIn({ ...bot, url: bot.slackUrl });
    const { view, root } = await begin();
    bot.workspace.addFault({ method: 'chat.postMessage', status: 500, times: 20 });
    await submit(view.id, { title: 'Django' });
    await bot.stop();
    bot.workspace.clearFaults();
    expect(steps(root)).not.toContain('decision');
    await bot.start();
    await bot.settle();
    await bot.stop();
    await bot.start();
    await bot.settle();
    expect(steps(root).slice(-2)).toEqual(['decision', 'file']);
    expect(bot.workspace.calls('pins.add')).toHaveLength(1);
  });

  it('has its file once when nobody noted whether Slack shared it', async () => {
    const bot = await startSlackBot();
    const { begin, submit, steps } = decisionsIn({ ...bot, url: bot.slackUrl });
    const { view, root } = await begin();
    bot.workspace.addFault({ method: 'files.completeUploadExternal', loseResponse: true });
    await submit(view.id);
    expect(steps(root).filter((step) => step === 'file')).toHaveLength(1);
    await bot.stop();
    await bot.start();
    await bot.settle();
    expect(steps(root).filter((step) => step === 'file')).toHaveLength(1);
    expect(steps(root).filter((step) => step === 'decision')).toHaveLength(1);
  });

  it.each([
    ['is_archived', 'this channel is archived'],
    ['not_in_channel', 'I am no longer in this channel'],
    ['thread_not_found', 'its thread is gone'],
  ])('is told calmly to its author when Slack says %s, and is not tried again', async (error, reason) => {
    const { begin, submit, workspace, settle, lines } = await start();
    const { view } = await begin();
    workspace.addFault({ method: 'chat.postMessage', error, times: 1 });
    expect(await submit(view.id)).toMatchObject({ outcome: 'closed' });
    const told = workspace.ephemerals().at(-1);
    expect(told).toMatchObject({ user: AUTHOR, channel: CHANNEL });
    expect(told?.text).toBe(
      `D-1 is recorded and kept, but I could not show that in its thread: ${reason}. /stack-compare decisions lists it.`,
    );
    await workspace.sendCommand({ text: 'decisions', user: AUTHOR });
    await settle();
    expect(workspace.ephemerals().at(-1)?.text).toContain('D-1 Django');
    expect(lines.some(({ msg }) => msg === 'the record of a decision could not be finished')).toBe(true);
  });
});
