import { describe, expect, it } from 'vitest';
import { createBoltLogger } from '../../src/slack/bolt-logger.ts';
import { createTestLog } from './test-log.ts';

describe("Bolt's logger", () => {
  it('writes its texts and errors as one object a line', () => {
    const { log, lines } = createTestLog();
    const logger = createBoltLogger(log);
    logger.warn('http request failed', new Error('no'), { token: 'xoxb-1' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      level: 'warn',
      from: 'bolt',
      msg: 'http request failed',
      err: { message: 'no' },
    });
  });

  it('drops debug lines, which hold request bodies', () => {
    const { log, lines } = createTestLog();
    createBoltLogger(log).debug('http request body: {"text":"our secret plan"}');
    expect(lines).toEqual([]);
  });

  it('takes tokens and urls out of texts', () => {
    const { log, raw } = createTestLog();
    createBoltLogger(log).error('token xoxb-12-ab at https://hooks.slack.com/commands/T/1/secret');
    expect(raw()).not.toMatch(/xoxb-12|hooks\.slack/);
  });
});
