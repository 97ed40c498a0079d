import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStatusLine } from '../../src/slack/status-line.ts';
import { createStubApi, type Reply } from './stub-api.ts';
import { platformError } from './stub-errors.ts';
import { createTestLog } from './test-log.ts';

const place = { channel: 'C1', threadTs: '1.0' };
const setUp = (reply?: Reply) => {
  const { api, calls } = createStubApi(reply);
  const { log, lines } = createTestLog();
  return { status: createStatusLine({ api, log }), calls, lines };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('status line', () => {
  it('appears in the thread after 400 ms', async () => {
    const { status, calls } = setUp();
    status.expect('r1', place);
    await vi.advanceTimersByTimeAsync(399);
    expect(calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls).toEqual([
      {
        method: 'assistant.threads.setStatus',
        options: { channel_id: 'C1', thread_ts: '1.0', status: 'is working on your question…' },
      },
    ]);
  });

  it('does not appear when the answer comes before', async () => {
    const { status, calls } = setUp();
    status.expect('r1', place);
    await vi.advanceTimersByTimeAsync(399);
    status.done('r1');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(calls).toEqual([]);
  });

  it('appears for each question by itself', async () => {
    const { status, calls } = setUp();
    status.expect('r1', place);
    status.expect('r2', { channel: 'C2', threadTs: '2.0' });
    status.done('r1');
    await vi.advanceTimersByTimeAsync(400);
    expect(calls.map(({ options }) => options['channel_id'])).toEqual(['C2']);
  });

  it('appears nowhere after it was closed', async () => {
    const { status, calls } = setUp();
    status.expect('r1', place);
    status.close();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(calls).toEqual([]);
  });

  it('is no reason for more than a debug line when Slack does not take it', async () => {
    const { status, lines } = setUp(() => platformError('missing_scope'));
    status.expect('r1', place);
    await vi.advanceTimersByTimeAsync(400);
    expect(lines).toEqual([expect.objectContaining({ level: 'debug' })]);
  });
});
