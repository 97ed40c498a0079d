import { describe, expect, it } from 'vitest';
import { describeError } from '../../src/log.ts';
import { createTestLog } from '../slack/test-log.ts';

describe('log', () => {
  it('writes level, time and message as one JSON object a line', () => {
    const { log, lines, raw } = createTestLog();
    log.info({ requestId: 'r1' }, 'two\nlines');
    expect(raw().trimEnd().split('\n')).toHaveLength(1);
    expect(lines[0]).toMatchObject({ level: 'info', requestId: 'r1', msg: 'two\nlines' });
    expect(lines[0]?.['time']).toMatch(/^\d{4}-\d{2}-\d{2}T/);
  });

  it('never writes fields with secrets or with what people wrote', () => {
    const { log, raw } = createTestLog();
    log.info(
      { botToken: 'xoxb-1', request: { text: 'our plan' }, body: { response_url: 'https://hooks' } },
      'x',
    );
    expect(raw()).not.toMatch(/xoxb-1|our plan|https:\/\/hooks/);
  });

  it('writes errors without what they quote, with their cause', () => {
    const cause = new SyntaxError(`Unexpected token 'o', "our plan" is not valid JSON`);
    const described = describeError(Object.assign(new Error('failed', { cause }), { code: 'answer_failed' }));
    expect(described).toMatchObject({ name: 'Error', code: 'answer_failed', message: 'failed' });
    expect(JSON.stringify(described)).not.toContain('our plan');
    expect(described['cause']).toMatchObject({ name: 'SyntaxError' });
  });

  it('takes things that are no errors', () => {
    expect(describeError('our plan')).toEqual({ name: 'string' });
  });
});
