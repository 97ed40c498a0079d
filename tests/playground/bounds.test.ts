import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Bounds } from '../../src/playground/bounds.ts';
import { pageState } from '../../src/playground/page-state.ts';
import { createState, markChanged, type WorkspaceState } from '../../src/playground/state.ts';
import type { ApiContext } from '../../src/playground/web-api/api-types.ts';
import { chatMethods } from '../../src/playground/web-api/chat.ts';
import type { WorkspaceOptions } from '../../src/playground/workspace-types.ts';
import { startPlayground } from './start-playground.ts';

const CHANNEL = 'C0ARCHITECTURE';
const BOUNDS: Bounds = {
  messages: 12,
  ephemerals: 5,
  files: 3,
  calls: 40,
  envelopes: 10,
  triggers: 10,
  responseUrls: 10,
  statuses: 5,
  inputs: 5,
  answers: 3,
  modelRecords: 2,
};
const options: WorkspaceOptions = {
  signingSecret: 's',
  botToken: 't',
  clock: () => Date.UTC(2026, 10, 20),
  deliverTo: 'http://127.0.0.1:9',
  baseUrl: 'http://127.0.0.1:9',
};

/** What the bot does, as one step. */
const step = fc.oneof(
  fc.record({ method: fc.constant('chat.postMessage'), isReply: fc.boolean(), user: fc.constant('') }),
  fc.record({
    method: fc.constant('chat.postEphemeral'),
    isReply: fc.boolean(),
    user: fc.constantFrom('U0MIRA', 'U0INES'),
  }),
);

/** Carries the steps out and returns the timestamps of what was posted, by kind, oldest first. */
const play = (
  steps: readonly { method: string; isReply: boolean; user: string }[],
  state: WorkspaceState,
) => {
  const context: ApiContext = { state, options, announce: () => undefined };
  const posted: { messages: string[]; ephemerals: string[] } = { messages: [], ephemerals: [] };
  for (const { method, isReply, user } of steps) {
    const root = state.messages.find((message) => message.thread_ts === undefined)?.ts;
    const thread = isReply && root !== undefined ? { thread_ts: root } : {};
    const answer = chatMethods[method]?.({ channel: CHANNEL, text: 'x', user, ...thread }, context);
    expect(answer).toMatchObject({ ok: true });
    if (method === 'chat.postMessage') posted.messages.push(String(answer?.['ts']));
    else posted.ephemerals.push(String(answer?.['message_ts']));
  }
  return posted;
};
const shownIn = (state: WorkspaceState, name: 'messages' | 'ephemerals') => {
  const shown = pageState(state, options)[name];
  return Array.isArray(shown) ? shown.map((each: { ts: string }) => each.ts) : [];
};

describe('what the bot posts', () => {
  it('is in the state, all of it below the bounds and the newest of it above', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const state = createState(options.clock, { bounds: BOUNDS });
        const { messages, ephemerals } = play(steps, state);
        expect(shownIn(state, 'messages')).toEqual(messages.slice(-BOUNDS.messages));
        expect(shownIn(state, 'ephemerals')).toEqual(ephemerals.slice(-BOUNDS.ephemerals));
      }),
    );
  });

  it('is all there where no bounds are set', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const state = createState(options.clock);
        const { messages, ephemerals } = play(steps, state);
        expect(shownIn(state, 'messages')).toEqual(messages);
        expect(shownIn(state, 'ephemerals')).toEqual(ephemerals);
      }),
    );
  });

  it('has the replies that it has, whatever is asked in which order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const state = createState(options.clock);
        play(steps, state);
        const counted = pageState(state, options)['messages'];
        const replies = state.messages.filter((message) => message.thread_ts !== undefined);
        const total = Array.isArray(counted)
          ? counted.reduce((sum: number, each: { replies: number }) => sum + each.replies, 0)
          : 0;
        expect(total).toBe(replies.length);
      }),
    );
  });
});

describe('everything else', () => {
  it('is forgotten oldest first', async () => {
    const playground = await startPlayground({ bounds: BOUNDS });
    onTestFinished(playground.close);
    const { workspace, api } = playground;
    for (let index = 0; index < 60; index += 1) {
      await api('auth.test');
      workspace.recordAnswer({ id: `r${index}`, text: '', requirements: null, timings: [], trace: null });
    }
    expect(workspace.calls().length).toBeLessThanOrEqual(BOUNDS.calls + 1);
    expect(workspace.snapshot().answers.map(({ id }) => id)).toEqual(['r57', 'r58', 'r59']);
  });

  it('keeps triggers, addresses and envelopes few', () => {
    const state = createState(options.clock, { bounds: BOUNDS });
    for (let index = 0; index < 50; index += 1) {
      state.envelopes.set(String(index), { body: '', contentType: '' });
    }
    markChanged(state);
    expect([...state.envelopes.keys()]).toEqual(['40', '41', '42', '43', '44', '45', '46', '47', '48', '49']);
  });
});
