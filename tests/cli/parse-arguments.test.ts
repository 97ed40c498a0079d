import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/parse-arguments.ts';

const messageOf = (...argv: string[]): string => {
  const parsed = parseArguments(argv);
  return parsed.kind === 'bad' ? parsed.message : `no complaint: ${parsed.kind}`;
};

describe('parseArguments', () => {
  it('takes a question and the defaults', () => {
    expect(parseArguments(['gin or echo?'])).toEqual({
      kind: 'run',
      run: {
        ...{ mode: 'text', question: 'gin or echo?', followUps: [], trace: false },
        ...{ data: null, against: null, today: null },
      },
    });
  });

  it('joins words that were not quoted', () => {
    expect(parseArguments(['gin', 'or', 'echo'])).toMatchObject({ run: { question: 'gin or echo' } });
  });

  it('takes every option', () => {
    const where = ['--data', 'd', '--against', 'a', '--today', '2028-02-29'];
    const argv = ['--json', '--trace', ...where, '--also', 'one', 'q', '--also', 'two'];
    expect(parseArguments(argv)).toEqual({
      kind: 'run',
      run: {
        ...{ mode: 'json', question: 'q', followUps: ['one', 'two'], trace: true },
        ...{ data: 'd', against: 'a', today: '2028-02-29' },
      },
    });
  });

  it('needs no question with --jsonl', () => {
    expect(parseArguments(['--jsonl'])).toMatchObject({ kind: 'run', run: { mode: 'jsonl' } });
  });

  it('takes an empty question as a question', () => {
    expect(parseArguments([''])).toMatchObject({ kind: 'run', run: { question: '' } });
  });

  it('takes a question that starts with a dash after two dashes', () => {
    expect(parseArguments(['--', '-no java'])).toMatchObject({ run: { question: '-no java' } });
  });

  it('asks for a question when there is none', () => {
    expect(messageOf()).toContain('There is no question');
    expect(messageOf('--json')).toContain('There is no question');
  });

  it('refuses a question beside --jsonl', () => {
    expect(messageOf('--jsonl', 'gin?')).toContain('standard input');
    expect(messageOf('--jsonl', '--also', 'gin?')).toContain('standard input');
  });

  it('names an option it does not know, and says what to do', () => {
    const message = messageOf('--jsno', 'q');
    expect(message).toContain('--jsno');
    expect(message).toContain('after "--"');
  });

  it.each(['2026-02-30', '20.11.2026', '', 'tomorrow', '2026-13-01'])('refuses the date "%s"', (today) => {
    expect(messageOf('--today', today, 'q')).toContain('YYYY-MM-DD');
  });

  it('refuses an option without its value', () => {
    expect(messageOf('q', '--data')).toContain('--data');
    expect(messageOf('q', '--data', '')).toContain('directory');
    expect(messageOf('q', '--against')).toContain('--against');
    expect(messageOf('q', '--against', '')).toContain('directory');
  });
});
