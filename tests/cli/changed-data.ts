import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const DATA = resolve(import.meta.dirname, '../../data');

/** A copy of the shipped dataset with some files rewritten, gone when the test has finished. */
export const changedData = (changes: Record<string, (text: string) => string>): string => {
  const directory = mkdtempSync(join(tmpdir(), 'stack-compare-data-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  cpSync(DATA, directory, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const path = join(directory, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }
  return directory;
};

/** The shipped dataset with Django's longevity under the floor. */
export const abandonedDjango = (): string =>
  changedData({
    'ratings/django.json': (text) =>
      text.replace(/("longevity": \{\s*"lo": )\d+(,\s*"hi": )\d+/, '$1100$2200'),
  });
