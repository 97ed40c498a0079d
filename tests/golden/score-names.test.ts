import { describe, expect, it } from 'vitest';
import { handMade } from './hand-made.ts';
import { scoreNames } from './score-names.ts';

const RANKED = new Set(['gin', 'echo', 'django', 'express']);

const judge = (expected: Record<string, unknown>, named: string[], unknown: string[] = []): string[] =>
  scoreNames(handMade(expected), { named, unknown }, RANKED).map(
    ({ verdict, field, key }) => `${verdict} ${field} ${key}`,
  );

describe('scoreNames', () => {
  it('counts found and missing names', () => {
    expect(judge({ named: ['gin', 'nodejs'] }, ['gin'])).toEqual(['right named gin', 'missed named nodejs']);
  });

  it('counts a ranked name that nobody put up as wrong, a supporting one as nothing', () => {
    expect(judge({}, ['echo', 'nodejs'])).toEqual(['wrong named echo']);
  });

  it.each([
    { requirements: { existing: ['django'] } },
    { requirements: { excludedFrameworks: ['django'] } },
    { requirements: { options: ['django'] } },
    { may_read: { existing: ['django'] } },
    { may_read: { options: ['django'] } },
  ])('allows a name that the row has elsewhere: %j', (expected) => {
    expect(judge(expected, ['django'])).toEqual([]);
  });

  it('finds unknown names without regard to case, and allows more of them', () => {
    expect(judge({ unknown: ['Koa', 'Hono'] }, [], ['KOA', 'Zorb'])).toEqual([
      'right unknown Koa',
      'missed unknown Hono',
    ]);
  });
});
