import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createObjectScanner } from '../../src/model/object-scanner.ts';
import { createSegmentReader } from '../../src/model/segment-reader.ts';
import { SEGMENT_ROLES } from '../../src/narrate/model/segments.ts';
import { SEGMENTS, SEGMENTS_TEXT } from './fixtures.ts';

const scanAll = (text: string, list = 'segments'): string[] => createObjectScanner(list)(text);

describe('object scanner', () => {
  it('gives each object of the list as soon as its last brace is there', () => {
    const scan = createObjectScanner('segments');
    expect(scan('{"segments":[{"a":{"b":1}')).toEqual([]);
    expect(scan('}')).toEqual(['{"a":{"b":1}}']);
    expect(scan(',{"c":2},')).toEqual(['{"c":2}']);
    expect(scan('{"d":3}]}')).toEqual(['{"d":3}']);
  });

  it.each<[string, string, string[]]>([
    ['braces in strings', '{"segments":[{"a":"}]{["}]}', ['{"a":"}]{["}']],
    ['escaped quotes', '{"segments":[{"a":"\\"}"}]}', ['{"a":"\\"}"}']],
    [
      'an escaped backslash before a quote',
      '{"segments":[{"a":"\\\\"},{"b":1}]}',
      ['{"a":"\\\\"}', '{"b":1}'],
    ],
    ['blanks and line ends', '{ "segments" : [\n { "a" : 1 }\n ] }', ['{ "a" : 1 }']],
    ['other lists before and after', '{"x":[{"a":1}],"segments":[{"b":2}],"y":[{"c":3}]}', ['{"b":2}']],
    ['the name of the list as a value', '{"x":"segments","y":[{"a":1}]}', []],
    ['the list deeper down', '{"x":{"segments":[{"a":1}]}}', []],
    ['lists in the list', '{"segments":[[{"a":1}],{"b":[{"c":1}]}]}', ['{"b":[{"c":1}]}']],
    ['an object in place of the list', '{"segments":{"a":{"b":1}}}', []],
    ['a fence around it', '```json\n{"segments":[{"a":1}]}\n```', ['{"a":1}']],
    ['words before it', 'Here "it" is: [1] {"segments":[{"a":1}]}', ['{"a":1}']],
    ['a second root after it', '{"segments":[{"a":1}]} {"segments":[{"b":1}]}', ['{"a":1}']],
    ['a stray bracket', ']}{"segments":[{"a":1}]}', ['{"a":1}']],
    ['nothing', '', []],
    ['prose', 'I would take alder.', []],
    ['an object that is not over', '{"segments":[{"a":1},{"b":', ['{"a":1}']],
  ])('copes with %s', (_, text, expected) => {
    expect(scanAll(text)).toEqual(expected);
  });

  it('is done with 1 MB', () => {
    // Where each character cost more the more there are, the test would take its limit.
    expect(scanAll(`{"segments":[{"a":"${'{'.repeat(1_000_000)}"}]}`)).toHaveLength(1);
  });
});

const hard = fc.string({
  unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ':', ',', 'a', '\n', 'ü', '🙂', '\u0000', '`'),
  maxLength: 20,
});
const segment = fc.record({
  role: fc.constantFrom(...SEGMENT_ROLES),
  text: hard,
  claims: fc.array(fc.record({ kind: fc.constant('gap' as const), fact: hard }), { maxLength: 2 }),
});

/** The text in pieces that end where `cuts` say, also within surrogate pairs. */
const chunk = (text: string, cuts: readonly number[]): string[] => {
  const ends = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].toSorted((one, other) => one - other);
  return [...ends, text.length].map((end, index) => text.slice(ends[index - 1] ?? 0, end));
};

describe('segment reader', () => {
  it('gives the segments of a reply', () => {
    expect(createSegmentReader()(SEGMENTS_TEXT)).toEqual(SEGMENTS);
  });

  it('gives the same segments for every chunking', () => {
    fc.assert(
      fc.property(
        fc.array(segment, { maxLength: 4 }),
        fc.array(fc.nat(2_000), { maxLength: 30 }),
        fc.constantFrom(0, 2),
        (segments, cuts, indent) => {
          const text = JSON.stringify({ segments }, null, indent);
          const read = createSegmentReader();
          expect(chunk(text, cuts).flatMap(read)).toEqual(segments);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives what one piece gives, whatever the text is and however it is cut', () => {
    fc.assert(
      fc.property(hard, hard, fc.array(fc.nat(200), { maxLength: 20 }), (before, within, cuts) => {
        const text = `${before}{"segments":[${within}{"role":"reason","text":"x","claims":[]}${within}]}`;
        const whole = createObjectScanner('segments')(text);
        expect(chunk(text, cuts).flatMap(createObjectScanner('segments'))).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out what is no segment', () => {
    const read = createSegmentReader();
    const odd = [
      { role: 'advert', text: 'x', claims: [] },
      { role: 'reason', text: 'x', claims: [], url: 'x' },
    ];
    expect(read(JSON.stringify({ segments: [...odd, SEGMENTS[0]] }))).toEqual([SEGMENTS[0]]);
  });
});
