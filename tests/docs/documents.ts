import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export type Document = {
  /** From the root of the repository, with slashes. */
  path: string;
  text: string;
};

/** Where documents for people stand. The prompts beside prompts/README.md are for a model. */
const WHERE = ['*.md', 'docs/**/*.md', 'data/*.md', 'prompts/README.md', 'bench/*.md', 'tests/**/*.md'];

export const readDocument = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');

/** Every Markdown document of the repository, by path. */
export const documents: readonly Document[] = globSync(WHERE, { cwd: ROOT })
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .map((path) => ({ path, text: readDocument(path) }));

/** A document for `it.each`: its path in the name of the test, its text for the test. */
export const byPath = documents.map(({ path, text }): [string, string] => [path, text]);

const FENCE = /^```.*\n[\s\S]*?^```$/gm;

/** The text without its fenced blocks, whose lines are no Markdown. */
export const withoutBlocks = (text: string): string => text.replace(FENCE, '');

/** The lines of its fenced blocks in `sh`: what a reader types. */
export const shellLines = (text: string): string[] =>
  [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, lines = '']) =>
    lines
      .split('\n')
      .map((line) => line.replace(/\s+#.*$/, '').trim())
      .filter((line) => line !== ''),
  );

/** What stands in backticks in a text without blocks. */
export const inBackticks = (text: string): string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
