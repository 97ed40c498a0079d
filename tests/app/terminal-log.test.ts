import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { terminalLine, terminalStream } from '../../src/terminal-log.ts';

/** What a person reads of the lines that `write` logs, without colours; the time of day becomes HH:MM:SS. */
const read = (write: (log: ReturnType<typeof createLog>) => void): string => {
  let shown = '';
  const stream = terminalStream((text) => {
    shown += text;
  });
  write(createLog('trace', stream));
  return stripVTControlCharacters(shown).replaceAll(/^\d{2}:\d{2}:\d{2}/gm, 'HH:MM:SS');
};

describe('the log at a terminal', () => {
  it('says when, how grave, what happened, and the fields', () => {
    const shown = read((log) => {
      log.info({ requestId: 'r1', outcome: 'answered' }, 'a question is done');
      log.warn({ left: 2 }, 'some work is left');
    });
    expect(shown).toBe(
      'HH:MM:SS info  a question is done requestId=r1 outcome=answered\nHH:MM:SS warn  some work is left left=2\n',
    );
  });

  it('shows an error with where it was thrown and what was behind it', () => {
    const cause = Object.assign(new Error('no route'), { code: 'ENETUNREACH' });
    const shown = read((log) => log.error({ err: new Error('Slack was not reached', { cause }) }, 'failed'));
    expect(shown).toMatch(/^HH:MM:SS error failed\n {2}Error: Slack was not reached\n {4}at /);
    expect(shown).toMatch(/\n {2}Error ENETUNREACH: no route\n {4}at /);
  });

  it('lets no words of others steer the terminal or begin a line', () => {
    const shown = terminalLine(
      JSON.stringify({ level: 'warn', time: 0, msg: 'a', said: '\u001b[2Jx\n00:00:00 fatal y' }),
    );
    expect(stripVTControlCharacters(shown)).toMatch(/ warn {2}a said= \[2Jx 00:00:00 fatal y\n$/);
  });

  it('shows no secrets, as elsewhere', () => {
    expect(read((log) => log.info({ token: 'xoxb-1' }, 'x'))).toBe('HH:MM:SS info  x token=[redacted]\n');
  });

  it.each(['plain words\n', '[1]\n', 'null\n'])('leaves what is no line of the log as it is: %j', (line) => {
    expect(terminalLine(line)).toBe(line);
  });
});
