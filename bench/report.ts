import type { Statements } from './count-statements.ts';
import type { Machine } from './machine.ts';
import type { DataFigures } from './measure-data.ts';
import type { EngineFigures } from './measure-engine.ts';
import type { HttpFigures } from './measure-http.ts';
import type { ModelFigures } from './measure-model.ts';
import type { PageFigures } from './measure-page.ts';
import type { Paired, ReplicaFigures } from './measure-replicas.ts';
import type { VerifyFigures } from './measure-verify.ts';
import { median, type Percentiles } from './percentiles.ts';

const row = (name: string, value: string, target = ''): string =>
  `${name.padEnd(34)}${value.padEnd(44)}${target}`;
const spread = ({ p50, p95, p99, samples }: Percentiles): string =>
  `p50 ${p50}  p95 ${p95}  p99 ${p99} ms (${samples})`;

const on = ({ cpu, cores, memoryGb, node, system }: Machine): string =>
  `${cpu}, ${cores} cores, ${memoryGb} GB, node ${node}, ${system}`;

/** The engine's figures in lines for people. */
export const describeEngine = (figures: EngineFigures & { machine: Machine }): string =>
  [
    on(figures.machine),
    '',
    row(
      `${figures.options} options, ${figures.criteria} criteria`,
      `p50 ${figures.p50_ms}  p95 ${figures.p95_ms} ms, ${figures.samples} samples`,
      'p95 <= 10 ms',
    ),
    row('of it the order', spread(figures.rank_ms), '< 1 ms'),
    row('of it the confidence', spread(figures.confidence_ms)),
    row(
      `confidence, ${figures.large.options} x ${figures.large.criteria}`,
      spread(figures.large),
      'p95 < 15 ms',
    ),
    row('drawn columns held', `${figures.columns_mb} MB`, '< 10 MB'),
    row('first question of the process', `${figures.first_ms} ms`),
  ].join('\n');

/** The dataset's figures in lines for people. */
export const describeData = ({ load_ms, runs, machine }: DataFigures & { machine: Machine }): string =>
  [
    on(machine),
    '',
    row('dataset read, parsed and checked', `${load_ms} ms (${runs.join(', ')})`, '< 150 ms'),
  ].join('\n');

/** Answers beside a model that does this or that, in lines for people. */
export const describeModel = (figures: ModelFigures & { machine: Machine }): string =>
  [
    on(figures.machine),
    '',
    ...Object.entries(figures.answer_ms).map(([mode, answers]) =>
      row(`answered, model ${mode}`, spread(answers), mode === 'none' ? '' : 'as with none'),
    ),
    row(
      'first segment to first words',
      figures.first_words_ms === null ? 'none came' : spread(figures.first_words_ms),
      'p95 < 500 ms',
    ),
  ].join('\n');

/** The playground's figures in lines for people. */
export const describePage = (figures: PageFigures & { machine: Machine }): string =>
  [
    on(figures.machine),
    '',
    row('page answered after the start', `${figures.first_byte_ms} ms`, '< 1,000 ms'),
    row('page usable after opening it', `${figures.usable_ms} ms`, '< 1,500 ms'),
    row('question to table in the page', `${figures.table_ms} ms`, '< 300 ms'),
    row('bundle', `${figures.bundle_kb} KB, not compressed`),
  ].join('\n');

const pairRows = (name: string, { sqlite, postgres, difference }: Paired, target: string): string[] => [
  row(`${name}, SQLite`, spread(sqlite)),
  row(`${name}, Postgres`, spread(postgres), target),
  row('  difference of each pair', `p50 ${difference.p50}  p95 ${difference.p95} ms`),
];

const burstRows = (name: string, runs: ReplicaFigures['burst_ms']['one'], target = ''): string[] => {
  const answered = runs.map(({ allAnswered }) => allAnswered);
  const acknowledged = median(runs.map(({ allAcknowledged }) => allAcknowledged));
  return [
    row(`200 at once, ${name}`, `acknowledged ${acknowledged}, answered ${median(answered)} ms`, target),
    row('  answered, each run', answered.join(', ')),
  ];
};

const statementsRow = (name: string, { own, queue, frames }: Statements, note: string): string =>
  row(name, `bot ${own}, queue ${queue}, begin/commit ${frames}`, note);

/** Postgres beside SQLite and two replicas beside one, in lines for people. */
export const describeReplicas = (figures: ReplicaFigures & { machine: Machine }): string => {
  const { burst_ms, statements } = figures;
  const { per_answer, idle_per_second, questions } = statements;
  return [
    on(figures.machine),
    `Postgres ${figures.postgres_version}, which waits for the disk, bot, balancer and Slack on this machine; questions in pairs, bursts in turn`,
    '',
    ...pairRows('acknowledgement', figures.ack_ms, 'p95 < 12 ms'),
    ...pairRows('ack to first post', figures.first_post_ms, 'p50 < 25 ms more'),
    ...pairRows('question to answer', figures.answer_ms, ''),
    ...burstRows('SQLite', burst_ms.sqlite),
    ...burstRows('one replica', burst_ms.one),
    ...burstRows('two replicas', burst_ms.two, 'not slower than one'),
    statementsRow('statements an answer', per_answer, `${questions} answers, less what runs anyway`),
    statementsRow('statements a second, idle', idle_per_second, 'one replica'),
  ].join('\n');
};

/** The verifier's figures in lines for people. */
export const describeVerify = ({
  segment_ms,
  index_ms,
  prompt_tokens: { p50, p95, max },
  machine,
}: VerifyFigures & { machine: Machine }): string =>
  [
    on(machine),
    '',
    row('one segment judged', `${spread(segment_ms)}, max ${segment_ms.max}`, 'p95 < 1 ms'),
    row('a pack made ready for look-ups', `${spread(index_ms)}, max ${index_ms.max}`),
    row('the explain prompt', `p50 ${p50}  p95 ${p95}  max ${max} tokens`, 'p95 < 3,000 (characters / 3)'),
  ].join('\n');

/** The figures in lines for people, each beside what it is meant to stay under. */
export const describeReport = ({
  machine,
  start_ms,
  ack_ms,
  answer_ms,
  burst_ms,
  one_channel_ms,
  rss_mb,
}: HttpFigures & { machine: Machine }): string =>
  [
    on(machine),
    '',
    row('first answer, cold start', `${start_ms.cold} ms (${start_ms.coldRuns.join(', ')})`, '< 800 ms'),
    row(
      'first answer, second start',
      `${start_ms.second} ms (${start_ms.secondRuns.join(', ')})`,
      '< 500 ms',
    ),
    row('acknowledgement, stored before', spread(ack_ms), 'p95 < 8 ms'),
    row('question to posted answer', spread(answer_ms), 'p95 < 50 ms'),
    row('200 at once: all acknowledged', `${burst_ms.allAcknowledged} ms`, '< 1,000 ms'),
    row('200 at once: all answered', `${burst_ms.allAnswered} ms`, '< 10,000 ms'),
    row(
      '20 in one channel',
      `acknowledged in ${one_channel_ms.allAcknowledged} ms, answered in ${one_channel_ms.allAnswered} ms`,
      `in order: ${one_channel_ms.inOrder}, lost: ${one_channel_ms.lost}`,
    ),
    row('memory after 5,000 questions', `${rss_mb.after5000} MB`, '< 250 MB'),
    row(
      'memory after 10,000 questions',
      `${rss_mb.after10000} MB (${rss_mb.growthPercent} %)`,
      '+5 % at most',
    ),
  ].join('\n');
