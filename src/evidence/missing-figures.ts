import type { Framework } from '../catalog/schemas/framework.ts';
import { isNotRated } from './is-not-rated.ts';
import { currentLine } from './lifecycle-facts.ts';

/** What people ask of every framework, and the metrics that answer it. */
const WANTED: readonly { metric: RegExp; name: string }[] = [
  { metric: /^(adoption.*|language-share)$/, name: 'how many use it' },
  { metric: /^throughput-/, name: 'measured speed' },
  { metric: /^cold-start/, name: 'start-up time' },
  { metric: /^memory-/, name: 'memory use' },
  { metric: /^hiring$/, name: 'hiring' },
  { metric: /^learning-curve$/, name: 'how hard it is to learn' },
];

/** What the dataset has nothing on about a framework, in words; a support end that is not published is the last. */
export const missingFigures = (framework: Framework, today: string): string[] => [
  ...WANTED.filter(
    ({ metric }) => !framework.facts.some((fact) => metric.test(fact.metric) && !isNotRated(fact)),
  ).map(({ name }) => name),
  ...(currentLine(framework, today)?.state === 'no-date' ? ['when support ends'] : []),
];
