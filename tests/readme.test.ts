import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer } from '../src/answer.ts';
import { loadCatalog } from '../src/catalog/load.ts';
import { renderPlainText } from '../src/render/plain-text.ts';
import { renderAnswer } from '../src/render/render-answer.ts';
import type { Request } from '../src/request/request.ts';

const ROOT = resolve(import.meta.dirname, '..');
const readme = readFileSync(resolve(ROOT, 'README.md'), 'utf8');
const scripts: Record<string, string> = JSON.parse(
  readFileSync(resolve(ROOT, 'package.json'), 'utf8'),
).scripts;

/** The first question of the README and the block of output under it. */
const shown = (): { question: string; lines: string[] } => {
  const match = /ask -- "([^"]+)"\n```\n```text\n([\s\S]*?)```/.exec(readme);
  return { question: match?.[1] ?? '', lines: (match?.[2] ?? '').split('\n').filter((line) => line !== '') };
};

describe('README', () => {
  it('shows what the program prints, line for line between its ellipses', async () => {
    const { question, lines } = shown();
    expect(lines.length).toBeGreaterThan(10);
    const catalog = loadCatalog(resolve(ROOT, 'data'));
    const request: Request = { id: 'readme', source: 'cli', text: question, thread: [], today: '2026-11-20' };
    const printed = renderPlainText(renderAnswer(await answer(request, { catalog }))).split('\n');
    let from = 0;
    for (const line of lines) {
      if (line === '[...]') continue;
      const at = printed.indexOf(line, from);
      expect(at, `the README shows "${line}", the program does not`).toBeGreaterThanOrEqual(0);
      from = at + 1;
    }
  });

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm (?:run (?:--silent )?)?([a-z]+(?::[a-z]+)?)/g)].map(
      (match) => match[1] ?? '',
    );
    const known = new Set([...Object.keys(scripts), 'ci', 'start', 'test', 'run']);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect(named).toContain('ask');
  });

  it('links only to files that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '');
    const missing = links
      .filter((link) => !link.startsWith('http'))
      .filter((link) => {
        try {
          readFileSync(resolve(ROOT, link));
          return false;
        } catch {
          return true;
        }
      });
    expect(missing).toEqual([]);
  });
});
