import { tellUsage } from '../cli/tell-usage.ts';
import { ConfigError } from '../config-error.ts';
import { explainPostgresError, postgresCode } from '../store/postgres-error.ts';
import { IN_MEMORY } from '../store/sqlite-database.ts';
import { SQLITE, StoreError, sqliteCode } from '../store/store-error.ts';
import { CopyError } from './copy-error.ts';
import { type CopiedTable, copyStore } from './copy-store.ts';
import { type OpenBothOptions, openSource, openTarget } from './open-both.ts';
import { COPY, type CopyRun, parseCopyArguments } from './parse-copy-arguments.ts';

export type CopyDeps = {
  /** Where a database is that is named in the form of DATABASE_URL. @throws ConfigError */
  locationOf: (url: string) => string;
  /** Where DATABASE_URL points to. @throws ConfigError */
  ownLocation: () => string;
  open?: OpenBothOptions;
  /** Results for the person who runs it. */
  say: (text: string) => void;
  complain: (text: string) => void;
};

const FORM =
  'has to name a file, as in sqlite:var/stack-compare.db, or a server, as in postgres://user@host/database';

const locate = (name: '--from' | '--to', url: string | null, deps: CopyDeps): string => {
  let location: string;
  try {
    location = url === null ? deps.ownLocation() : deps.locationOf(url);
  } catch (error) {
    if (url !== null && error instanceof ConfigError) throw new CopyError('settings', `${name} ${FORM}.`);
    throw error;
  }
  if (location === IN_MEMORY) throw new CopyError('settings', `${name} ${FORM}.`);
  return location;
};

/** What is known of a failure, in words that name the side and the argument. */
const whyNot = (side: 'source' | 'target', setting: string, error: unknown): unknown => {
  const known = explainPostgresError(error);
  if (!(known instanceof StoreError)) return error;
  if (known.reason === 'busy')
    return new CopyError(
      'refused',
      `The ${side} is open in another process, most likely a running bot. Stop that one, then copy.`,
      known,
    );
  // Its words are those of the bot's start, which has one database.
  const words = known.message.replaceAll(/\bDATABASE_URL\b/g, setting);
  return new CopyError('settings', `The ${side} cannot be used: ${words}.`, known);
};

const opening = async <Opened>(
  { side, setting }: { side: 'source' | 'target'; setting: string },
  work: Promise<Opened>,
): Promise<Opened> => {
  try {
    return await work;
  } catch (error) {
    throw whyNot(side, setting, error);
  }
};

const linesOf = (copied: readonly CopiedTable[]): string => {
  const width = Math.max(...copied.map(({ table }) => table.length));
  const rows = (count: number): string => count.toLocaleString('en').padStart(10);
  const total = copied.reduce((sum, table) => sum + table.rows, 0);
  return [
    ...copied.map((table) => `${table.table.padEnd(width)} ${rows(table.rows)}`),
    `${'rows in all'.padEnd(width)} ${rows(total)}`,
    '',
  ].join('\n');
};

const copyAll = async (run: CopyRun, deps: CopyDeps): Promise<void> => {
  const [from, to] = [locate('--from', run.from, deps), locate('--to', run.to, deps)];
  if (from === to) throw new CopyError('settings', 'Source and target are the same database.');
  const sides = {
    source: { side: 'source', setting: run.from === null ? 'DATABASE_URL' : '--from' },
    target: { side: 'target', setting: run.to === null ? 'DATABASE_URL' : '--to' },
  } as const;
  const source = await opening(sides.source, openSource(from, deps.open));
  try {
    const target = await opening(sides.target, openTarget(to, deps.open));
    try {
      deps.say(linesOf(await copyStore(source.db, target.db)));
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
  deps.say(
    'Copied and checked. Set DATABASE_URL to the copy and start the bot; keep the source until it runs.\n',
  );
};

/** What went wrong, without the words of an error that nobody expected: they may repeat a URL. */
const explain = (error: unknown): { exitCode: 1 | 2; words: string } => {
  if (error instanceof CopyError)
    return { exitCode: error.reason === 'settings' ? 2 : 1, words: error.message };
  if (error instanceof ConfigError) return { exitCode: 2, words: error.problems.join('\n') };
  const code = postgresCode(error) ?? sqliteCode(error);
  if (code === 'ERR_INVALID_URL' || error instanceof URIError)
    return {
      exitCode: 2,
      words:
        'A postgres:// URL cannot be read: write special characters in its password as %40 and the like.',
    };
  if (code === SQLITE.full || code === '53100')
    return { exitCode: 1, words: 'Nothing was copied: the disk of the target is full.' };
  const name = error instanceof Error ? error.name : typeof error;
  return {
    exitCode: 1,
    words: `Nothing was copied, because something failed on the way: ${name}${code === null ? '' : ` ${code}`}`,
  };
};

/** One run of the copy from its arguments to its exit code: 0 copied, 1 refused or failed, 2 arguments or locations. */
export const runCopy = async (argv: readonly string[], deps: CopyDeps): Promise<0 | 1 | 2> => {
  const parsed = parseCopyArguments(argv);
  if (parsed.kind !== 'run') return tellUsage(parsed, COPY, deps);
  try {
    await copyAll(parsed.run, deps);
    return 0;
  } catch (error) {
    const { exitCode, words } = explain(error);
    deps.complain(`${words}\n`);
    return exitCode;
  }
};
