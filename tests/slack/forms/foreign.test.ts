import { describe, expect, it } from 'vitest';
import { handleFeedback } from '../../../src/slack/forms/handle-feedback.ts';
import { handleForm } from '../../../src/slack/forms/handle-form.ts';
import { handleReason } from '../../../src/slack/forms/handle-reason.ts';
import { openPriorities } from '../../../src/slack/forms/open-priorities.ts';
import { handleOpenView } from '../../../src/slack/forms/open-view.ts';
import { handlePreview } from '../../../src/slack/forms/preview-priorities.ts';
import { questionOfSubmission } from '../../../src/slack/forms/submission.ts';
import { createThreads } from '../../../src/store/threads.ts';
import { questionOf, THREAD } from '../../inbox/start-inbox.ts';
import { stateOf } from '../../render/forms/state-of-view.ts';
import { createDeps } from '../create-deps.ts';
import { createListenerArgs } from '../listener-args.ts';
import { aroundIn, catalog, placeIn, understood } from './forms-of-threads.ts';

const REQUIREMENTS = understood('REST API, we write Python');
const MEMORY = { requirements: REQUIREMENTS, ranked: null };
const THEIRS = { team: 'T1', channel: 'C2', threadTs: '1700000000.000900' };

/** An answer in a thread of one channel, and a thread of another one in which something is remembered as well. */
const start = async (ownTeam = '') => {
  const test = await createDeps(undefined, { ownTeam });
  const { deps } = test;
  await deps.inbox.accept(['event:1'], questionOf('r1'));
  await deps.inbox.finish('r1', 'answered');
  await deps.posts.record('r1', { step: 'answer.1', channel: THREAD.channel, ts: '1700000001.000100' });
  await deps.threads.remember(THREAD, MEMORY);
  await deps.threads.remember(THEIRS, MEMORY);
  const { acks, args } = createListenerArgs(deps.api);
  const methods = () => test.calls.map(({ method }) => method);
  return { ...test, args, acks, methods };
};

const press = (actionId: string, value: string, place: Partial<typeof THEIRS> = {}) => {
  const { team, channel, threadTs } = { ...THREAD, ...place };
  return {
    type: 'block_actions',
    team: { id: team },
    channel: { id: channel },
    user: { id: 'U9' },
    message: { ts: '1700000001.000100', thread_ts: threadTs },
    trigger_id: 'trigger-1',
    actions: [{ action_id: actionId, value }],
  };
};

const ASKED = { id: 'r2', now: new Date('2026-11-20T12:00:00Z') };

const FOREIGN = [
  ['channel', { channel: THEIRS.channel }],
  ['thread', { threadTs: THEIRS.threadTs }],
  ['team', { team: 'T2' }],
] as const;

describe.each(FOREIGN)('a press that names an answer of another %s', (_, place) => {
  it.each(['form.priorities', 'form.requirements', 'show.evidence', 'show.changes'])(
    'on %s opens nothing and is told so',
    async (action) => {
      const { deps, args, methods, calls } = await start();
      await handleOpenView(deps)(args(press(action, 'r1 en', place)));
      expect(methods()).toEqual(['chat.postEphemeral']);
      expect(JSON.stringify(calls[0]?.options)).toContain('I no longer know what this answer rests on');
    },
  );

  it('leaves no feedback', async () => {
    const { deps, args, methods } = await start();
    await handleFeedback(deps)(args(press('feedback', 'down:r1 en', place)));
    expect(await deps.feedback.of('r1')).toEqual([]);
    expect(methods()).toEqual(['chat.postEphemeral']);
  });
});

describe('the same press where the answer stands', () => {
  it('opens the view and leaves feedback', async () => {
    const { deps, args, methods } = await start();
    await handleOpenView(deps)(args(press('form.priorities', 'r1 en')));
    await handleFeedback(deps)(args(press('feedback', 'down:r1 en')));
    expect(methods()).toEqual(['views.open', 'views.open']);
    expect(await deps.feedback.of('r1')).toMatchObject([{ user: 'U9', value: 'down' }]);
  });
});

describe('what people of another team press and send where the bot knows its own', () => {
  it("counts for the thread of the bot's team, whatever team the press names", async () => {
    const { deps, args, methods, acks } = await start(THREAD.team);
    await handleOpenView(deps)(args(press('form.priorities', 'r1 en', { team: 'T2' })));
    expect(methods()).toEqual(['views.open']);
    await handleReason(deps)(
      args({
        ...{ team: { id: 'T2' }, user: { id: 'U9', team_id: 'T2' } },
        view: { private_metadata: JSON.stringify(placeIn()), state: { values: {} } },
      }),
    );
    expect(acks).toEqual([undefined, undefined]);
    expect(
      await questionOfSubmission(formOf({}, 'T2'), { ...ASKED, ownTeam: 'T1' }, async () => catalog),
    ).toMatchObject({ team: 'T1', channel: THREAD.channel });
  });

  it('finds no thread of the team that it names', async () => {
    const { deps, args, methods } = await start('T2');
    await handleOpenView(deps)(args(press('form.priorities', 'r1 en', { team: 'T1' })));
    expect(methods()).toEqual(['chat.postEphemeral']);
    const question = await questionOfSubmission(formOf({}), { ...ASKED, ownTeam: 'T2' }, async () => catalog);
    expect(question).toBeNull();
  });
});

/** A form whose place was changed after it was opened. */
const formOf = (place: Partial<ReturnType<typeof placeIn>>, team = 'T1') => {
  const view = openPriorities(REQUIREMENTS, { ...aroundIn(), place: { ...placeIn(), ...place } });
  const headroom = { input: { selected_option: { value: 'low' } } };
  const state = { values: { ...stateOf(view).values, headroom } };
  return {
    type: 'view_submission',
    team: { id: team },
    user: { id: 'U9', name: 'eve' },
    view: { ...view, id: 'V1', hash: '1.a', state },
  };
};

describe.each(FOREIGN)('a form that names an answer of another %s', (_, place) => {
  it('shows no preview of it', async () => {
    const { deps, args, methods } = await start();
    await handlePreview(deps)(args({ ...formOf(place), type: 'block_actions' }));
    expect(methods()).toEqual([]);
  });

  it('is answered and remembered in no thread', async () => {
    const { deps, args, methods, acks, time } = await start();
    const body = formOf(place);
    const question = await questionOfSubmission(
      body,
      { id: 'r2', now: new Date(time.ms), ownTeam: '' },
      async () => catalog,
    );
    if (question !== null) await deps.inbox.accept(['form:V1'], question);
    const context = { botUserId: 'U0STACK', botId: 'B1', ...(question === null ? {} : { requestId: 'r2' }) };
    await handleForm(deps)(args(body, context));
    expect(methods().filter((method) => method !== 'chat.postEphemeral')).toEqual([]);
    expect(acks).toHaveLength(1);
    const threads = createThreads(deps.store.db, deps.clock);
    for (const each of [THREAD, THEIRS]) expect((await threads.find(each)).memory).toEqual(MEMORY);
    expect((await deps.inbox.find('r2'))?.outcome ?? 'refused').toBe('refused');
  });

  it('leaves no reason', async () => {
    const { deps, args, acks } = await start();
    const view = { private_metadata: JSON.stringify({ ...placeIn(), ...place }), state: { values: {} } };
    await handleReason(deps)(args({ team: { id: 'T1' }, user: { id: 'U9' }, view }));
    expect(acks).toMatchObject([{ response_action: 'errors' }]);
    expect(await deps.feedback.of('r1')).toEqual([]);
  });
});

it('a form of one team sent by another asks nothing', async () => {
  const body = formOf({}, 'T2');
  expect(
    await questionOfSubmission(body, { id: 'r2', now: new Date(), ownTeam: '' }, async () => catalog),
  ).toBeNull();
});
