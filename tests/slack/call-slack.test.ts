import { describe, expect, it, vi } from 'vitest';
import { callSlack } from '../../src/slack/call-slack.ts';
import { classifySlackError, slackErrorWord } from '../../src/slack/slack-error.ts';
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
  const left = [...outcomes];
  const apiCall = vi.fn(async () => {
    const next = left.shift();
    if (next instanceof Error) throw next;
    return next;
  });
  const waits: number[] = [];
  const sleep = async (ms: number): Promise<void> => {
    waits.push(ms);
  };
  return { apiCall, waits, deps: { api: { apiCall }, log: createTestLog().log, sleep } };
};

describe('callSlack', () => {
  it('waits as long as Retry-After says', async () => {
    const { deps, waits } = setUp([rateLimitedError(7), { ok: true }]);
    expect(await callSlack(deps, 'chat.postMessage', {})).toEqual({ ok: true });
    expect(waits).toEqual([7_000]);
  });

  it('does not wait longer than a minute', async () => {
    const { deps, waits, apiCall } = setUp([rateLimitedError(61), { ok: true }]);
    await expect(callSlack(deps, 'chat.postMessage', {})).rejects.toThrow('rate limited');
    expect(waits).toEqual([]);
    expect(apiCall).toHaveBeenCalledTimes(1);
  });

  it('tries a connection that is refused four times in all', async () => {
    const { deps, waits, apiCall } = setUp(Array.from({ length: 9 }, () => requestError('ECONNREFUSED')));
    await expect(callSlack(deps, 'chat.postMessage', {})).rejects.toThrow('A request error occurred');
    expect(apiCall).toHaveBeenCalledTimes(4);
    expect(waits).toEqual([300, 900, 2_700]);
  });

  it('does not repeat a refused call', async () => {
    const { deps, apiCall } = setUp([platformError('not_in_channel'), { ok: true }]);
    await expect(callSlack(deps, 'chat.postMessage', {}, async () => null)).rejects.toThrow('not_in_channel');
    expect(apiCall).toHaveBeenCalledTimes(1);
  });

  it('does not repeat a call that may have succeeded when nobody can look', async () => {
    const { deps, apiCall } = setUp([httpError(503), { ok: true }]);
    await expect(callSlack(deps, 'chat.postEphemeral', {})).rejects.toThrow('status 503');
    expect(apiCall).toHaveBeenCalledTimes(1);
  });

  it('looks before it repeats a call that may have succeeded, and takes what it finds', async () => {
    const { deps, apiCall } = setUp([httpError(503), { ok: true, ts: '2' }]);
    expect(await callSlack(deps, 'chat.postMessage', {}, async () => ({ ts: '1' }))).toEqual({ ts: '1' });
    expect(apiCall).toHaveBeenCalledTimes(1);
  });

  it('repeats it when nothing is found', async () => {
    const { deps } = setUp([httpError(503), { ok: true, ts: '2' }]);
    expect(await callSlack(deps, 'chat.postMessage', {}, async () => null)).toEqual({ ok: true, ts: '2' });
  });
});
