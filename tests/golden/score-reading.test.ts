import { describe, expect, it } from 'vitest';
import type { Requirements } from '../../src/profile/requirements.ts';
import { assumed, handMade, reading, remembered, stated } from './hand-made.ts';
import { scoreReading } from './score-reading.ts';

/** Outcomes as "verdict field key", and the levels. */
const judge = (
  requirements: Record<string, unknown>,
  read: Partial<Requirements>,
  mayRead: Record<string, unknown> = {},
): string[] =>
  scoreReading(handMade({ requirements, may_read: mayRead }), reading(read)).outcomes.map(
    ({ verdict, field, key }) => `${verdict} ${field} ${key}`,
  );

const knows = (
  id: 'javascript' | 'typescript' | 'go',
  level: 'expert' | 'working' | 'learning' = 'working',
) => stated({ id, level });

describe('scoreReading: lists', () => {
  it('tells right, missed and wrong values apart', () => {
    expect(
      judge(
        { needs: ['admin', 'auth'] },
        { needs: [stated('admin' as const), stated('graphql' as const), stated('orm' as const)] },
      ),
    ).toEqual(['right needs admin', 'missed needs auth', 'unjudged needs graphql', 'wrong needs orm']);
  });

  it('counts a wrong value where nothing is expected', () => {
    expect(judge({}, { options: [stated('gin')] })).toEqual(['wrong options gin']);
  });

  it('counts nothing for an empty reading of a row that expects nothing', () => {
    expect(judge({}, {})).toEqual([]);
  });

  it('leaves out what may be read, read or not', () => {
    expect(judge({}, { options: [stated('gin')] }, { options: ['gin', 'echo'] })).toEqual([
      'neutral options gin',
    ]);
    expect(judge({}, {}, { options: ['gin'] })).toEqual([]);
  });

  it('judges what is remembered and ignores what is assumed', () => {
    expect(judge({ needs: ['admin'] }, { needs: [remembered('admin' as const)] })).toEqual([
      'right needs admin',
    ]);
    expect(judge({ needs: ['admin'] }, { needs: [assumed('admin' as const)] })).toEqual([
      'missed needs admin',
    ]);
    expect(judge({}, { teamSize: assumed(5) })).toEqual([]);
  });

  it('compares what they run without regard to case and punctuation', () => {
    expect(judge({ existing: ['dotnet-framework'] }, { existing: [stated('.NET Framework')] })).toEqual([
      'missed existing dotnet-framework',
      'wrong existing -net-framework',
    ]);
    expect(judge({ existing: ['in-house'] }, { existing: [stated('In house')] })).toEqual([
      'right existing in-house',
    ]);
  });
});

describe("scoreReading: the set's own words", () => {
  it('finds them in the closed lists', () => {
    const read = {
      workloads: [stated('crud-content' as const)],
      platforms: [stated('edge-isolate' as const)],
    };
    expect(judge({ workloads: ['crud', 'content'], platform: ['cloudflare-workers'] }, read)).toEqual([
      'right workloads crud-content',
      'right platforms edge-isolate',
    ]);
  });

  it('finds CPU-bound work in its flag, and counts the flag wrong elsewhere', () => {
    expect(judge({ workloads: ['cpu_bound'] }, { cpuBound: stated(true) })).toEqual([
      'right workloads cpuBound',
    ]);
    expect(judge({}, { cpuBound: stated(true) })).toEqual(['wrong workloads cpuBound']);
    expect(judge({}, { cpuBound: stated(false) })).toEqual([]);
  });

  it('finds throughput in a load or in headroom as a priority', () => {
    const wanted = { workloads: ['high_throughput'] };
    expect(judge(wanted, { priorities: { headroom: stated('high' as const) } })).toEqual([
      'right workloads performance',
      'neutral priorities headroom',
    ]);
    expect(judge({ ...wanted, load: { rps: 9000 } }, { load: { rps: stated(9000) } })).toEqual([
      'right workloads performance',
      'right load rps',
    ]);
    expect(judge(wanted, {})).toEqual(['missed workloads performance']);
  });

  it('counts an invented load as wrong although throughput is expected', () => {
    expect(judge({ workloads: ['high_throughput'] }, { load: { rps: stated(5000) } })).toContain(
      'wrong load rps',
    );
  });

  it('counts a word without a counterpart as missed, by name', () => {
    expect(judge({ needs: ['teleport'] }, {})).toEqual(['missed needs teleport (no counterpart)']);
  });
});

describe('scoreReading: scalars', () => {
  it('takes numbers within 5 % as right', () => {
    expect(judge({ load: { rps: 1000 } }, { load: { rps: stated(1050) } })).toEqual(['right load rps']);
    expect(judge({ load: { rps: 1000 } }, { load: { rps: stated(1051) } })).toEqual([
      'missed load rps',
      'wrong load rps',
    ]);
    expect(judge({ load: { coldStartMs: 0 } }, { load: { coldStartMs: stated(1) } })).toContain(
      'wrong load coldStartMs',
    );
  });

  it('takes the other fair value as right', () => {
    expect(judge({ teamSize: 3 }, { teamSize: stated(2) }, { teamSize: 2 })).toEqual([
      'right teamSize value',
    ]);
  });

  it('counts another number than the one that may be read as wrong', () => {
    expect(judge({}, { teamSize: stated(9) }, { teamSize: 2 })).toEqual(['wrong teamSize value']);
    expect(judge({}, { teamSize: stated(2) }, { teamSize: 2 })).toEqual(['neutral teamSize value']);
  });

  it('counts a size of the wrong kind of people as missed and wrong', () => {
    expect(judge({ teamSize: 4 }, { plannedHires: stated(4) })).toEqual([
      'missed teamSize value',
      'wrong plannedHires value',
    ]);
  });

  it('takes durations of one length as the same, and a date as none', () => {
    expect(judge({ deadline: 'P6W' }, { deadline: stated('P42D') })).toEqual(['right deadline value']);
    expect(judge({ deadline: 'P2M' }, { deadline: stated('P60D') })).toEqual(['right deadline value']);
    expect(judge({ deadline: 'P6W' }, { deadline: stated('P6M') })).toContain('wrong deadline value');
    expect(judge({ deadline: 'P6W' }, { deadline: stated('2027-01-01') })).toContain('wrong deadline value');
    expect(judge({ deadline: '2027-01-01' }, { deadline: stated('2027-01-02') })).toContain(
      'wrong deadline value',
    );
  });
});

describe('scoreReading: team languages', () => {
  it('takes JavaScript and TypeScript as one family', () => {
    const family = 'right teamLanguages javascript/typescript';
    expect(
      judge(
        { teamLanguages: [{ id: 'typescript', level: 'working' }] },
        { teamLanguages: [knows('javascript')] },
      ),
    ).toEqual([family]);
    expect(
      judge(
        { teamLanguages: [{ id: 'typescript', level: 'working' }] },
        { teamLanguages: [knows('javascript'), knows('typescript')] },
      ),
    ).toEqual([family]);
  });

  it('counts an invented family once', () => {
    expect(judge({}, { teamLanguages: [knows('javascript'), knows('typescript')] })).toEqual([
      'wrong teamLanguages javascript/typescript',
    ]);
  });

  it('finds a skill that was read as a must, where the row allows the must', () => {
    const wanted = { teamLanguages: [{ id: 'go', level: 'working' }] };
    const read = { mustLanguages: [stated('go' as const)] };
    expect(judge(wanted, read, { mustLanguages: ['go'] })).toEqual([
      'right teamLanguages go',
      'neutral mustLanguages go',
    ]);
    expect(judge(wanted, read)).toEqual(['missed teamLanguages go', 'wrong mustLanguages go']);
  });

  it('reports levels apart, a neighbour as half', () => {
    const expected = handMade({
      requirements: {
        teamLanguages: [
          { id: 'go', level: 'expert' },
          { id: 'php', level: 'working' },
        ],
      },
    });
    const levelsOf = (level: 'expert' | 'working' | 'learning') =>
      scoreReading(expected, reading({ teamLanguages: [knows('go', level)] })).levels;
    expect(levelsOf('expert')).toEqual({ points: 1, of: 1 });
    expect(levelsOf('working')).toEqual({ points: 0.5, of: 1 });
    expect(levelsOf('learning')).toEqual({ points: 0, of: 1 });
  });
});

describe('scoreReading: priorities', () => {
  it('takes a tier that is one off as right, and two off as missed and wrong', () => {
    const wanted = { priorities: { hiring: 'critical' } };
    expect(judge(wanted, { priorities: { hiring: stated('high' as const) } })).toEqual([
      'right priorities hiring',
    ]);
    expect(judge(wanted, { priorities: { hiring: stated('medium' as const) } })).toEqual([
      'missed priorities hiring',
      'wrong priorities hiring',
    ]);
  });

  it('counts a criterion nobody mentioned as wrong', () => {
    expect(judge({}, { priorities: { security: stated('high' as const) } })).toEqual([
      'wrong priorities security',
    ]);
  });
});
