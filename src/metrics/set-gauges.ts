import type { Gauge } from 'prom-client';
import type { ModelStatus } from '../model/model-client.ts';
import type { Defined } from './define-metrics.ts';
import type { Sources } from './prometheus.ts';
import type { KeptNow } from './read-kept.ts';

/** What is seen in the moment of a scrape; undefined where there is nothing to be seen. */
type Seen = Omit<Sources, 'db'> & { kept: KeptNow | undefined; model: ModelStatus | undefined };

/** A gauge without a value is left out: 0 would say something. */
const set = (gauge: Gauge, value: number | undefined): void => {
  if (value === undefined) gauge.remove();
  else gauge.set(value);
};

const ageOf = ({ kept, clock }: Seen): number | undefined => {
  if (kept === undefined) return undefined;
  return kept.oldestReceivedAt === null
    ? 0
    : Math.max(0, (clock().getTime() - kept.oldestReceivedAt) / 1_000);
};

const setModel = (defined: Defined, { model, dailyTokens }: Seen): void => {
  set(defined.tokensUsed, model?.mostTokensToday);
  set(defined.tokensLimit, dailyTokens);
  set(defined.off, model === undefined ? undefined : Number(model.isOff));
  set(defined.resting, model === undefined ? undefined : Number(model.openFor !== null));
  set(defined.running, model?.running);
  set(defined.waiting, model?.waiting);
};

/** Gives every gauge its value of this moment. */
export const setGauges = (defined: Defined, seen: Seen): void => {
  const { kept, version, notReady } = seen;
  const dataset = seen.dataset();
  set(defined.ready, notReady() === null ? 1 : 0);
  set(defined.openRequests, kept?.openRequests);
  set(defined.oldestOpen, ageOf(seen));
  set(defined.openVotes, kept?.openVotes);
  set(defined.decisions, kept?.decisions);
  defined.info.set({ version, node_version: process.versions.node }, 1);
  if (dataset !== undefined) defined.dataset.set({ version: dataset.version }, 1);
  set(
    defined.datasetAsOf,
    dataset === undefined ? undefined : Date.parse(`${dataset.asOf}T00:00:00Z`) / 1_000,
  );
  setModel(defined, seen);
};
