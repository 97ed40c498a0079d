import { describe, expect, it } from 'vitest';
import { readTrusted, readTurns, reasons, said, secondOf } from './second.ts';

const PEAKS = 'on black friday the till rings for about 4200 carts in the hall';

describe('a number', () => {
  it.each([
    ['in digits', 'peaks: 4200 carts at black friday', { rps: said(4200, '4200 carts') }, { rps: 4200 }],
    [
      'with its multiplier',
      'peaks: 4k carts at black friday',
      { rps: said(4000, '4k carts') },
      { rps: 4000 },
    ],
    ['in words', 'peaks: twenty-five carts on fridays', { rps: said(25, 'twenty-five carts') }, { rps: 25 }],
    [
      'converted by the unit that stands there',
      'carts: 7200 of them, an hour, on fridays',
      { rps: said(2, '7200 of them, an hour') },
      { rps: 2 },
    ],
  ])('%s counts where the rules read none', (_, text, load, expected) => {
    const reading = readTrusted(text, { load });
    for (const [field, value] of Object.entries(expected)) {
      expect(Object.entries(reading.requirements.load)).toMatchObject([[field, { value }]]);
    }
    expect(reading.added).toMatchObject([{ kind: 'load', field: 'rps' }]);
  });

  it.each([
    [
      'that is another one',
      'peaks: 4200 carts',
      'rps',
      { load: { rps: said(42, '4200 carts') } },
      'number-not-in-quote',
    ],
    [
      'that only a unit would explain',
      'peaks: 7200 carts',
      'rps',
      { load: { rps: said(2, '7200 carts') } },
      'number-not-in-quote',
    ],
    [
      'of time',
      '12 weeks of rain',
      'plannedHires',
      { plannedHires: said(12, '12 weeks of rain') },
      'words-taken',
    ],
    [
      'of money',
      'it took 300 euros',
      'plannedHires',
      { plannedHires: said(300, 'took 300 euros') },
      'words-taken',
    ],
    [
      'of a version',
      'java 21 sits on the server',
      'plannedHires',
      { plannedHires: said(21, 'java 21 sits') },
      'words-taken',
    ],
    [
      'the rules took for a load',
      'api with 300 rps',
      'connections',
      { load: { rps: said(300, '300 rps'), connections: said(300, '300 rps') } },
      'words-taken',
    ],
    [
      'where the rules have another',
      'api with 300 rps, 9000 carts',
      'rps',
      { load: { rps: said(9000, '9000 carts') } },
      'against-the-rules',
    ],
  ])('%s is not believed', (_, text, field, over, reason) => {
    const reading = readTrusted(text, over);
    expect(reasons(reading, field)).toEqual([reason]);
    expect(reading.added).toEqual([]);
  });

  it('that corrects the number said last still corrects what the rules read', () => {
    const second = secondOf({
      turns: 3,
      teamSize: said(5, 'make it 5', 3),
      load: { rps: said(4200, '4200 carts', 2) },
      teamLanguages: [said({ id: 'python', level: 'working' }, 'python devs')],
    });
    const { requirements } = readTurns(['we are 6 python devs', PEAKS, 'make it 5'], second);
    expect(requirements.teamSize?.value).toBe(5);
    expect(requirements.load.rps?.value).toBe(4200);
  });

  it('that nothing but a second reading knows can be corrected', () => {
    const second = secondOf({
      turns: 2,
      load: { rps: said(4200, '4200 carts', 1) },
      teamLanguages: [said({ id: 'python', level: 'working' }, 'python')],
      workloads: [said('crud-content', 'crud')],
    });
    const { requirements } = readTurns(['python, crud. peaks: 4200 carts', 'make it 5000'], second);
    expect(requirements.load.rps?.value).toBe(5000);
  });
});
