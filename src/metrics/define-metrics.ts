import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { DELIVERY_KINDS, DELIVERY_OUTCOMES } from './metrics.ts';

/** Slack shows an error after three seconds. */
const ACKNOWLEDGEMENT_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5];
/** From the answer at once to the last try about an hour later. */
const ANSWER_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 1_800, 3_600];
const MODEL_BUCKETS = [0.25, 0.5, 1, 2, 4, 8, 12, 20];

const defineCounters = (registers: Registry[]) => ({
  deliveries: new Counter({
    name: 'stack_compare_deliveries_total',
    help: 'Deliveries from Slack, by what they were and what became of them',
    labelNames: ['kind', 'outcome'],
    registers,
  }),
  answers: new Counter({
    name: 'stack_compare_answers_total',
    help: 'Questions that ended, by the kind of answer that stands (none: there is none) and how they ended',
    labelNames: ['behaviour', 'outcome'],
    registers,
  }),
  plainerForms: new Counter({
    name: 'stack_compare_rejected_forms_total',
    help: 'Forms of messages that Slack did not take, so that a plainer one followed',
    labelNames: ['form'],
    registers,
  }),
  slackCalls: new Counter({
    name: 'stack_compare_slack_calls_total',
    help: "Calls of Slack's Web API, by method and outcome",
    labelNames: ['method', 'outcome'],
    registers,
  }),
  modelCalls: new Counter({
    name: 'stack_compare_model_calls_total',
    help: 'What was asked of the language model, by purpose and outcome',
    labelNames: ['purpose', 'outcome'],
    registers,
  }),
  modelTokens: new Counter({
    name: 'stack_compare_model_tokens_total',
    help: 'Tokens of prompts and replies, as the server of the model counts them',
    labelNames: ['purpose'],
    registers,
  }),
  modelSentences: new Counter({
    name: 'stack_compare_model_sentences_total',
    help: 'Sentences of the model, by what the verifier made of them',
    labelNames: ['verdict'],
    registers,
  }),
  scrapeFailures: new Counter({
    name: 'stack_compare_scrape_failures_total',
    help: 'Scrapes in which the database could not be asked: its gauges are missing then',
    registers,
  }),
});

const defineHistograms = (registers: Registry[]) => ({
  acknowledgement: new Histogram({
    name: 'stack_compare_acknowledgement_seconds',
    help: 'From the arrival of a delivery to its acknowledgement',
    labelNames: ['kind'],
    buckets: ACKNOWLEDGEMENT_BUCKETS,
    registers,
  }),
  answer: new Histogram({
    name: 'stack_compare_answer_seconds',
    help: 'From the arrival of a question until its answer stands, waiting in line included',
    buckets: ANSWER_BUCKETS,
    registers,
  }),
  modelCall: new Histogram({
    name: 'stack_compare_model_call_seconds',
    help: 'From a question to the model until its result, without results that were kept from before',
    labelNames: ['purpose'],
    buckets: MODEL_BUCKETS,
    registers,
  }),
});

const gauge = (registers: Registry[], name: string, help: string): Gauge =>
  new Gauge({ name: `stack_compare_${name}`, help, registers });

const defineGauges = (registers: Registry[]) => ({
  ready: gauge(registers, 'ready', '1 while questions from Slack come in, else 0'),
  openRequests: gauge(registers, 'open_requests', 'Stored questions that are not done'),
  oldestOpen: gauge(
    registers,
    'oldest_open_request_age_seconds',
    'How long the oldest question that is not done has been waiting; 0 without one',
  ),
  openVotes: gauge(registers, 'open_votes', 'Votes that take ballots'),
  decisions: gauge(registers, 'recorded_decisions', 'Decisions recorded so far, deleted ones included'),
  datasetAsOf: gauge(registers, 'dataset_as_of_timestamp_seconds', 'The date of the dataset, as Unix time'),
  info: new Gauge({
    name: 'stack_compare_build_info',
    help: 'Always 1; the versions are in the labels',
    labelNames: ['version', 'node_version'],
    registers,
  }),
  dataset: new Gauge({
    name: 'stack_compare_dataset_info',
    help: 'Always 1; the version of the dataset is in the label',
    labelNames: ['version'],
    registers,
  }),
});

const defineModelGauges = (registers: Registry[]) => ({
  tokensUsed: gauge(
    registers,
    'model_daily_tokens_used',
    'Tokens used since midnight UTC by the team that used most, as its budget counts them',
  ),
  tokensLimit: gauge(registers, 'model_daily_tokens_limit', 'OPENAI_DAILY_TOKENS; missing without a limit'),
  off: gauge(registers, 'model_off', '1 while an operator has switched the model off'),
  resting: gauge(registers, 'model_resting', '1 while the model is not asked because it failed repeatedly'),
  running: gauge(registers, 'model_calls_running', 'Calls to the model under way'),
  waiting: gauge(registers, 'model_calls_waiting', 'Calls to the model that wait for their turn'),
});

/** All metrics of the program but those of the process itself. */
export const defineMetrics = (registry: Registry) => {
  const registers = [registry];
  const defined = {
    ...defineCounters(registers),
    ...defineHistograms(registers),
    ...defineGauges(registers),
    ...defineModelGauges(registers),
  };
  // Counters that begin at 0 show their first increase; those with labels begin when they are first named.
  for (const kind of DELIVERY_KINDS)
    for (const outcome of DELIVERY_OUTCOMES) defined.deliveries.inc({ kind, outcome }, 0);
  for (const outcome of ['failed', 'stopped', 'removed', 'ordered'])
    defined.answers.inc({ behaviour: 'none', outcome }, 0);
  return defined;
};

export type Defined = ReturnType<typeof defineMetrics>;
