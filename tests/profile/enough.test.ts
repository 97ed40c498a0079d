import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

describe('whether a framework is enough for a load', () => {
  it.each([
    ['we do ~2M requests a day, is django enough or do we need go'],
    ['reicht django für 2M requests am Tag oder brauchen wir go?'],
  ])('compares it with what would be needed otherwise: %s', (text) => {
    const reading = read(text);
    expect(reading).toMatchObject({ behaviour: 'compare', asks: { kind: 'is-enough', of: ['django'] } });
    expect(reading.compared.toSorted()).toEqual(['django', 'echo', 'fiber', 'gin', 'go-nethttp']);
    expect(reading.requirements.teamLanguages).toEqual([]);
  });

  it('asks only of the one that may be enough', () => {
    expect(read('is flask fine for 500 rps or do we need fastapi?')).toMatchObject({
      behaviour: 'compare',
      asks: { kind: 'is-enough', of: ['flask'] },
    });
  });

  it('is a question on speed where nothing else is said', () => {
    expect(read('is rails ok for 300 rps')).toMatchObject({ behaviour: 'explain', topic: 'performance' });
  });

  it('stands beside the pick where a team is said', () => {
    expect(read('can rails handle 300 rps? 4 ruby devs')).toMatchObject({
      behaviour: 'recommend',
      asks: { kind: 'is-enough', of: ['rails'] },
    });
  });

  it('is not asked without a load', () => {
    expect(read('is django enough or do we need go').asks).toBeUndefined();
  });
});
