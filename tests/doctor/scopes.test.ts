import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scopeFindings } from '../../src/doctor/scope-findings.ts';
import { OPTIONAL_SCOPES, REQUIRED_SCOPES, withoutScope } from '../../src/doctor/scopes.ts';

const LINES = readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.trim());

/** Each scope under `key` of the manifest with the comment above it, on one line. */
const scopesUnder = (key: string): { scope: string; comment: string }[] => {
  const found: { scope: string; comment: string }[] = [];
  let comment: string[] = [];
  for (const line of LINES.slice(LINES.indexOf(`${key}:`) + 1)) {
    if (line.startsWith('# ')) comment.push(line.slice(2));
    else if (line.startsWith('- ')) {
      found.push({ scope: line.slice(2), comment: comment.join(' ') });
      comment = [];
    } else break;
  }
  return found;
};

const optional = scopesUnder('bot_optional');
const ALL = [...REQUIRED_SCOPES, ...OPTIONAL_SCOPES.map(({ scope }) => scope)];

/** What a comment says is so without the scope. */
const withoutIn = (comment: string): string[] =>
  [...comment.matchAll(/[Ww]ithout it (.*?)\.(?= |$)/g)].map(([, words]) => words ?? '');

describe('the table of scopes', () => {
  it('has the scopes of the manifest, in its order', () => {
    expect(scopesUnder('bot').map(({ scope }) => scope)).toEqual([...REQUIRED_SCOPES]);
    expect(optional.map(({ scope }) => scope)).toEqual(OPTIONAL_SCOPES.map(({ scope }) => scope));
    expect(optional.length).toBeGreaterThan(5);
  });

  it.each(OPTIONAL_SCOPES)('says of $scope what the comment in the manifest says', (entry) => {
    const comment = optional.find(({ scope }) => scope === entry.scope)?.comment ?? '';
    if ('like' in entry) {
      expect(comment).toMatch(/^The same for private channels\b/);
      const before = optional[optional.findIndex(({ scope }) => scope === entry.scope) - 1];
      expect(before?.scope).toBe(entry.like);
      return;
    }
    expect(comment.slice(0, entry.does.length)).toBe(entry.does);
    expect(withoutIn(comment)).toEqual(entry.without);
    expect(entry.without.length).toBeGreaterThan(0);
  });
});

describe('the scopes that Slack granted', () => {
  it('are all there', () => {
    expect(scopeFindings(ALL.join(','))).toEqual([
      { level: 'ok', text: 'all scopes of manifest.yml were granted', todo: null },
    ]);
  });

  it('leave something off without an optional one, which is said', () => {
    const [, first, ...more] = scopeFindings(ALL.filter((scope) => scope !== 'pins:write').join(', '));
    expect(more).toEqual([]);
    expect(first).toEqual({
      level: 'warning',
      text: 'the optional scope pins:write is missing: the bot cannot pin the record of a decision in its channel; the record stands in its thread alone',
      todo: 'to change that, add it under "OAuth & Permissions" of your app and install the app again',
    });
  });

  it('are a problem without one that the bot needs', () => {
    const found = scopeFindings(ALL.filter((scope) => scope !== 'chat:write').join(','));
    expect(found).toEqual([
      expect.objectContaining({
        level: 'problem',
        text: 'the scope chat:write is missing, and the bot needs it',
      }),
    ]);
  });

  it('are not guessed where Slack does not name them', () => {
    expect(scopeFindings(null).map(({ level }) => level)).toEqual(['warning']);
  });

  it('speak of private channels where they are for those', () => {
    const like = OPTIONAL_SCOPES.filter((entry) => 'like' in entry).map(withoutScope);
    expect(like).toHaveLength(2);
    for (const words of like) {
      expect(words).toMatch(/^in private channels the bot cannot /);
      expect(words).not.toContain('public');
    }
  });
});
