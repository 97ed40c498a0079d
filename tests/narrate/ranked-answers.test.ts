import { describe, expect, test } from 'vitest';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import type { Explanation } from '../../src/narrate/explanation.ts';
import type { Reading } from '../../src/profile/reading.ts';
import type { Ranking } from '../../src/score/ranking.ts';
import { explained } from './explained.ts';
import {
  clearRanking,
  crudForPython,
  option,
  ranking,
  reading,
  requirements,
  smallCatalog,
  stated,
  TODAY,
} from './fixtures.ts';

const catalog = smallCatalog();
const explain = (more: Partial<Reading>, ranked: Ranking | null = clearRanking()): Explanation =>
  explained(reading(more), ranked, catalog);
const texts = (lines: readonly { text: string }[]): string => lines.map((line) => line.text).join('\n');
const everything = (explanation: Explanation): string => JSON.stringify(explanation);

describe('a recommendation', () => {
  const answer = explain({
    requirements: crudForPython(),
    unknown: ['Hono', 'Koa'],
    notUsed: ['only the first 100 characters were read'],
  });

  test('names the pick and what it is for in one sentence', () => {
    expect(answer.headline).toBe(
      'For 3 Python developers building a CRUD or content application with an ORM and an admin area, Django fits best.',
    );
  });
  test('gives at most three reasons, the largest lead over the others first, with concrete words', () => {
    expect(answer.reasons.length).toBeLessThanOrEqual(3);
    expect(answer.reasons[0]?.text).toBe(
      'Your team knows Python: about 1 to 2 weeks to a confident first release (estimate of 2026-11-18).',
    );
    expect(answer.reasons[1]?.text).toContain('A first choice for a CRUD or content application');
  });
  test('tells the drawback by who is better', () => {
    expect(answer.drawback?.text).toContain('Fastify');
    expect(answer.drawback?.text).toContain('headroom');
  });
  test('says when the runner-up is the better choice', () => {
    expect(answer.runnerUp?.text).toMatch(
      /^Fastify, with \d+ of 100 points against \d+\. Choose Fastify instead if you value raw headroom under load over /,
    );
  });
  test('warns of support windows, old lines and what the sources warn of', () => {
    expect(texts(answer.watchOuts)).toContain(
      'Django: current line is 6.1, free support until 2027-12-31; 5.2 LTS until 2028-04-30 (as of 2026-08-22).',
    );
    expect(texts(answer.watchOuts)).toContain('6.0 support ends 2027-04-30 and 5.1 support ended 2025-12-03');
    expect(texts(answer.watchOuts)).toContain(
      'Heavy for thin JSON APIs (opinion of Example House, 2026-03).',
    );
  });
  test('says what was assumed, what counted most and how to change it', () => {
    expect(texts(answer.assumptions)).toContain('Not said: load (judged at 300 requests/s)');
    expect(texts(answer.assumptions)).toContain('ramp up (critical: the team is known)');
    expect(texts(answer.assumptions)).not.toContain('team size');
  });
  test('says of names outside the dataset that they are not ranked, and what else was not used', () => {
    expect(answer.notUsed.map((line) => line.text)).toEqual([
      'Hono and Koa are not in the dataset, so they are not ranked.',
      'Only the first 100 characters were read.',
    ]);
  });
  test('lists the options in rank order with no empty cell', () => {
    const [table] = answer.tables;
    expect(table?.columns.slice(0, 6)).toEqual([
      'Framework',
      'Fit',
      'Strongest for you',
      'Weakest for you',
      'Language',
      'Support until',
    ]);
    expect(table?.rows.map((row) => row.cells[0])).toEqual(['Django', 'Fastify', 'Rocket']);
    expect(table?.rows.flatMap((row) => row.cells).every((cell) => cell.trim() !== '')).toBe(true);
    expect(table?.rows[0]?.cells[5]).toBe('6.1: 2027-12-31, 5.2 LTS: 2028-04-30');
  });
  test('cites only facts that are part of the evidence', () => {
    const read = reading({ requirements: crudForPython() });
    const known = new Set(gatherEvidence(read, clearRanking(), catalog, TODAY).facts.map((fact) => fact.id));
    const cited = [...answer.reasons, ...answer.watchOuts].flatMap((line) => line.factIds);
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
  });
  test('uses no word of confidence while the engine gives none', () => {
    expect(everything(answer)).not.toMatch(
      /\b(likely|confident that|certain|probab|strong fit|clear pick|leans)\b/i,
    );
  });
  test('shows whole points only', () => {
    expect(texts([answer.runnerUp ?? { text: '' }])).not.toMatch(/\d\.\d+ of 100/);
    expect(answer.tables[0]?.rows.every((row) => /^\d+$/.test(row.cells[1] ?? ''))).toBe(true);
  });
});

describe('close and odd outcomes', () => {
  test('options less than 2 points apart are level', () => {
    const close = ranking([option('django', { ramp_up: 620 }), option('fastify', {})]);
    expect(explain({}, close).headline).toBe(
      'With little said about the team and the product, Django and Fastify are level; Django is listed first by a hair.',
    );
  });
  test('equal scores are listed in alphabetical order and say so', () => {
    const equal = ranking([option('django', {}), option('fastify', {})]);
    expect(explain({}, equal).headline).toContain('in alphabetical order');
    expect(explain({}, equal).runnerUp?.text).toContain('Nothing known clearly favours Fastify over Django');
  });
  test('a single survivor is called so, and has no runner-up', () => {
    const answer = explain({}, ranking([option('django', {})]));
    expect(answer.headline).toContain('Django is the only option that passes every condition.');
    expect(answer.runnerUp).toBeNull();
    expect(answer.tables[0]?.rows).toHaveLength(1);
  });
  test('a blocked leader does not hide behind its points', () => {
    const blocked = ranking([option('rocket', {}, { blockedBy: 'longevity' })]);
    expect(explain({}, blocked).headline).toContain(
      'no option reaches the minimum for longevity; Rocket comes nearest.',
    );
    expect(explain({}, blocked).tables[0]?.rows[0]?.cells[1]).toContain('too low on longevity');
  });
  test('when nobody passes, the nearest and the reasons are told', () => {
    const out = (id: string, reason: string) => ({
      id,
      reasons: [{ gate: 'must-language', outcome: 'fail', reason, asked: 'Java' } as const],
    });
    const none = ranking([], {
      excluded: [
        out('django', 'it is written in Python, and you asked for Java'),
        out('fastify', 'it is written in TypeScript, and you asked for Java'),
        out('rocket', 'it is written in TypeScript, and you asked for Java'),
      ],
    });
    const answer = explain(
      { requirements: requirements({ mustLanguages: [stated('java' as const)] }) },
      none,
    );
    expect(answer.headline).toBe('No framework in the dataset meets every condition for a backend in java.');
    expect(answer.facts[0]?.text).toBe(
      'Smallest change: take back Java (then Django, Fastify and Rocket pass).',
    );
    expect(answer.excluded).toHaveLength(2);
    expect(answer.tables).toEqual([]);
  });
  test('options that a comparison merely does not name are no exclusions', () => {
    const named = clearRanking({
      excluded: [
        { id: 'rocket', reasons: [{ gate: 'named', outcome: 'fail', reason: 'not named', asked: '' }] },
      ],
    });
    expect(explain({}, named).excluded).toEqual([]);
  });
  test('a criterion nobody knows is neither a reason nor a word in the table', () => {
    const unknown = ranking([
      option('django', { ramp_up: 1000 }, {}, { ramp_up: { confidence: 'unknown' } }),
      option('fastify', {}),
    ]);
    const requirements = crudForPython();
    const answer = explain({ behaviour: 'compare', compared: ['django', 'fastify'], requirements }, unknown);
    expect(texts(answer.reasons)).not.toContain('first release');
    expect(texts(answer.unknowns)).toContain(
      'Django: ramp up is not known and counts as a wide range around the middle.',
    );
    expect(answer.tables[0]?.rows[0]?.cells).toContain('not known');
  });
  test('with no team named, ramp-up is open by the question and not called unknown', () => {
    const unknown = ranking([
      option('django', { ramp_up: 1000 }, {}, { ramp_up: { confidence: 'unknown' } }),
      option('fastify', {}),
    ]);
    const answer = explain({ behaviour: 'compare', compared: ['django', 'fastify'] }, unknown);
    expect(answer.unknowns).toEqual([]);
    expect(answer.tables[0]?.rows[0]?.cells).toContain('depends on the team');
  });
  test('checks nobody could make come first in the warnings', () => {
    const check = ranking([
      option(
        'django',
        {},
        {
          checks: [
            {
              gate: 'support-until',
              outcome: 'unknown',
              reason: 'no end is published',
              asked: 'support until 2030-01-01',
            },
          ],
        },
      ),
    ]);
    expect(explain({}, check).watchOuts[0]?.text).toBe('Check first: no end is published.');
  });
  test('staying with what runs is called staying', () => {
    const stay = clearRanking({ staying: ['django'] });
    expect(explain({ requirements: crudForPython() }, stay).headline).toContain(
      'staying with Django fits best',
    );
    expect(explain({}, stay).reasons[0]?.text).toBe('You run it already: nothing to learn.');
  });
  test('whether a move pays comes first, before why the winner leads', () => {
    const migration = { verdict: 'move', from: 'rocket', to: 'django', margin: 6.2, newMargin: 8 } as const;
    const move = explain({}, clearRanking({ staying: ['rocket'], migration }));
    expect(move.reasons[0]?.text).toBe(
      'Move: Django is 6 points ahead of staying with Rocket, with the cost of moving counted.',
    );
  });
  test('a project without a release for years is warned of', () => {
    expect(texts(explain({}, ranking([option('rocket', {})])).watchOuts)).toContain(
      'Rocket has had no release since 2024-05-23 (as of 2026-08-22)',
    );
  });
  test('a platform warning and the effect of a named tool are shown', () => {
    const answer = explain({
      named: ['nodejs'],
      requirements: requirements({ platforms: [stated('edge-isolate' as const)] }),
    });
    expect(texts(answer.watchOuts)).toContain('Nothing ranked is made for isolates.');
    expect(texts(answer.watchOuts)).toContain('Node.js: Naming it means choosing among its frameworks.');
  });
  test('remembered and assumed values are told apart', () => {
    const answer = explain({
      requirements: requirements({
        teamSize: { value: 4, origin: 'remembered', words: '4 of us' },
        cpuBound: { value: true, origin: 'assumed', words: 'image processing computes' },
      }),
    });
    expect(texts(answer.assumptions)).toContain('Taken from earlier in this conversation: team size.');
    expect(texts(answer.assumptions)).toContain('Assumed: image processing computes.');
    expect(answer.headline).toContain('For a team of 4, Django fits best.');
  });
});

describe('the request in one phrase', () => {
  const headlineFor = (more: Parameters<typeof requirements>[0]): string =>
    explain({ requirements: requirements(more) }).headline;
  const skill = (id: 'python' | 'rust', level: 'expert' | 'working' | 'learning' = 'working') =>
    stated({ id, level });

  test.each<[Parameters<typeof requirements>[0], string]>([
    [{ teamLanguages: [skill('python')] }, 'For a team that knows Python, '],
    [{ teamLanguages: [skill('python')], teamSize: stated(1) }, 'For one Python developer, '],
    [
      { teamLanguages: [skill('python'), skill('rust', 'learning')], teamSize: stated(3) },
      'For a team of 3 that knows Python, ',
    ],
    [{ teamLanguages: [skill('rust', 'learning')], teamSize: stated(2) }, 'For a team of 2 learning Rust, '],
    [
      { teamLanguages: [skill('python'), skill('rust')], teamSize: stated(1) },
      'For one developer who knows Python and Rust, ',
    ],
    [{ teamSize: stated(0) }, 'For a team without developers, '],
    [{ workloads: [stated('api')], load: { rps: stated(1) } }, 'For an API at 1 request/s, '],
    [
      { needs: [stated('websockets')], plannedHires: stated(1) },
      'For a backend with WebSockets and 1 planned hire, ',
    ],
    [
      { mustLanguages: [stated('python')], deadline: stated('P6W') },
      'For a backend to ship in 6 weeks in Python, ',
    ],
    [
      { platforms: [stated('aws-lambda')], load: { connections: stated(100_000) } },
      'For a backend with 100,000 open connections on AWS Lambda, ',
    ],
    [{ priorities: { security: stated('critical') } }, 'For a backend with priority on security, '],
    [
      { needs: [stated('auth')], priorities: { hiring: stated('high') } },
      'For a backend with login, with priority on hiring, ',
    ],
    [
      { teamSize: { value: 3, origin: 'assumed', words: 'nobody said' } },
      'With little said about the team and the product, ',
    ],
  ])('%j', (more, start) => {
    expect(headlineFor(more)).toBe(`${start}Django fits best.`);
  });
});

describe('a comparison', () => {
  const answer = explain({
    behaviour: 'compare',
    compared: ['django', 'fastify'],
    requirements: crudForPython(),
  });
  test('names what it compares before the outcome', () => {
    expect(answer.headline).toMatch(
      /^Of Django, Fastify and Rocket: for 3 Python developers .* Django fits best\.$/,
    );
    const two = explain(
      { behaviour: 'compare' },
      ranking([option('django', { ramp_up: 950 }), option('fastify', { ramp_up: 200 })]),
    );
    expect(two.headline).toMatch(/^Django against Fastify: with little said/);
  });
  test('shows in words how each does on what counts most', () => {
    const [table] = answer.tables;
    expect(table?.columns.length).toBeGreaterThan(6);
    expect(table?.rows[0]?.cells[6]).toBe('very good');
  });
});
