import { describe, expect, it } from 'vitest';
import { decisionListeners } from '../../../src/slack/decisions/decision-listeners.ts';
import { openDecision } from '../../../src/slack/decisions/open-decision.ts';
import { postDecisions, showDecisions } from '../../../src/slack/decisions/show-decisions.ts';
import { readPressOnAnswer } from '../../../src/slack/forms/press-on-answer.ts';
import type { SlackDeps } from '../../../src/slack/slack-deps.ts';
import {
  CHANNEL,
  MEMORY,
  METADATA,
  PLACE,
  pressOn,
  sentForm,
  sentStatus,
  startDecisions,
  TEAM,
  THREAD,
} from './start-decisions.ts';

const STRANGERS = 'Only people on the team that uses this bot can see and change its decisions.';
const GONE = 'This decision is no longer kept, so there is nothing to change.';
const ELSEWHERE = { ...THREAD, channel: 'C2' };
const BUTTONS = ['decision_status', 'decision_markdown', 'decision_delete'];

const handlerOf = (name: string, deps: SlackDeps) => {
  const { actions, views } = decisionListeners(deps);
  const found = [...actions, ...views].find(([known]) => known === name)?.[1];
  if (found === undefined) throw new Error(`nothing listens to ${name}`);
  return found as (args: unknown) => Promise<void>;
};

describe.each(BUTTONS)('%s', (button) => {
  it('opens and changes nothing for people of another company, who are told so', async () => {
    const { deps, args, record, methods, noticed } = await startDecisions();
    await record();
    await handlerOf(button, deps)(args(pressOn(button, 'D-1', { userTeam: 'TOTHER' })));
    expect(methods()).toEqual(['chat.postEphemeral']);
    expect(noticed()).toEqual([STRANGERS]);
    expect(await deps.decisions.find(PLACE, 'D-1')).not.toBeNull();
  });

  it('opens and changes nothing of another channel, whatever its button says', async () => {
    const { deps, args, record, methods } = await startDecisions();
    await record();
    await record({}, ELSEWHERE);
    await record({}, ELSEWHERE);
    await handlerOf(button, deps)(args(pressOn(button, 'D-2')));
    expect(methods()).not.toContain('views.open');
    expect(await deps.decisions.list({ team: TEAM, channel: 'C2' })).toHaveLength(2);
  });

  it('opens and changes nothing of another team', async () => {
    const { deps, args, record, methods } = await startDecisions();
    await record({}, { ...THREAD, team: 'TOTHER' });
    await handlerOf(button, deps)(args(pressOn(button, 'D-1')));
    expect(methods()).not.toContain('views.open');
    expect(await deps.decisions.find({ team: 'TOTHER', channel: CHANNEL }, 'D-1')).not.toBeNull();
  });

  it('is told calmly when the store is in trouble', async () => {
    const { deps, args, noticed } = await startDecisions();
    await deps.store.db.schema.dropTable('decisions').execute();
    await handlerOf(button, deps)(args(pressOn(button, 'D-1')));
    expect(noticed()).toEqual(['I could not do this just now. Please press the button again.']);
  });
});

describe('the form of a decision', () => {
  const send = async (...given: Parameters<typeof sentForm>) => {
    const test = await startDecisions();
    await handlerOf('form_decision', test.deps)(test.args(sentForm(...given)));
    return { ...test, kept: await test.deps.decisions.list(PLACE) };
  };

  it('is stored before it is acknowledged', async () => {
    const { acks, kept } = await send();
    expect(acks).toEqual([undefined]);
    expect(kept).toMatchObject([{ id: 'D-1', title: 'Django', consequences: 'One language' }]);
  });

  it.each([
    ['another channel', { channel: 'C2' }],
    ['another thread', { threadTs: '1700000000.000900' }],
    ['another team', { team: 'TOTHER' }],
    ['another answer', { requestId: 'r2' }],
  ])('records nothing when it claims %s', async (_, forged) => {
    const { acks, kept } = await send({ ...METADATA, ...forged });
    expect(acks).toEqual([
      { response_action: 'errors', errors: { title: expect.stringMatching(/no longer know/) } },
    ]);
    expect(kept).toEqual([]);
  });

  it('records nothing for a team whose place it claims', async () => {
    const { acks, kept } = await send(METADATA, { userTeam: 'TOTHER' });
    expect(acks).toEqual([
      { response_action: 'errors', errors: { title: expect.stringMatching(/^Only people on the team/) } },
    ]);
    expect(kept).toEqual([]);
  });

  it.each([{}, { nothing: 'known' }])('records nothing when it carries %j', async (metadata) => {
    const { acks, kept } = await send(metadata);
    expect(acks).toMatchObject([{ response_action: 'errors' }]);
    expect(kept).toEqual([]);
  });

  it('replaces no decision of another channel', async () => {
    const test = await startDecisions();
    await test.record({}, ELSEWHERE);
    const replaces = { input: { selected_option: { value: 'D-1' } } };
    await handlerOf('form_decision', test.deps)(test.args(sentForm(METADATA, {}, { replaces })));
    expect(test.acks).toMatchObject([{ errors: { replaces: expect.stringMatching(/no longer exists/) } }]);
    expect(await test.deps.decisions.find({ team: TEAM, channel: 'C2' }, 'D-1')).toMatchObject({
      status: { kind: 'accepted' },
    });
  });

  it('is one decision when it comes in two deliveries at once', async () => {
    const { deps, args, acks, methods } = await startDecisions();
    const handle = handlerOf('form_decision', deps);
    await Promise.all([handle(args(sentForm())), handle(args(sentForm()))]);
    expect(acks).toEqual([undefined, undefined]);
    expect(await deps.decisions.list(PLACE)).toHaveLength(1);
    expect(methods().filter((method) => method === 'chat.postMessage')).toHaveLength(1);
  });

  it('opens for strangers with a word on why they cannot record, and no decision in it', async () => {
    const { deps, record } = await startDecisions();
    await record({ title: 'Secret' });
    const body = { ...pressOn('form.decision', 'r1 en', { userTeam: 'TOTHER' }) };
    const press = readPressOnAnswer(body, deps.ownTeam);
    if (press === null) throw new Error('the press is not known');
    const view = JSON.stringify(await openDecision(press, MEMORY, deps));
    expect(view).toContain('Only people on the team');
    expect(view).not.toContain('Secret');
  });
});

describe('the form of a status', () => {
  const send = async (sent: (recordId: string) => Record<string, unknown>) => {
    const test = await startDecisions();
    await test.record({}, THREAD, 'own-record');
    await test.record({}, ELSEWHERE, 'their-record');
    await test.record({}, ELSEWHERE, 'their-second');
    await handlerOf('form_decision_status', test.deps)(test.args(sent('own-record')));
    const own = await test.deps.decisions.find(PLACE, 'D-1');
    return { ...test, status: own?.status };
  };

  it('changes the decision it was opened for', async () => {
    const { acks, status } = await send((id) => sentStatus(id, 'rejected'));
    expect(acks).toEqual([undefined]);
    expect(status).toEqual({ kind: 'rejected' });
  });

  it.each([
    ['of another company', { userTeam: 'TOTHER' }, STRANGERS],
    ['of a team that is not there', { team: 'TOTHER' }, STRANGERS],
  ])('changes nothing for people %s', async (_, who, line) => {
    const { acks, status } = await send((id) => sentStatus(id, 'rejected', undefined, who));
    expect(acks).toEqual([{ response_action: 'errors', errors: { status: line } }]);
    expect(status).toEqual({ kind: 'accepted' });
  });

  it('changes nothing when it names a record that nobody made', async () => {
    const { acks } = await send(() => sentStatus('made-up', 'rejected'));
    expect(acks).toEqual([{ response_action: 'errors', errors: { status: GONE } }]);
  });

  it('takes no decision of another channel for its successor', async () => {
    const { acks, status } = await send((id) => sentStatus(id, 'superseded', 'D-2'));
    expect(acks).toMatchObject([{ errors: { supersededBy: 'This decision no longer exists.' } }]);
    expect(status).toEqual({ kind: 'accepted' });
  });

  it('takes neither itself nor one that was superseded', async () => {
    const { deps, args, acks, record } = await startDecisions();
    await record({}, THREAD, 'first');
    await record({}, THREAD, 'second');
    await record({}, THREAD, 'third');
    await deps.decisions.setStatus(PLACE, 'D-2', { kind: 'superseded', by: 'D-3' }, 'U1');
    const handle = handlerOf('form_decision_status', deps);
    await handle(args(sentStatus('first', 'superseded', 'D-1')));
    await handle(args(sentStatus('first', 'superseded', 'D-2')));
    await handle(args(sentStatus('first', 'rejected', 'D-3')));
    expect(acks).toMatchObject([
      { errors: { supersededBy: 'This decision no longer exists.' } },
      { errors: { supersededBy: expect.stringMatching(/itself been superseded/) } },
      { errors: { supersededBy: 'Leave this empty, or choose the status Superseded.' } },
    ]);
  });
});

describe('the list of decisions', () => {
  it('shows strangers none, alone or in a thread', async () => {
    const { deps, record, calls } = await startDecisions();
    await record({ title: 'Secret' });
    const asked = { ...PLACE, user: 'U9', words: '', isStranger: true };
    await showDecisions(asked, deps);
    await postDecisions({ ...asked, threadTs: THREAD.threadTs }, deps);
    expect(calls.map(({ options }) => options['text'])).toEqual([STRANGERS, STRANGERS]);
  });

  it('says how many more there are and how to narrow them down', async () => {
    const { deps, record, noticed } = await startDecisions();
    for (let number = 1; number <= 12; number += 1) await record({ title: `Number ${number}` });
    await showDecisions({ ...PLACE, user: 'U9', words: '', isStranger: false }, deps);
    expect(noticed()[0]).toMatch(/D-12 Number 12.*D-3 Number 3/s);
    expect(noticed()[0]).not.toContain('D-2 ');
    expect(noticed()[0]).toContain('2 more decisions are not shown. To find one, add words');
  });

  it('is told calmly when it cannot be read', async () => {
    const { deps, noticed } = await startDecisions();
    await deps.store.db.schema.dropTable('decisions').execute();
    await showDecisions({ ...PLACE, user: 'U9', words: '', isStranger: false }, deps);
    expect(noticed()).toEqual(['I cannot read the decisions right now. Please try again in a minute.']);
  });
});
