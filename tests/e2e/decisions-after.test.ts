import { describe, expect, it } from 'vitest';
import { decisionsIn, QUESTION } from './decision-form.ts';
import { wordsOf } from './open-form.ts';
import { answersIn, CHANNEL, startTestApp } from './start-test-app.ts';

const [ADMIN, OTHER, GUEST] = ['U0MIRA', 'U0SUNNIVA', 'U0INES'];
const ELSEWHERE = 'C0BACKEND';

const start = async (...given: Parameters<typeof startTestApp>) => {
  const app = await startTestApp(...given);
  const { workspace, settle } = app;
  /** What the command shows to a person alone. */
  const list = async (text = 'decisions', user = OTHER, channel = CHANNEL): Promise<string> => {
    await workspace.sendCommand({ text, user, channel });
    await settle();
    const shown = workspace.ephemerals().findLast((each) => each.user === user && each.channel === channel);
    return `${shown?.text}`;
  };
  const told = (): string | undefined => workspace.ephemerals().at(-1)?.text;
  const ask = async (text: string, channel = CHANNEL) => {
    const { ts } = await workspace.sendMessage({ text: `<@U0STACK> ${text}`, user: OTHER, channel });
    await settle();
    return {
      ts,
      steps: workspace.thread(channel, ts).flatMap(({ metadata }) => metadata?.event_payload['step'] ?? []),
      similar: workspace
        .thread(channel, ts)
        .filter(({ metadata }) => metadata?.event_payload['step'] === 'similar'),
    };
  };
  return { ...app, ...decisionsIn(app), list, told, ask };
};

describe('the status of a decision', () => {
  it('is changed by anyone in the channel, in the record and in one line', async () => {
    const { record, changeStatus, recordIn, posted } = await start();
    const { root } = await record({ title: 'Django' });
    expect(await changeStatus(root, { status: 'rejected' }, OTHER)).toMatchObject({ outcome: 'closed' });
    expect(wordsOf(recordIn(root)?.blocks)).toContain('Rejected');
    expect(posted(root).at(-1)?.message.text).toBe(
      'Sunniva Rao changed the status of D-1 from accepted to rejected.',
    );
  });

  it('names the decision that took its place, which is asked for', async () => {
    const { record, changeStatus, press, viewOf, submit, recordIn } = await start();
    const { root } = await record({ title: 'First' });
    await record({ title: 'Second' });
    await press(root, 'decision_status', OTHER);
    const view = await viewOf(OTHER);
    expect(await submit(view?.id ?? '', { status: 'superseded' }, OTHER)).toMatchObject({
      errors: { supersededBy: 'Choose the decision that replaced it.' },
    });
    await submit(view?.id ?? '', { status: 'superseded', supersededBy: 'D-2' }, OTHER);
    expect(wordsOf(recordIn(root)?.blocks)).toContain('Superseded by D-2');
    expect(await changeStatus(root, { status: 'superseded' }, OTHER)).toMatchObject({
      errors: { status: 'It already has this status.' },
    });
  });

  it('is not offered as superseded where no other decision is', async () => {
    const { record, press, viewOf } = await start();
    const { root } = await record();
    await press(root, 'decision_status', OTHER);
    expect(wordsOf((await viewOf(OTHER))?.view)).not.toContain('Superseded');
  });

  it('is changed although the record was deleted in Slack', async () => {
    const { record, press, viewOf, submit, list, workspace } = await start();
    const { root } = await record({ title: 'Django' });
    await press(root, 'decision_status', OTHER);
    const view = await viewOf(OTHER);
    workspace.addFault({ method: 'chat.update', error: 'message_not_found' });
    await submit(view?.id ?? '', { status: 'rejected' }, OTHER);
    expect(await list()).toContain('D-1 Django: Django, rejected, ');
  });
});

describe('a decision that is deleted', () => {
  it('by its author goes with its message, its file and its pin', async () => {
    const { record, press, steps, list, workspace } = await start();
    const { root } = await record();
    await press(root, 'decision_delete');
    expect(steps(root)).not.toContain('decision');
    expect(steps(root)).not.toContain('file');
    expect(workspace.calls('pins.remove')).toHaveLength(1);
    expect(await list()).toMatch(/^No decision is recorded/);
  });

  it('is deleted by an admin, and by nobody else', async () => {
    const { record, press, recordIn, told } = await start();
    const { root } = await record();
    for (const user of [OTHER, GUEST]) {
      await press(root, 'decision_delete', user);
      expect(told()).toBe('Only whoever recorded this decision, or an admin, can delete it.');
      expect(recordIn(root)).toBeDefined();
    }
    await press(root, 'decision_delete', ADMIN);
    expect(recordIn(root)).toBeUndefined();
  });

  it('is gone from the store although Slack keeps a message of it, which is said', async () => {
    const { record, press, workspace, told, list } = await start();
    const { root } = await record();
    workspace.addFault({ method: 'chat.delete', error: 'cant_delete_message', times: 9 });
    await press(root, 'decision_delete');
    expect(told()).toMatch(/Slack did not let me delete all of its messages/);
    expect(await list()).toMatch(/^No decision is recorded/);
    await press(root, 'decision_status');
    expect(told()).toBe('This decision is no longer kept, so there is nothing to change.');
    workspace.clearFaults();
    await press(root, 'decision_delete', OTHER);
    expect(told()).toBe('This decision had already been deleted; its message is gone now, too.');
  });
});

describe('/stack-compare decisions', () => {
  it('says how to record one where there is none', async () => {
    const { list } = await start();
    expect(await list()).toMatch(/^No decision is recorded in this channel yet.*press Record decision/);
  });

  it('lists those of the channel newest first, with a link, to whoever asks alone', async () => {
    const { record, list, workspace } = await start();
    await record({ title: 'First' });
    await record({ title: 'Second', status: 'proposed' });
    const before = workspace.messages(CHANNEL).length;
    const words = await list(' Decisions ');
    expect(workspace.messages(CHANNEL)).toHaveLength(before);
    expect(words).toMatch(
      /D-2 Second: Django, proposed, \d{4}-\d\d-\d\d, read it \(http.*D-1 First: Django, accepted/s,
    );
    expect(await list('decisions', OTHER, ELSEWHERE)).toMatch(/^No decision is recorded/);
  });

  it('finds by words, and says when it finds nothing', async () => {
    const { record, list } = await start();
    await record({ title: 'First shop' });
    await record({ title: 'Second' });
    expect(await list('decisions: SHOP')).toMatch(/with: SHOP.*D-1 First shop/s);
    expect(await list('decisions: shop')).not.toContain('D-2');
    expect(await list('decisions: <nothing>')).toMatch(/No decision in this channel has all of these words/);
  });

  it('lists without links where Slack gives none', async () => {
    const { record, list, workspace } = await start();
    await record({ title: 'First' });
    workspace.addFault({ method: 'chat.getPermalink', error: 'message_not_found', times: 9 });
    expect(await list()).toMatch(/D-1 First: Django, accepted, \d{4}-\d\d-\d\d$/);
  });

  it('stays a question in any other form', async () => {
    const { workspace, settle } = await start();
    await workspace.sendCommand({ text: 'decisions about Django', user: OTHER });
    await settle();
    expect(workspace.messages(CHANNEL)).not.toEqual([]);
  });
});

describe('@bot decisions', () => {
  it.each([CHANNEL, 'D0SUNNIVA'])('lists them in the thread of %s', async (channel) => {
    const { workspace, settle, record } = await start();
    await record({ title: 'First' });
    const text = channel === CHANNEL ? '<@U0STACK> decisions' : 'decisions';
    const { ts } = await workspace.sendMessage({ text, user: OTHER, channel });
    await settle();
    const [answer, ...more] = answersIn(workspace, ts, channel);
    expect(more).toEqual([]);
    expect(answer?.text).toMatch(channel === CHANNEL ? /D-1 First/ : /^No decision is recorded/);
  });

  it('finds by words', async () => {
    const { record, ask, workspace } = await start();
    await record({ title: 'First' });
    const { ts } = await ask('decisions: django first');
    expect(answersIn(workspace, ts)[0]?.text).toContain('D-1 First');
  });
});

describe('a question that is like a decision', () => {
  it('is told so under its first answer, once a thread', async () => {
    const { record, ask, workspace, settle, steps } = await start();
    await record({ title: 'First' });
    const { ts, similar, steps: posted } = await ask(QUESTION);
    expect(posted[0]).toBe('answer.1');
    expect(similar).toHaveLength(1);
    expect(similar[0]?.text).toMatch(
      /^D-1 in this channel is about something similar: it chose Django on \d{4}-\d\d-\d\d \(accepted\)\. Read it \(http/,
    );
    await workspace.sendMessage({ text: '<@U0STACK> and we hire 3 people', threadTs: ts, user: OTHER });
    await settle();
    expect(steps(ts).filter((step) => step === 'similar')).toHaveLength(1);
    expect(steps(ts).filter((step) => step === 'answer.1')).toHaveLength(2);
  });

  it('is told of two at most', async () => {
    const { record, ask } = await start();
    for (const title of ['First', 'Second', 'Third']) await record({ title });
    const { similar } = await ask(QUESTION);
    expect(similar[0]?.text.match(/something similar/g)).toHaveLength(2);
  });

  it('is not told in the thread of the decision, in another channel, or when it is another question', async () => {
    const { record, ask, workspace, settle, steps } = await start();
    const { root } = await record({ title: 'First' });
    await workspace.sendMessage({ text: `<@U0STACK> ${QUESTION}`, threadTs: root, user: OTHER });
    await settle();
    expect(steps(root)).not.toContain('similar');
    expect((await ask(QUESTION, ELSEWHERE)).similar).toEqual([]);
    expect((await ask('5 Java developers, a payment gateway on Kubernetes')).similar).toEqual([]);
  });

  it('is answered alike when nobody can say so', async () => {
    const { record, workspace, settle, lines, steps } = await start();
    await record({ title: 'First' });
    workspace.addFault({ method: 'chat.postMessage', error: 'is_archived', skip: 2 });
    const { ts } = await workspace.sendMessage({ text: `<@U0STACK> ${QUESTION}`, user: OTHER });
    await settle();
    expect(steps(ts)).toContain('answer.1');
    expect(steps(ts)).not.toContain('similar');
    expect(lines.map(({ msg }) => msg)).toContain('similar decisions could not be shown');
  });

  it('is not told in private', async () => {
    const { record, workspace, settle } = await start();
    await record({ title: 'First' });
    await workspace.sendCommand({ text: `private: ${QUESTION}`, user: OTHER });
    await settle();
    expect(wordsOf(workspace.ephemerals())).not.toContain('something similar');
  });
});
