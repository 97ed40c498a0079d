import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/narrate/messages/messages.ts';
import { migrationLines } from '../../src/narrate/migration-lines.ts';
import type { RankedTelling } from '../../src/narrate/telling.ts';
import type { MigrationVerdict, Ranking } from '../../src/score/ranking.ts';
import { clearRanking, reading, smallCatalog, TODAY } from './fixtures.ts';

const catalog = smallCatalog();

const tellingOf = (ranked: Ranking): RankedTelling => {
  const [winner, runnerUp] = ranked.options;
  if (winner === undefined || runnerUp === undefined) throw new Error('two options are needed');
  return {
    reading: reading(),
    ranking: ranked,
    evidence: { facts: [] },
    catalog,
    today: TODAY,
    messages: messagesIn('en'),
    winner,
    runnerUp,
  };
};

const STAY: MigrationVerdict = {
  verdict: 'stay',
  from: 'django',
  to: 'fastify',
  margin: -22.4,
  newMargin: -12,
};

/** The line for a verdict; `floored` ids are under the floor on longevity in the ranking shown. */
const lineOf = (migration: Partial<MigrationVerdict>, floored: readonly string[] = []): string => {
  const shown = clearRanking({ migration: { ...STAY, ...migration } });
  const options = shown.options.map((option) =>
    floored.includes(option.id) ? { ...option, blockedBy: 'longevity' as const } : option,
  );
  const lines = migrationLines(tellingOf({ ...shown, options }));
  expect(lines).toEqual([{ text: expect.any(String), factIds: [] }]);
  return lines[0]?.text ?? '';
};

describe('migrationLines', () => {
  it('says nothing where nothing ranked runs today', () => {
    expect(migrationLines(tellingOf(clearRanking()))).toEqual([]);
  });

  it.each<[string, Partial<MigrationVerdict>, string]>([
    [
      'what a move would cost',
      {},
      'Stay with Django: moving to Fastify would cost 22 points out of 100 here.',
    ],
    [
      'that a level move pays for nothing',
      { margin: 1.4 },
      'Stay with Django: moving to Fastify comes out level, which does not justify a migration.',
    ],
    [
      'the same from the other side',
      { margin: -2 },
      'Stay with Django: moving to Fastify comes out level, which does not justify a migration.',
    ],
    [
      'by how much a move pays',
      { verdict: 'move', margin: 6.2 },
      'Move: Fastify is 6 points ahead of staying with Django, with the cost of moving counted.',
    ],
    [
      'where new services gain',
      { verdict: 'new-services-only', newMargin: 5.1 },
      'Keep Django and write new services in Fastify: for new work it leads by 5 points of 100, but moving what runs does not pay off: with the cost of moving counted, staying leads by 22 points.',
    ],
  ])('tells %s', (_, migration, text) => {
    expect(lineOf(migration)).toBe(text);
  });

  it('names the floor that keeps from moving, or from building on what runs', () => {
    expect(lineOf({ to: 'rocket', margin: 0 }, ['rocket'])).toBe(
      'Stay with Django: Rocket, the best of the others, does not reach the minimum for longevity.',
    );
    expect(lineOf({ verdict: 'new-services-only', from: 'rocket', newMargin: -3 }, ['rocket'])).toBe(
      'Keep Rocket and write new services in Fastify: Rocket does not reach the minimum for longevity, but moving what runs does not pay off.',
    );
    expect(lineOf({ verdict: 'new-services-only', from: 'rocket', newMargin: -3 })).toContain(
      'a minimum, but',
    );
  });

  it('speaks of a move that is level in points between two options under a floor', () => {
    expect(lineOf({ to: 'rocket', margin: -1 }, ['rocket', 'django'])).toContain('comes out level');
  });
});
