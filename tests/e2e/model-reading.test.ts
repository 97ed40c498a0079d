import { describe, expect, it } from 'vitest';
import { NOTHING_READ } from './nothing-read.ts';
import { messageOf, says, seen, startModelApp } from './start-model-app.ts';
import { answersIn, BOT, CHANNEL } from './start-test-app.ts';

const WORDS = 'paperwork has to be signed off by two people';
const QUESTION = `3 Python developers, an API, and ${WORDS}`;
const MENTION = `<@${BOT}>`;

/** A form that holds what the rules read, and a need that they cannot know these words for. */
const READ = {
  ...NOTHING_READ,
  teamSize: { value: 3, turn: 1, quote: '3 Python developers' },
  teamLanguages: [{ value: { id: 'python', level: 'working' }, turn: 1, quote: '3 Python developers' }],
  workloads: [{ value: 'api', turn: 1, quote: 'an API' }],
  needs: [{ value: 'authorization', turn: 1, quote: WORDS }],
};
const FAILS = { kind: 'status', status: 400 } as const;

const ask = async (form: unknown) => {
  const app = await startModelApp([says(form), FAILS]);
  const { ts } = await app.workspace.sendMessage({ text: `${MENTION} ${QUESTION}` });
  await app.settle();
  return { ...app, ts };
};

describe('a second reading', () => {
  it('revises the answer where it stands, and quotes what was added', async () => {
    const { workspace, ts } = await ask(READ);
    const posted = answersIn(workspace, ts);
    expect(posted.map(({ metadata }) => metadata?.event_payload['step'])).toEqual(['answer.1', 'answer.2']);
    expect(seen(messageOf(workspace, CHANNEL, ts, 'answer.1'))).toMatch(
      new RegExp(`added what the rules had missed: \\\\"${WORDS}\\\\"`),
    );
    const updates = workspace.calls('chat.update').map(({ args }) => args['ts']);
    expect(updates).toContain(posted[0]?.ts);
    expect(workspace.calls('chat.postMessage')).toHaveLength(2);
  });

  it('is remembered in the thread, so that nobody is told that it was lost', async () => {
    const { workspace, settle, ts } = await ask(READ);
    await workspace.sendMessage({ text: `${MENTION} we are five, not three`, threadTs: ts });
    await settle();
    const last = answersIn(workspace, ts).filter(
      ({ metadata }) => metadata?.event_payload['step'] === 'answer.1',
    )[1];
    expect(seen(last)).toContain('Changed');
    expect(seen(last)).not.toMatch(/authori[sz]ation|no longer/i);
  });

  it.each([
    ['says the same as the rules', { ...READ, needs: [] }],
    ['quotes what nobody said', { ...READ, needs: [{ value: 'billing', turn: 1, quote: 'take payments' }] }],
    ['is about something else', { ...NOTHING_READ, language: 'ja', needs: READ.needs }],
  ])('leaves the answer alone when it %s', async (_, form) => {
    const { workspace, ts } = await ask(form);
    expect(workspace.calls('chat.update')).toEqual([]);
    expect(answersIn(workspace, ts)).toHaveLength(2);
  });
});
