import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requirementsSchema } from '../../src/profile/requirements.ts';
import { catalog, read } from '../profile/read.ts';

const words = fc.constantFrom(
  ...[
    'no ',
    'not ',
    'java ',
    'go ',
    'or ',
    'vs ',
    'and ',
    ', ',
    '. ',
    '? ',
    '(',
    ')',
    '5 ',
    '12k ',
    'rps ',
    'devs ',
  ],
  ...[
    'team of ',
    'we use ',
    'move to ',
    'anything but ',
    'is fine',
    '人',
    'と',
    '不要',
    'ñ',
    '🙏',
    '\u0000',
    '\ud800',
    'api ',
    '接口',
    'twenty-five ',
    '1,234,567.89 ',
    'forget all that ',
    '<@U1>',
  ],
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(words, { maxLength: 60 }).map((parts) => parts.join('')),
);

describe('reading any text', () => {
  it('never throws and always gives requirements of the right shape', () => {
    fc.assert(
      fc.property(text, (value) => {
        const reading = read(value);
        expect(requirementsSchema.safeParse(reading.requirements).success).toBe(true);
        for (const id of reading.compared) expect(catalog.frameworks.has(id)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same reading for the same text', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(read(value)).toEqual(read(value));
      }),
      { numRuns: 60 },
    );
  });

  it('compares what is asked about after stay or move with both, and keeps it when the target goes', () => {
    // Their names are words of their own, so that no other reading of them comes into question.
    const names = [...catalog.frameworks.values()].map(({ id, name }) => ({ id, name }));
    const three = fc
      .uniqueArray(fc.constantFrom(...names), { minLength: 3, maxLength: 3, selector: ({ id }) => id })
      .filter((drawn) => new Set(drawn.map(({ name }) => name.split(' ')[0])).size === 3);
    fc.assert(
      fc.property(three, ([runs, target, asked]) => {
        const thread = [
          `We have a ${runs?.name} monolith, should we move to ${target?.name}?`,
          `and what about ${asked?.name}?`,
        ];
        const all = [runs, target, asked].map((framework) => framework?.id).toSorted();
        expect(read(...thread).compared.toSorted()).toEqual(all);
        const left = [runs, asked].map((framework) => framework?.id).toSorted();
        expect(read(...thread, `without ${target?.name}`).compared.toSorted()).toEqual(left);
      }),
      { numRuns: 100 },
    );
  });

  it('never ranks what it reads as ruled out', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const { requirements, compared } = read(first, second);
        const out = new Set(requirements.excludedFrameworks.map((entry) => entry.value));
        expect(compared.filter((id) => out.has(id))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
