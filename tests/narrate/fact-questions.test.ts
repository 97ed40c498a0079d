import { describe, expect, test } from 'vitest';
import type { Explanation } from '../../src/narrate/explanation.ts';
import { catalog, read } from '../profile/read.ts';
import { explained } from './explained.ts';

const TODAY = '2026-11-28';

const ask = (text: string): Explanation => explained(read(text), null, catalog, TODAY);
const lines = (answer: Explanation): string[] => answer.facts.map(({ text }) => text);

describe('questions on security', () => {
  test('are answered with the policy first, then with the parts that defend an application', () => {
    const answer = ask('security policy of echo');
    expect(answer.headline).toMatch(/^Echo, security policy: SECURITY\.md: 5\.x is supported/);
    expect(lines(answer).join('\n')).toContain('CSRF protection and secure headers: built in');
  });
  test('say that nothing measures it', () => {
    expect(lines(ask('is echo secure')).at(-1)).toBe('No source here measures how secure a framework is.');
  });
  test('name what there is none of', () => {
    expect(ask('is axum secure').headline).toMatch(/^Axum, security policy: None in the repository/);
  });
  test('show the policy of each of several', () => {
    const told = lines(ask('how secure is django vs express')).join('\n');
    expect(told).toContain('Django, security policy: ');
    expect(told).toContain('Express, security policy: ');
  });
});

describe('questions on support', () => {
  test('tell the policy before the lines it is about', () => {
    expect(lines(ask("what is rails' support policy"))[0]).toMatch(/^Support policy: A minor line gets/);
  });
  test('do not tell the last release twice', () => {
    expect(lines(ask('is nestjs dead?')).join('\n')).not.toContain('Latest version');
    expect(lines(ask('which version of rails is current?')).join('\n')).toContain('Latest version: 8.1');
  });
});

test('a licence is told in one sentence', () => {
  expect(ask('is flask licensed under MIT?').headline).toBe('Flask is licensed under BSD-3-Clause.');
});

describe('questions on use', () => {
  test('name the share, who asked and when', () => {
    expect(ask('how many use nestjs').headline).toBe(
      'NestJS is used by 6.7 % of all respondents (Stack Overflow, measured 2025, quoted from an article).',
    );
  });
  test('keep the caveat of the figure in the headline', () => {
    expect(lines(ask('how many use nestjs'))[0]).toMatch(/^Web-framework question, 23,678 answers;/);
  });
});

describe('a figure that may be the ceiling of its test', () => {
  test.each(['how fast is swoole', 'how fast is asp.net core', 'asp.net core'])(
    'is called so in words, once: %s',
    (text) => {
      const answer = ask(text);
      const told = [answer.headline, ...lines(answer), ...answer.details.map((line) => line.text)];
      expect(told.join('\n')).not.toMatch(/plateau suspect/i);
      const capped = told.filter((line) => line.includes('perhaps the ceiling of the test'));
      expect(capped).toHaveLength(1);
    },
  );
  test('keeps what else its note says', () => {
    expect(lines(ask('how fast is swoole')).join('\n')).toContain('not what Laravel gives on it');
  });
  test('has its set-up and its date in one pair of brackets', () => {
    expect(ask('how fast is swoole').headline).not.toContain(') (');
  });
});
