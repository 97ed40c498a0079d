import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../fakes/free-port.ts';

/** Where Debian puts the programs of each version; they are not on the path. */
const DEBIAN = '/usr/lib/postgresql';

const folderOfPrograms = (): string | null => {
  if (!existsSync(DEBIAN)) return null;
  const versions = readdirSync(DEBIAN).filter((version) => existsSync(join(DEBIAN, version, 'bin/initdb')));
  const [newest] = versions.toSorted((one, other) => Number(other) - Number(one));
  return newest === undefined ? null : join(DEBIAN, newest, 'bin');
};

/** Postgres refuses to run as root, and Debian's package brings a user for it. */
const userOfServer = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

/** A server of its own, in a folder that goes with it. */
export type PostgresServer = {
  /** Of an empty database. */
  url: string;
  port: number;
  /** Ends it as a power cut would, `immediate`, or in order. */
  stop: (how?: 'immediate' | 'fast') => Promise<void>;
  /** Starts it again on the same files and port. */
  start: () => Promise<void>;
  /** Ends it and takes its files away. */
  close: () => Promise<void>;
};

const isUp = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const until = async (isTrue: () => Promise<boolean>, what: string): Promise<void> => {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not happen within a minute`);
};

/**
 * Starts a Postgres on 127.0.0.1 with what Debian installed; null where there is none. It does not wait for the disk:
 * what a test needs is what a process sees, not what a power cut leaves. `more` are settings (`name=value`) that are laid over those.
 */
export const startPostgres = async (more: readonly string[] = []): Promise<PostgresServer | null> => {
  const programs = folderOfPrograms();
  if (programs === null) return null;
  const user = userOfServer();
  const folder = mkdtempSync(join(tmpdir(), 'stack-compare-postgres-'));
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '-E', 'UTF8'],
    {
      ...user,
      stdio: 'ignore',
      env: { LC_ALL: 'C.UTF-8' },
    },
  );
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const settings = [
    ...['fsync=off', 'full_page_writes=off', 'max_connections=200', 'listen_addresses=127.0.0.1'],
    ...more,
  ];
  let child: ReturnType<typeof spawn> | null = null;
  const start = async (): Promise<void> => {
    child = spawn(
      join(programs, 'postgres'),
      ['-D', data, '-p', String(port), '-k', folder, ...settings.flatMap((setting) => ['-c', setting])],
      { ...user, stdio: 'ignore', env: { LC_ALL: 'C.UTF-8' } },
    );
    await until(() => isUp(url), 'the start of Postgres');
  };
  const stop: PostgresServer['stop'] = async (how = 'fast') => {
    const running = child;
    child = null;
    if (running === null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    // Signals of postgresql.org/docs/current/server-shutdown.html.
    running.kill(how === 'immediate' ? 'SIGQUIT' : 'SIGINT');
    await ended;
  };
  await start();
  return {
    url,
    port,
    start,
    stop,
    close: async () => {
      await stop('immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
