import type { Log } from '../log.ts';
import { isTokenRefused, slackErrorWord } from './slack-error.ts';
import { openSocketConnection, type SocketConnection, type SocketDeps } from './socket-connection.ts';
import { TokenRefusedError } from './token-refused-error.ts';

/** The bot's standing connections to Slack. */
export type Sockets = {
  /** Resolves when the first connection is open; rejects with TokenRefusedError when none ever will be. */
  ready: Promise<void>;
  /** How many are open. */
  open: () => number;
  /** Slack's word when it refuses the token, else null. */
  refused: () => string | null;
  close: () => void;
};

/** Slack hands each delivery to one of them; while one is renewed the other takes all (ten are allowed). */
const CONNECTIONS = 2;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A connection that lived shorter than this did not work: the next try waits. */
const LIVED_MS = 10_000;
/** A token that worked before and is refused now may be put right in the app's settings. */
const REFUSED_PAUSE_MS = 60_000;

/** Beside those of any token: Slack's words after which no try with the same app token can succeed. */
const REFUSALS = new Set([
  'user_removed_from_team',
  'team_disabled',
  'not_allowed_token_type',
  'no_permission',
  'missing_scope',
]);

/** Slack's word when it refuses the token, null when a try failed otherwise. */
const refusalOf = (error: unknown): string | null => {
  const word = slackErrorWord(error);
  return word !== null && (isTokenRefused(error) || REFUSALS.has(word)) ? word : null;
};

type KeepDeps = SocketDeps & { now: () => number; sleep: (ms: number) => Promise<void> };
type Keeping = {
  isClosed: boolean;
  everOpen: boolean;
  refused: string | null;
  open: Set<SocketConnection>;
  opened: () => void;
};

/** Opens a connection; Slack's word when it refuses the token, null when the try failed otherwise. */
const tryOpen = async (
  deps: KeepDeps,
): Promise<{ connection: SocketConnection } | { refusal: string | null }> => {
  try {
    return { connection: await openSocketConnection(deps) };
  } catch (error) {
    deps.log.warn({ err: error }, 'a socket to Slack could not be opened');
    return { refusal: refusalOf(error) };
  }
};

const whileItLives = async (connection: SocketConnection, keeping: Keeping, log: Log): Promise<void> => {
  keeping.open.add(connection);
  keeping.everOpen = true;
  keeping.refused = null;
  keeping.opened();
  await connection.gone;
  keeping.open.delete(connection);
  connection.close();
  if (!keeping.isClosed) log.info('a socket to Slack is ending, the next one is opened');
};

/** Keeps one connection open until closed or refused, with growing pauses while it cannot be. */
const keepOne = async (keeping: Keeping, deps: KeepDeps): Promise<void> => {
  let pause = FIRST_PAUSE_MS;
  while (!keeping.isClosed) {
    const startedAt = deps.now();
    const tried = await tryOpen(deps);
    if ('connection' in tried) {
      if (keeping.isClosed) tried.connection.close();
      else await whileItLives(tried.connection, keeping, deps.log);
      if (deps.now() - startedAt >= LIVED_MS) {
        pause = FIRST_PAUSE_MS;
        continue;
      }
    } else if (tried.refusal !== null) {
      keeping.refused = tried.refusal;
      const refused = new TokenRefusedError(tried.refusal, 'app');
      if (!keeping.everOpen) throw refused;
      deps.log.error({ err: refused }, 'a socket to Slack was refused');
      pause = REFUSED_PAUSE_MS;
    }
    if (keeping.isClosed) return;
    await deps.sleep(pause);
    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
  }
};

/** Opens two Socket Mode connections and keeps them open. */
export const keepSockets = (deps: KeepDeps): Sockets => {
  const { promise: first, resolve: opened } = Promise.withResolvers<void>();
  const keeping: Keeping = {
    isClosed: false,
    everOpen: false,
    refused: null,
    open: new Set(),
    opened,
  };
  const kept = Array.from({ length: CONNECTIONS }, () => keepOne(keeping, deps));
  const ready = Promise.race([first, ...kept]);
  for (const each of kept) {
    each.catch((error: unknown) => {
      if (!keeping.isClosed) deps.log.error({ err: error }, 'no socket to Slack is kept open any more');
    });
  }
  ready.catch(() => undefined);
  return {
    ready,
    open: () => keeping.open.size,
    refused: () => keeping.refused,
    close: () => {
      keeping.isClosed = true;
      for (const connection of keeping.open) connection.close();
    },
  };
};
