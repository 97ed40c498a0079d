import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { basename } from 'node:path';

/** What is made here and never committed. */
const NOT_COMMITTED = new Set(['.git', '.env', 'node_modules', 'dist', 'var', 'coverage']);

const git = (root: string, ...words: string[]): string =>
  execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/**
 * Puts what is committed in `root` into the empty folder `to`, and says which commit that is. Where git cannot read
 * `root`, an unpacked archive for one, its files are copied and the commit is null.
 */
export const cloneOrCopy = (root: string, to: string): { commit: string | null; isChanged: boolean } => {
  try {
    const commit = git(root, 'rev-parse', '--short', 'HEAD');
    git(root, 'clone', '--quiet', '--no-hardlinks', root, to);
    return { commit, isChanged: git(root, 'status', '--porcelain') !== '' };
  } catch {
    cpSync(root, to, { recursive: true, filter: (path) => !NOT_COMMITTED.has(basename(path)) });
    return { commit: null, isChanged: false };
  }
};
