import { describe, expect, it, vi } from 'vitest';
import { callSlack, type Lookup } from '../../src/slack/call-slack.ts';
import { classifySlackError, slackErrorWord } from '../../src/slack/slack-error.ts';
import { createStubApi, inTurn } from './stub-api.ts';
import { httpError, platformError, rateLimitedError, requestError } from './stub-errors.ts';
import { createTestLog } from './test-log.ts';

describe('classifySlackError', () => {
  it.each([
    [platformError('not_in_channel'), { kind: 'platform', error: 'not_in_channel' }],
    [platformError('ratelimited'), { kind: 'rate-limited', retryAfterSeconds: 1 }],
    [platformError('fatal_error'), { kind: 'ambiguous' }],
    [rateLimitedError(7), { kind: 'rate-limited', retryAfterSeconds: 7 }],
    [
      new Error('Retry header did not contain a valid timeout'),
      { kind: 'rate-limited', retryAfterSeconds: 1 },
    ],
    [httpError(503), { kind: 'ambiguous' }],
    [httpError(404), { kind: 'other' }],
    [requestError('ECONNREFUSED'), { kind: 'unreached' }],
    [requestError('ECONNRESET'), { kind: 'ambiguous' }],
    [requestError(), { kind: 'ambiguous' }],
    [new Error('a bug'), { kind: 'other' }],
    ['no error at all', { kind: 'other' }],
  ])('sorts %s', (error, expected) => {
    expect(classifySlackError(error)).toEqual(expected);
  });

  it("gives Slack's word only for refused calls", () => {
    expect(slackErrorWord(platformError('is_archived'))).toBe('is_archived');
    expect(slackErrorWord(httpError(500))).toBeNull();
  });
});

const setUp = (outcomes: readonly unknown[]) => {
  const { api, calls } = createStubApi(inTurn(outcomes));
  const waits: number[] = [];
  const sleep = async (ms: number): Promise<void> => {
    waits.push(ms);
  };
  return { calls, waits, deps: { api, log: createTestLog().log, sleep } };
};
const repeat = async (): Promise<Lookup> => ({ kind: 'repeat', options: { text: 'again' } });

describe('callSlack', () => {
  it('waits as long as Retry-After says', async () => {
    const { deps, waits } = setUp([rateLimitedError(7), { ok: true }]);
    expect(await callSlack(deps, 'chat.postMessage', {})).toEqual({ ok: true });
    expect(waits).toEqual([7_000]);
  });

  it('does not wait longer than a minute', async () => {
    const { deps, waits, calls } = setUp([rateLimitedError(61), { ok: true }]);
    await expect(callSlack(deps, 'chat.postMessage', {})).rejects.toThrow('rate limited');
    expect(waits).toEqual([]);
    expect(calls).toHaveLength(1);
  });

  it('tries a connection that is refused four times in all', async () => {
    const { deps, waits, calls } = setUp(Array.from({ length: 9 }, () => requestError('ECONNREFUSED')));
    await expect(callSlack(deps, 'chat.postMessage', {})).rejects.toThrow('A request error occurred');
    expect(calls).toHaveLength(4);
    expect(waits).toEqual([300, 900, 2_700]);
  });

  it('does not repeat a refused call', async () => {
    const { deps, calls } = setUp([platformError('not_in_channel'), { ok: true }]);
    const calling = callSlack(deps, 'chat.postMessage', {}, { beforeRepeat: repeat });
    await expect(calling).rejects.toThrow('not_in_channel');
    expect(calls).toHaveLength(1);
  });

  it('does not repeat a call that may have succeeded when nobody can look', async () => {
    const { deps, calls } = setUp([httpError(503), { ok: true }]);
    await expect(callSlack(deps, 'chat.postEphemeral', {})).rejects.toThrow('status 503');
    expect(calls).toHaveLength(1);
  });

  it('looks before it repeats a call that may have succeeded, and takes what it finds', async () => {
    const { deps, calls } = setUp([httpError(503), { ok: true, ts: '2' }]);
    const beforeRepeat = async (): Promise<Lookup> => ({ kind: 'done', result: { ts: '1' } });
    expect(await callSlack(deps, 'chat.postMessage', {}, { beforeRepeat })).toEqual({ ts: '1' });
    expect(calls).toHaveLength(1);
  });

  it('repeats it with the options the look gave when nothing is found', async () => {
    const { deps, calls } = setUp([httpError(503), { ok: true, ts: '2' }]);
    const calling = callSlack(deps, 'chat.postMessage', { text: 'first' }, { beforeRepeat: repeat });
    expect(await calling).toEqual({ ok: true, ts: '2' });
    expect(calls.map(({ options }) => options)).toEqual([{ text: 'first' }, { text: 'again' }]);
  });

  it('repeats a call that certainly was not carried out without a look', async () => {
    const { deps, calls } = setUp([requestError('ENOTFOUND'), rateLimitedError(1), { ok: true }]);
    const beforeRepeat = vi.fn(repeat);
    await callSlack(deps, 'chat.postMessage', {}, { beforeRepeat });
    expect(calls).toHaveLength(3);
    expect(beforeRepeat).not.toHaveBeenCalled();
  });

  it('waits for its turn before each attempt', async () => {
    const { deps } = setUp([requestError('ENOTFOUND'), { ok: true }]);
    const turn = vi.fn(async () => undefined);
    await callSlack(deps, 'chat.postMessage', {}, { turn });
    expect(turn).toHaveBeenCalledTimes(2);
  });

  it('leaves waiting out Retry-After to the next turn when it can tell it to', async () => {
    const { deps, waits } = setUp([rateLimitedError(7), { ok: true }]);
    const holdBack = vi.fn();
    await callSlack(deps, 'chat.postMessage', {}, { holdBack });
    expect(holdBack).toHaveBeenCalledExactlyOnceWith(7_000);
    expect(waits).toEqual([]);
  });

  it('holds back even when it gives up because the wait is too long', async () => {
    const { deps } = setUp([rateLimitedError(600)]);
    const holdBack = vi.fn();
    await expect(callSlack(deps, 'chat.postMessage', {}, { holdBack })).rejects.toThrow('rate limited');
    expect(holdBack).toHaveBeenCalledExactlyOnceWith(600_000);
  });
});
