import { describe, expect, it } from 'vitest';
import { staleFacts } from '../../../src/catalog/lint/stale-facts.ts';
import { factAt, flawsOf, type Parts } from './small-dataset.ts';

const onlyTheFirstIsOf = (asOf: string) => (given: Parts) => {
  for (const fact of given.framework.facts) fact.asOf = '2026-11-20';
  factAt(given, 0).asOf = asOf;
  for (const metric of given.metrics) metric.criteria = ['hiring'];
};
const recordsOf = (today: string, breakIt: (given: Parts) => void) =>
  flawsOf(staleFacts, breakIt, { today }).map(({ record }) => record);

describe('stale-facts', () => {
  it('begins on the day after the last one a metric allows', () => {
    const breakIt = onlyTheFirstIsOf('2026-01-01');
    expect(recordsOf('2027-02-05', breakIt)).toEqual([]);
    expect(recordsOf('2027-02-06', breakIt)).toEqual(['acorn.concurrency-model']);
  });

  it('counts a year from its first day', () => {
    expect(recordsOf('2027-02-06', onlyTheFirstIsOf('2026'))).toEqual(['acorn.concurrency-model']);
  });

  it('says how old, how old it may be, and which criterion suffers', () => {
    const [flaw] = flawsOf(staleFacts, onlyTheFirstIsOf('2026-01-01'), { today: '2027-02-06' });
    expect(flaw).toMatchObject({
      path: 'facts.0.asOf',
      message: '401 days old, concurrency-model (hiring) is good for 400: look for a newer source',
    });
  });

  it('never judges a metric without a limit', () => {
    const flaws = recordsOf('2040-01-01', (given) => {
      for (const metric of given.metrics) metric.staleAfterDays = null;
    });
    expect(flaws).toEqual([]);
  });

  it('names a closed source once instead of all its facts', () => {
    const flaws = flawsOf(
      staleFacts,
      (given) => {
        for (const source of given.sources) if (source.id === 'handbook') source.closedOn = '2026-03-01';
      },
      { today: '2030-01-01' },
    );
    expect(flaws.map(({ file, path }) => `${file}: ${path}`)).toEqual(['sources/handbook.json: closedOn']);
    expect(flaws[0]?.message).toContain('6 facts');
  });
});
