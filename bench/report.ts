import type { Machine } from './machine.ts';
import type { HttpFigures } from './measure-http.ts';
import type { Percentiles } from './percentiles.ts';

const row = (name: string, value: string, target = ''): string =>
  `${name.padEnd(34)}${value.padEnd(44)}${target}`;
const spread = ({ p50, p95, p99, samples }: Percentiles): string =>
  `p50 ${p50}  p95 ${p95}  p99 ${p99} ms (${samples})`;

/** The figures in lines for people, each beside what it is meant to stay under. */
export const describeReport = ({
  machine,
  start_ms,
  ack_ms,
  answer_ms,
  rss_mb,
}: HttpFigures & { machine: Machine }): string =>
  [
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, node ${machine.node}, ${machine.system}`,
    '',
    row('first answer, cold start', `${start_ms.cold} ms (${start_ms.coldRuns.join(', ')})`, '< 800 ms'),
    row(
      'first answer, second start',
      `${start_ms.second} ms (${start_ms.secondRuns.join(', ')})`,
      '< 500 ms',
    ),
    row('acknowledgement', spread(ack_ms), 'p95 < 6 ms'),
    row('question to posted answer', spread(answer_ms), 'p95 < 50 ms'),
    row('memory after 1,000 questions', `${rss_mb.afterThousand} MB`, '< 200 MB'),
    row('memory after 2,000 questions', `${rss_mb.afterTwoThousand} MB`, `no growth (${rss_mb.growth} MB)`),
  ].join('\n');
