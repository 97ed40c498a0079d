import { tellUsage } from '../cli/tell-usage.ts';
import type { Config } from '../config.ts';
import { ConfigError } from '../config-error.ts';
import { createLog, describeError } from '../log.ts';
import { laneOf } from '../slack/lane-of.ts';
import { jobsSchema } from '../store/jobs-schema.ts';
import type { Store } from '../store/open-store.ts';
import { explainPostgresError } from '../store/postgres-error.ts';
import { StoreError } from '../store/store-error.ts';
import {
  describeListed,
  describeNotRedriven,
  describeRedriven,
  listedJson,
  redrivenJson,
} from './describe-questions.ts';
import { listQuestions } from './list-questions.ts';
import { type OpenStore, openDatabase } from './open-database.ts';
import { parseQueueArguments, QUEUE, type QueueRun } from './parse-queue-arguments.ts';
import { QueueError } from './queue-error.ts';
import { type Redriven, redrive } from './redrive.ts';

export type QueueDeps = {
  /** @throws ConfigError */
  readConfig: () => Pick<Config, 'database'>;
  openStore?: OpenStore;
  clock: () => Date;
  /** Results for the person who runs it. */
  say: (text: string) => void;
  complain: (text: string) => void;
};

const AT_START = 'The bot answers when it starts.';
const AT_ONCE = 'Running replicas answer now; if there is none, the next one that starts does.';

/** Where replicas share the database, each question gets a job for them in the transaction that puts it back. */
const putBack = async (store: Store, which: 'all' | readonly string[]): Promise<Redriven[]> => {
  if (store.server === null) return redrive(store.db, which);
  const { openBossQueue } = await import('../inbox/boss-queue.ts');
  const { url, schema } = store.server;
  const queue = await openBossQueue({ url, schema: jobsSchema(schema) }, { log: createLog('silent') });
  try {
    return await redrive(store.db, which, (transaction, question) =>
      queue.addAgainIn(transaction, { id: question.id, lane: laneOf(question) }),
    );
  } finally {
    await queue.close();
  }
};

/** 0 when everything that was named is put back; of `--all`, those whose words are wiped are only told of. */
const runRedrive = async (
  { which, json }: Extract<QueueRun, { command: 'redrive' }>,
  store: Store,
  deps: QueueDeps,
): Promise<0 | 1> => {
  const redriven = await putBack(store, which);
  const ids = redriven.flatMap((each) => (each.kind === 'redriven' ? [each.id] : []));
  if (json) deps.say(redrivenJson(redriven));
  else {
    for (const each of redriven) if (each.kind !== 'redriven') deps.complain(describeNotRedriven(each));
    deps.say(describeRedriven(ids, store.server === null ? AT_START : AT_ONCE));
  }
  return which !== 'all' && ids.length < redriven.length ? 1 : 0;
};

const runOn = async (run: QueueRun, store: Store, deps: QueueDeps): Promise<0 | 1> => {
  switch (run.command) {
    case 'list': {
      const listed = await listQuestions(store.db, deps.clock().getTime());
      deps.say(run.json ? listedJson(listed) : describeListed(listed));
      return 0;
    }
    case 'redrive':
      return runRedrive(run, store, deps);
  }
};

/** What an operator can do something about, in words; else what the log would hold of it, without values of settings. */
const explain = (error: unknown): string => {
  if (error instanceof QueueError) return error.message;
  if (error instanceof ConfigError) return error.problems.join('\n');
  const explained = explainPostgresError(error);
  if (explained instanceof StoreError) return `The database cannot be used: ${explained.message}.`;
  const { name, code, at } = describeError(error);
  return `The program failed: ${JSON.stringify({ name, code, at })}`;
};

/** One run of the command from its arguments to its exit code, which the usage explains. */
export const runQueue = async (argv: readonly string[], deps: QueueDeps): Promise<0 | 1 | 2> => {
  const parsed = parseQueueArguments(argv);
  if (parsed.kind !== 'run') return tellUsage(parsed, QUEUE, deps);
  let store: Store | null = null;
  try {
    store = await openDatabase(deps.readConfig().database, deps.openStore);
    if (store.migrated.length > 0)
      deps.complain(
        'The database was left by an older version of this program, and was brought up to date.\n',
      );
    return await runOn(parsed.run, store, deps);
  } catch (error) {
    deps.complain(`${explain(error)}\n`);
    return 2;
  } finally {
    await store?.close();
  }
};
