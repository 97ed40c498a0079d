import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Log } from '../log.ts';
import type { ModelStatus } from '../model/model-client.ts';
import type { ModelCall } from '../model-steps/model-record.ts';
import { countSlackCalls } from './count-slack-calls.ts';
import { type Defined, defineMetrics } from './define-metrics.ts';
import type { Metrics } from './metrics.ts';
import { neverThrowing } from './never-throwing.ts';
import { type KeptNow, readKept } from './read-kept.ts';
import { setGauges } from './set-gauges.ts';
import { within } from './within.ts';

/** What is looked at when somebody asks for the metrics; undefined while it is not there yet. */
export type Sources = {
  /** Why no questions come in, or null. */
  notReady: () => string | null;
  db: () => Parameters<typeof readKept>[0] | undefined;
  /** Version and date (YYYY-MM-DD) of the dataset. */
  dataset: () => { version: string; asOf: string } | undefined;
  clock: () => Date;
  /** Of this program. */
  version: string;
  dailyTokens: number | undefined;
};

export type Prometheus = {
  metrics: Metrics;
  /** All metrics in Prometheus's text format. Never rejects for the database's sake. */
  scrape: () => Promise<string>;
  contentType: string;
};

/** A database that hangs does not hold a scrape longer. */
const KEPT_LIMIT_MS = 2_000;

const countModelCall = (defined: Defined, { purpose, outcome, ms, usage }: ModelCall): void => {
  defined.modelCalls.inc({ purpose, outcome });
  if (outcome !== 'cached') defined.modelCall.observe({ purpose }, ms / 1_000);
  if (usage !== null) defined.modelTokens.inc({ purpose }, usage.total);
};

const countInto = (
  defined: Defined,
  log: Pick<Log, 'error'>,
  modelOpened: (status: () => ModelStatus) => void,
): Metrics => {
  const safe = neverThrowing(log);
  return {
    delivery: (kind) => {
      const begun = performance.now();
      let isAcknowledged = false;
      return {
        acknowledged: safe(() => {
          if (!isAcknowledged) defined.acknowledgement.observe({ kind }, (performance.now() - begun) / 1_000);
          isAcknowledged = true;
        }),
        ended: safe((outcome) => defined.deliveries.inc({ kind, outcome })),
      };
    },
    requests: {
      answered: safe((ms) => defined.answer.observe(Math.max(0, ms) / 1_000)),
      ended: safe((outcome, behaviour) => defined.answers.inc({ behaviour: behaviour ?? 'none', outcome })),
    },
    plainerForm: safe((form) => defined.plainerForms.inc({ form })),
    slackFetch: (fetch) =>
      countSlackCalls(
        fetch,
        safe((method, outcome) => defined.slackCalls.inc({ method, outcome })),
      ),
    model: {
      call: safe((call) => countModelCall(defined, call)),
      verdict: safe(({ outcome }) => defined.modelSentences.inc({ verdict: outcome })),
      opened: modelOpened,
    },
  };
};

/** Metrics for Prometheus, in a registry of their own, with those of the process and of Node. */
export const createPrometheus = (sources: Sources, log: Pick<Log, 'warn' | 'error'>): Prometheus => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const defined = defineMetrics(registry);
  let modelStatus: (() => ModelStatus) | undefined;
  const keptNow = async (): Promise<KeptNow | undefined> => {
    const db = sources.db();
    if (db === undefined) return undefined;
    try {
      return await within(readKept(db), KEPT_LIMIT_MS);
    } catch (error) {
      defined.scrapeFailures.inc();
      log.warn({ err: error }, 'the database could not be queried for metrics');
      return undefined;
    }
  };
  return {
    metrics: countInto(defined, log, (status) => {
      modelStatus = status;
    }),
    scrape: async () => {
      setGauges(defined, { ...sources, kept: await keptNow(), model: modelStatus?.() });
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
};
