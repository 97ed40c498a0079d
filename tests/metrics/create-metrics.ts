import { createPrometheus, type Sources } from '../../src/metrics/prometheus.ts';
import { createTestLog } from '../slack/test-log.ts';

/** The real metrics, and what a scrape of them says line by line. */
export const createMetrics = (sources: Partial<Sources> = {}) => {
  const { log, lines } = createTestLog();
  const prometheus = createPrometheus(
    {
      notReady: () => null,
      db: () => undefined,
      dataset: () => undefined,
      clock: () => new Date('2026-11-20T12:00:00Z'),
      version: '1.2.3',
      dailyTokens: undefined,
      ...sources,
    },
    log,
  );
  const scraped = async (): Promise<string[]> => (await prometheus.scrape()).split('\n');
  return { ...prometheus, log, logged: lines, scraped };
};

/** The lines of one metric, without those that explain it. */
export const linesOf = (scraped: readonly string[], metric: string): string[] =>
  scraped.filter((line) => line.startsWith(`${metric}{`) || line.startsWith(`${metric} `));

/** The value of a line with these labels, as they are written; undefined where there is none. */
export const sampleOf = (scraped: readonly string[], metric: string, labels = ''): number | undefined => {
  const start = labels === '' ? `${metric} ` : `${metric}{${labels}} `;
  const line = scraped.find((each) => each.startsWith(start));
  return line === undefined ? undefined : Number(line.slice(start.length));
};
