import { existsSync, globSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byPath, documents, ROOT, readDocument, withoutBlocks } from './documents.ts';

/** Targets of links and pictures, of Markdown and of the HTML that pictures for two colour schemes need. */
const targetsOf = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g)].map(
    ([, markdown, html]) => markdown ?? html ?? '',
  );

const isOutside = (target: string): boolean => /^[a-z][a-z+.-]*:/i.test(target);

/** The anchor GitHub gives a heading, before it numbers those that are there twice. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/`|\*\*|\[|\]\([^)]*\)/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** The file a link inside the repository leads to, from its root, and the heading in it. */
const placeOf = (target: string, from: string): { file: string; anchor: string | undefined } => {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? from : posix.normalize(posix.join(posix.dirname(from), path));
  return { file, anchor };
};

const leadsSomewhere = (target: string, from: string): boolean => {
  const { file, anchor } = placeOf(target, from);
  if (file.startsWith('..') || !existsSync(resolve(ROOT, file))) return false;
  return anchor === undefined || anchorsOf(readDocument(file)).includes(anchor);
};

describe.each(byPath)('links of %s', (path, text) => {
  it('lead to files and headings that are there', () => {
    const inside = targetsOf(text).filter((target) => !isOutside(target));
    expect(inside.filter((target) => !leadsSomewhere(target, path))).toEqual([]);
  });

  it('to other places are well-formed, and https', () => {
    const outside = [
      ...targetsOf(text).filter(isOutside),
      ...[...withoutBlocks(text).matchAll(/<((?:https?|mailto):[^>]*)>/g)].map(([, url = '']) => url),
    ];
    const faulty = outside.filter((url) => !URL.canParse(url) || new URL(url).protocol !== 'https:');
    expect(faulty).toEqual([]);
  });

  it('leave no heading with the anchor of another', () => {
    const anchors = anchorsOf(text);
    expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([]);
  });
});

describe('the pictures', () => {
  it('are all shown somewhere', () => {
    const shown = documents.flatMap(({ path, text }) =>
      targetsOf(text)
        .filter((target) => !isOutside(target))
        .map((target) => placeOf(target, path).file),
    );
    const there = globSync('docs/pictures/*', { cwd: ROOT });
    expect(there.length).toBeGreaterThan(5);
    expect(there.filter((file) => !shown.includes(file))).toEqual([]);
  });

  it('say in words what they show', () => {
    const silent = documents.flatMap(
      ({ text }) => text.match(/!\[\s*\]\(|<img(?![^>]*\balt="[^"]+")[^>]*>/g) ?? [],
    );
    expect(silent).toEqual([]);
  });
});
