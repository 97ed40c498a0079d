import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { terminalGreeting } from '../../src/terminal-greeting.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const greet = (
  environment: Record<string, string> = {},
  asked: { keep?: boolean; standInModel?: boolean } = {},
) => {
  const config = parseConfig(environment, { playground: false, keep: false, standInModel: false, ...asked });
  if (config.mode !== 'playground') return expect.unreachable('there are no settings for Slack');
  return terminalGreeting('http://localhost:3000', config, ROOT);
};

describe('what is read first at a terminal', () => {
  it('is where to go, what it is, what leaves the machine and how to end it', () => {
    const lines = greet()
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    expect(lines[0]).toBe('Open http://localhost:3000');
    expect(lines.slice(1).join(' ')).toMatch(
      /no account, no key\. Nothing you write leaves this machine\. Ctrl\+C/,
    );
    expect(lines.join(' ')).toContain('--keep');
  });

  it('says where it is kept, and how to start afresh', () => {
    expect(greet({}, { keep: true })).toContain('var/playground.json and var/playground.db; delete both');
  });

  it('says which model is asked, and that a stand-in is none', () => {
    const model = { OPENAI_MODEL: 'gpt-test', OPENAI_API_KEY: 'key' };
    expect(greet(model)).toContain('the language model gpt-test; nothing else leaves this machine');
    expect(greet(model, { standInModel: true })).toContain('Nothing you write leaves this machine');
  });
});
