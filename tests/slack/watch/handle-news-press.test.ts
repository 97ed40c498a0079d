import { describe, expect, it, vi } from 'vitest';
import { digestOf } from '../../../src/slack/claim.ts';
import { finishRecord } from '../../../src/slack/decisions/finish-record.ts';
import type { SlackDeps } from '../../../src/slack/slack-deps.ts';
import { handleNewsPress } from '../../../src/slack/watch/handle-news-press.ts';
import { draftOf } from '../../decisions/decide.ts';
import { withDjangoValues } from '../../render/watch/news-of.ts';
import type { Reply } from '../stub-api.ts';
import { platformError, requestError } from '../stub-errors.ts';
import { TEAM, THREAD, watched } from './watched.ts';

type Args = Parameters<ReturnType<typeof handleNewsPress>>[0];
type Press = { action?: string; user?: string; team?: string; value?: string; ts?: string };

const NOTE_TS = '1700000001.000200';
const REAFFIRM = 'news_reaffirm';
const REOPEN = 'news_reopen';
const NAMES: Record<string, string> = { U1: 'Mira', U2: 'José' };

/** A Slack that knows what people are called. */
const named =
  (reply: Reply): Reply =>
  (call) =>
    call.method === 'users.info'
      ? { ok: true, user: { name: NAMES[String(call.options['user'])] ?? '' } }
      : reply(call);

/** A decision with a note in its thread that two buttons stand under. */
const withNote = async (reply: Reply = () => undefined) => {
  const made = await watched(named(reply));
  const { deps, save, watch, use, calls, fetch } = made;
  await save();
  use(withDjangoValues({ 'learning-curve': 'Steep' }));
  await watch();
  const { text, blocks } = calls[0]?.options ?? {};
  calls.length = 0;
  const press = async (given: Press = {}, work: SlackDeps = deps): Promise<void> => {
    const { action = REAFFIRM, user = 'U1', team = TEAM, value = 'D-1', ts = NOTE_TS } = given;
    const body = {
      type: 'block_actions',
      team: { id: team },
      channel: { id: 'C1' },
      user: { id: user, team_id: team },
      message: { ts, thread_ts: THREAD, text, blocks },
      response_url: 'https://hooks.slack.test/1',
      actions: [{ action_id: action, value }],
    };
    const ack = vi.fn(async () => undefined);
    await handleNewsPress(work)({ ack, body, client: deps.api, context: {} } as unknown as Args);
    expect(ack).toHaveBeenCalledTimes(1);
  };
  const place = { team: TEAM, channel: 'C1' };
  const status = async () => (await deps.decisions.find(place, 'D-1'))?.status.kind;
  const history = async () =>
    (await deps.decisions.history(place, 'D-1')).map(({ from, to, by }) => [from?.kind, to.kind, by]);
  const updates = () => calls.filter(({ method }) => method === 'chat.update');
  const toldAlone = () => fetch.mock.calls.map(([, init]) => JSON.parse(String(init?.body)).text);
  return { ...made, press, place, status, history, updates, toldAlone };
};

describe('Reaffirm', () => {
  it('is noted with who and when, and the status stays', async () => {
    const { press, status, history, posted, toldAlone } = await withNote();
    await press();
    expect(await status()).toBe('accepted');
    expect(await history()).toEqual([
      [undefined, 'accepted', 'U1'],
      ['accepted', 'accepted', 'U1'],
    ]);
    expect(posted()).toEqual([
      { channel: 'C1', thread: THREAD, text: 'Mira reaffirmed D-1 on 2026-11-20: still Django.' },
    ]);
    expect(toldAlone()).toEqual([]);
  });

  it('takes the buttons from the note and says there who did it', async () => {
    const { press, updates } = await withNote();
    await press();
    expect(updates()).toHaveLength(1);
    const { channel, ts, blocks, text } = updates()[0]?.options ?? {};
    expect([channel, ts]).toEqual(['C1', NOTE_TS]);
    expect(JSON.stringify(blocks)).toContain('Mira reaffirmed D-1 on 2026-11-20: still Django.');
    expect(JSON.stringify(blocks)).not.toMatch(/"actions"|press Reaffirm/);
    expect(text).toMatch(/Mira reaffirmed D-1 on 2026-11-20: still Django\.$/);
  });

  it('leaves what was proposed proposed', async () => {
    const { deps, place, press, status, posted } = await withNote();
    await deps.decisions.setStatus(place, 'D-1', { kind: 'proposed' }, 'U2');
    await press();
    expect(await status()).toBe('proposed');
    expect(posted()[0]?.text).toContain('Django is still proposed');
  });

  it('is followed by no note on the same news', async () => {
    const { press, watch, posted } = await withNote();
    await press();
    await watch({ today: '2026-12-01' });
    expect(posted()).toHaveLength(1);
  });
});

describe('Reopen', () => {
  it('makes the decision a proposal and says how to go on', async () => {
    const { press, status, history, posted, updates } = await withNote();
    await press({ action: REOPEN, user: 'U2' });
    expect(await status()).toBe('proposed');
    expect((await history()).at(-1)).toEqual(['accepted', 'proposed', 'U2']);
    expect(posted()[0]?.text).toMatch(
      /^José reopened D-1 on 2026-11-20\..*"compare Django, FastAPI and Laravel"/,
    );
    expect(JSON.stringify(updates()[0]?.options['blocks'])).toContain('José reopened D-1');
  });

  it('does nothing to what is open already, and takes the buttons away', async () => {
    const { deps, place, press, history, posted, updates, toldAlone } = await withNote();
    await deps.decisions.setStatus(place, 'D-1', { kind: 'proposed' }, 'U2');
    await press({ action: REOPEN });
    expect(await history()).toHaveLength(2);
    expect(posted()).toEqual([]);
    expect(updates()).toHaveLength(1);
    expect(toldAlone()).toEqual(['D-1 is already open: it is proposed, not accepted.']);
  });
});

describe('the record of a decision', () => {
  const withRecord = async () => {
    const made = await watched(named(() => undefined));
    const { deps, save, calls } = made;
    await save();
    const draft = draftOf({}, { team: TEAM });
    await deps.decisions.record(draft, { form: 'V1', recordId: 'record-2', replaces: null });
    await finishRecord({ team: TEAM, channel: 'C1' }, 'D-2', deps);
    calls.length = 0;
    return made;
  };

  it.each([
    [REOPEN, 'reopened', 1],
    [REAFFIRM, 'reaffirmed', 0],
  ])('shows what %s made of it, and its thread is told once', async (action, word, updates) => {
    const { deps, calls, posted } = await withRecord();
    const record = (await deps.decisions.post({ team: TEAM, channel: 'C1' }, 'D-2'))?.messageTs;
    const body = {
      team: { id: TEAM },
      channel: { id: 'C1' },
      user: { id: 'U1', team_id: TEAM },
      message: { ts: NOTE_TS, thread_ts: THREAD, text: 'note', blocks: [] },
      actions: [{ action_id: action, value: 'D-2' }],
    };
    const args = { ack: async () => undefined, body, client: deps.api, context: {} };
    await handleNewsPress(deps)(args as unknown as Args);
    await finishRecord({ team: TEAM, channel: 'C1' }, 'D-2', deps);
    expect(posted().map(({ text }) => text)).toEqual([expect.stringMatching(`^Mira ${word} D-2`)]);
    const changed = calls.filter(
      ({ method, options }) => method === 'chat.update' && options['ts'] === record,
    );
    expect(changed).toHaveLength(updates);
  });
});

describe('a note that is pressed', () => {
  it('twice has one effect, and the second is told who was first', async () => {
    const { press, history, posted, toldAlone } = await withNote();
    await press({ user: 'U1' });
    await press({ user: 'U2', action: REOPEN });
    expect(await history()).toHaveLength(2);
    expect(posted()).toHaveLength(1);
    expect(toldAlone()).toEqual(['Mira has already answered this note: D-1 is accepted.']);
  });

  it('by two at once has one effect, and one of them is told', async () => {
    const { press, history, posted, toldAlone } = await withNote();
    await Promise.all([press({ user: 'U1' }), press({ user: 'U2', action: REOPEN })]);
    expect(await history()).toHaveLength(2);
    expect(posted()).toHaveLength(1);
    expect(toldAlone()).toEqual([expect.stringMatching(/answered/)]);
  });

  it('whose first answer a process died over loses its buttons by the second press', async () => {
    const { deps, press, history, updates, toldAlone } = await withNote();
    await deps.decisions.answerNews({ team: TEAM, channel: 'C1' }, 'D-1', 'reaffirmed', 'U1');
    const requestId = digestOf('note', TEAM, 'C1', NOTE_TS);
    await deps.posts.record(requestId, { step: 'answered', channel: 'C1', ts: 'ephemeral' });
    await press({ user: 'U2' });
    expect(await history()).toHaveLength(2);
    expect(updates().map(({ options }) => String(options['text']).split('\n').at(-1))).toEqual([
      'Mira reaffirmed D-1 on 2026-11-20: still Django.',
    ]);
    expect(toldAlone()).toEqual(['Mira has already answered this note: D-1 is accepted.']);
  });

  it('can be answered again under the next note', async () => {
    const { press, history } = await withNote();
    await press();
    await press({ ts: '1800000000.000100', action: REOPEN });
    expect((await history()).at(-1)).toEqual(['accepted', 'proposed', 'U1']);
  });

  it('by somebody of another company changes nothing', async () => {
    const { press, history, posted, updates, toldAlone } = await withNote();
    await press({ team: 'TOTHER' });
    expect(await history()).toHaveLength(1);
    expect([...posted(), ...updates()]).toEqual([]);
    expect(toldAlone()).toEqual([
      'Only people on the team that made this decision can reaffirm or reopen it.',
    ]);
  });

  it('after the decision was deleted says so, and loses its buttons', async () => {
    const { deps, place, press, updates, toldAlone } = await withNote();
    await deps.decisions.wipe(place, 'D-1');
    await press();
    expect(JSON.stringify(updates()[0]?.options['blocks'])).toContain(
      'D-1 has been deleted in the meantime.',
    );
    expect(toldAlone()).toEqual(['D-1 has been deleted in the meantime.']);
  });

  it('after the decision was replaced says so', async () => {
    const { deps, place, save, press, history, toldAlone } = await withNote();
    const { id } = await save();
    await deps.decisions.setStatus(place, 'D-1', { kind: 'superseded', by: id }, 'U2');
    await press({ action: REOPEN });
    expect(await history()).toHaveLength(2);
    expect(toldAlone()).toEqual(['D-1 is now superseded by D-2, so this note needs no answer.']);
  });

  it('reaches no decision of another channel', async () => {
    const { save, press, deps, toldAlone } = await withNote();
    await save({}, { channel: 'C2' });
    await save({}, { channel: 'C2' });
    await press({ value: 'D-2', action: REOPEN });
    expect(await deps.decisions.find({ team: TEAM, channel: 'C2' }, 'D-2')).toMatchObject({
      status: { kind: 'accepted' },
    });
    expect(toldAlone()).toEqual(['D-2 has been deleted in the meantime.']);
  });

  it('in a shape that is not known is said to do nothing', async () => {
    const { press, toldAlone } = await withNote();
    await press({ action: 'news_other' });
    expect(toldAlone()).toEqual([expect.stringMatching(/^That button no longer works/)]);
  });
});

describe('when Slack or the store refuses', () => {
  it('the line in the thread, whoever pressed is told alone and the answer stands', async () => {
    let isArchived = false;
    const { press, history, toldAlone } = await withNote(({ method }) =>
      isArchived && method.startsWith('chat.') ? platformError('is_archived') : undefined,
    );
    isArchived = true;
    await press();
    expect(await history()).toHaveLength(2);
    expect(toldAlone()).toEqual(['Mira reaffirmed D-1 on 2026-11-20: still Django.']);
  });

  it('the blocks of the note, it is changed as text', async () => {
    const { press, updates } = await withNote(({ method, options }) =>
      method === 'chat.update' && JSON.stringify(options['blocks']) !== '[]'
        ? platformError('invalid_blocks')
        : undefined,
    );
    await press();
    expect(updates().at(-1)?.options).toMatchObject({
      blocks: [],
      text: expect.stringMatching(/still Django\.$/),
    });
  });

  it('to tell a name, nobody is named', async () => {
    const { press, posted } = await withNote();
    await press({ user: 'U9' });
    expect(posted()[0]?.text).toMatch(/^Somebody reaffirmed/);
  });

  it('to store the answer, it can be pressed again', async () => {
    const { deps, press, history, posted, toldAlone, logged } = await withNote();
    vi.spyOn(deps.decisions, 'answerNews').mockRejectedValueOnce(new Error('the disk is full'));
    await press();
    expect(toldAlone()).toEqual([
      'I could not record that right now. Please press the button again in a minute.',
    ]);
    expect(logged('error')).toEqual(['an answer to a note could not be stored']);
    await press();
    expect(await history()).toHaveLength(2);
    expect(posted()).toHaveLength(1);
  });

  it('every call, the answer stands all the same', async () => {
    let isDown = false;
    const { press, history, logged } = await withNote(() =>
      isDown ? requestError('ECONNREFUSED') : undefined,
    );
    isDown = true;
    await press();
    expect(await history()).toHaveLength(2);
    expect(logged('error')).toEqual([]);
  });
});
