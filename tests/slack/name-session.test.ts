import { describe, expect, it } from 'vitest';
import { nameSession } from '../../src/slack/private/name-session.ts';
import { createStubApi } from './stub-api.ts';
import { platformError } from './stub-errors.ts';
import { createTestLog } from './test-log.ts';

const place = { channel: 'D1', threadTs: '1.0' };

describe('nameSession', () => {
  it('calls a conversation what was asked first, in one line and cut', async () => {
    const { api, calls } = createStubApi();
    const { log } = createTestLog();
    await nameSession({ ...place, text: `which framework\nfor us? ${'x'.repeat(100)}` }, { api, log });
    expect(calls).toMatchObject([
      { method: 'assistant.threads.setTitle', options: { channel_id: 'D1', thread_ts: '1.0' } },
    ]);
    const title = String(calls[0]?.options['title']);
    expect(title).toMatch(/^which framework for us\? x+…$/);
    expect(title.length).toBeLessThanOrEqual(60);
  });

  it('says nothing for a question without words', async () => {
    const { api, calls } = createStubApi();
    await nameSession({ ...place, text: ' \u200b ' }, { api, log: createTestLog().log });
    expect(calls).toEqual([]);
  });

  it('takes no offence when Slack refuses', async () => {
    const { api } = createStubApi(() => platformError('missing_scope'));
    const { log, lines } = createTestLog();
    await nameSession({ ...place, text: 'help' }, { api, log });
    expect(lines.map(({ level }) => level)).toEqual(['info']);
  });
});
