import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Config } from './config.ts';
import type { Engine } from './load-engine.ts';
import type { Log } from './log.ts';
import { type Metrics, noMetrics } from './metrics/metrics.ts';
import type { Store } from './store/open-store.ts';

export type OpenedMetrics = { metrics: Metrics; close: () => Promise<void> };

export type OpenMetricsDeps = {
  log: Log;
  clock: () => Date;
  notReady: () => string | null;
  /** Both may still be opening: what they tell is left out until then. */
  store: Promise<Store>;
  engine: Promise<Engine>;
};

const NONE: OpenedMetrics = { metrics: noMetrics, close: async () => undefined };

const ownVersion = (): string => {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return z.looseObject({ version: z.string() }).parse(JSON.parse(text)).version;
};

/** What a promise has come to, undefined before and when it failed. */
const nowOf = <Value>(promise: Promise<Value>): (() => Value | undefined) => {
  let value: Value | undefined;
  promise.then(
    (arrived) => {
      value = arrived;
    },
    () => undefined,
  );
  return () => value;
};

/**
 * Counts and serves what METRICS_PORT asks for; without it nothing is counted, and nothing of it is imported. A port
 * that cannot be had is said in the log: the bot answers without metrics.
 */
export const openMetrics = async (
  { metricsPort, model }: Pick<Config, 'metricsPort' | 'model'>,
  { log, clock, notReady, store, engine }: OpenMetricsDeps,
): Promise<OpenedMetrics> => {
  if (metricsPort === undefined) return NONE;
  try {
    const [{ createPrometheus }, { serveMetrics }] = await Promise.all([
      import('./metrics/prometheus.ts'),
      import('./metrics/serve-metrics.ts'),
    ]);
    const [storeNow, engineNow] = [nowOf(store), nowOf(engine)];
    const sources = {
      ...{ notReady, clock, version: ownVersion(), dailyTokens: model?.dailyTokens },
      db: () => storeNow()?.db,
      dataset: () => engineNow()?.catalog.manifest,
    };
    const prometheus = createPrometheus(sources, log);
    const server = await serveMetrics(metricsPort, prometheus, log);
    log.info({ metricsPort: server.port }, 'metrics are served on 127.0.0.1');
    return { metrics: prometheus.metrics, close: server.close };
  } catch (error) {
    log.error(
      { err: error },
      'metrics cannot be served: set another METRICS_PORT; the bot runs without them',
    );
    return NONE;
  }
};
