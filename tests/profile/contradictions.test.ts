import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const replaced = (...texts: string[]) =>
  read(...texts).replaced.map(({ what, earlier, later, counts }) => [what, earlier, later, counts]);

describe('two statements about one thing in one message', () => {
  it.each([
    [
      'Hiring matters most. 4 python devs, API. Actually ignore hiring.',
      ['hiring', 'Hiring matters most', 'Actually ignore hiring', 'later'],
    ],
    ['we have 10 devs, API. actually we are 4 devs', ['teamSize', '10 devs', '4 devs', 'later']],
    ['5000 rps api, sorry, 500 rps', ['rps', '5000 rps api', '500 rps', 'later']],
    ['p95 100 ms, api. make that p95 200 ms', ['p95Ms', 'p95 100 ms', 'make that p95 200 ms', 'later']],
    [
      'api, strong conventions please. no wait, keep it minimal',
      ['structure', 'strong conventions', 'keep it minimal', 'later'],
    ],
    ["static types, api. well, types don't matter", ['typed', 'static types', "types don't matter", 'later']],
    ['api, CPU-heavy. I mean it is I/O-bound', ['cpuBound', 'CPU-heavy', 'I/O-bound', 'later']],
    ['api with 50 rps. 9k rps on black friday', ['rps', '50 rps', '9k rps on black friday', 'highest']],
    [
      'Einstellen ist das Wichtigste. Ach nein, Einstellen ist egal. API',
      ['hiring', 'Einstellen ist das Wichtigste', 'Einstellen ist egal', 'later'],
    ],
    [
      'Lo más importante es contratar. Bueno, contratar no importa. API',
      ['hiring', 'Lo más importante es contratar', 'contratar no importa', 'later'],
    ],
    [
      'le recrutement est primordial. en fait le recrutement n’est pas important. API',
      ['hiring', 'le recrutement est primordial', "en fait le recrutement n'est pas important", 'later'],
    ],
    ['招人最重要。其实招人不重要。API', ['hiring', '招人最重要', '其实招人不重要', 'later']],
    [
      '採用が最重要。やっぱり採用は気にしない。API',
      ['hiring', '採用が最重要', 'やっぱり採用は気にしない', 'later'],
    ],
  ])('%s', (text, expected) => {
    expect(replaced(text)).toEqual([expected]);
  });

  it.each([
    'hiring is important, in fact hiring matters most. API',
    '8 devs, two of them know elixir',
    'api for 50/s, 9k/s on black friday',
    '2 seniors and 3 juniors, python api',
    'api, p95 under 100 ms and p99 under 300 ms',
    'security matters most, ignore cold starts. API',
  ])('are no contradiction in "%s"', (text) => {
    expect(replaced(text)).toEqual([]);
  });

  it('lets the later words hold, in whatever order the rules look for them', () => {
    expect(read('ignore hiring. Hiring matters most. API').requirements.priorities.hiring?.value).toBe(
      'critical',
    );
    expect(read('keep it minimal. No: strong conventions. API').requirements.structure?.value).toBe('strong');
    expect(read('5000 rps api, sorry, 500 rps').requirements.load.rps?.value).toBe(500);
  });
});

describe('two statements about one thing in two turns', () => {
  it('are told apart from those of one message', () => {
    const { replaced: told } = read('hiring matters most, API', 'ignore hiring');
    expect(told).toEqual([
      {
        what: 'hiring',
        earlier: 'hiring matters most',
        later: 'ignore hiring',
        counts: 'later',
        together: false,
      },
    ]);
    expect(read('API', 'we are 6. no wait, we are 3').replaced[0]?.together).toBe(true);
  });

  it('are none after everything was taken back', () => {
    expect(replaced('hiring matters most, API', 'new project, forget all that. ignore hiring')).toEqual([]);
  });
});
