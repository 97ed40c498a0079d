import { describe, expect, test } from 'vitest';
import { notUsedLines } from '../../src/narrate/not-used.ts';
import { explainByTemplate } from '../../src/narrate/template.ts';
import type { Replaced } from '../../src/profile/replaced.ts';
import type { Changes } from '../../src/score/changes-since.ts';
import { clearRanking, reading, smallCatalog, TODAY } from './fixtures.ts';

const hiring: Replaced = {
  what: 'hiring',
  earlier: 'Hiring matters most',
  later: 'Actually ignore hiring',
  counts: 'later',
  together: true,
};
const inTwoTurns: Replaced = { ...hiring, together: false };
const LINE = 'You said "Hiring matters most" and later "Actually ignore hiring": the later words count.';

const told = (replaced: Replaced[]): string[] => notUsedLines(reading({ replaced })).map(({ text }) => text);

const answered = (replaced: Replaced[], changes: Changes | null): string[] =>
  explainByTemplate(
    {
      reading: reading({ replaced }),
      ranking: clearRanking(),
      evidence: { facts: [] },
      catalog: smallCatalog(),
      today: TODAY,
    },
    changes,
  ).notUsed.map(({ text }) => text);

const NO_CHANGES: Changes = { order: [], requirements: [], dataset: null };

describe('words that later ones replaced', () => {
  test('are shown with what holds', () => {
    expect(told([hiring])).toEqual([LINE]);
  });
  test('of two loads the higher figure holds', () => {
    expect(told([{ ...hiring, what: 'rps', earlier: '50 rps', later: '9k rps', counts: 'highest' }])).toEqual(
      ['You gave two figures, "50 rps" and "9k rps": the higher one counts.'],
    );
  });
  test('are quoted in short, and three of them at most', () => {
    const lines = told(Array.from({ length: 5 }, () => ({ ...hiring, earlier: 'word '.repeat(60) })));
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line.length).toBeLessThan(200);
  });
  test('of two turns are told where no answer came between', () => {
    expect(answered([inTwoTurns], null)).toEqual([LINE]);
  });
  test('of two turns are left to the changes where there are some', () => {
    expect(answered([inTwoTurns], NO_CHANGES)).toEqual([]);
    expect(answered([hiring], NO_CHANGES)).toEqual([LINE]);
  });
});
