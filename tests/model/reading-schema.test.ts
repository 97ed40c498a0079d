import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod';
import { describe, expect, it } from 'vitest';
import { type ParsedReading, readingSchema } from '../../src/model/reading-schema.ts';
import { toReading } from '../../src/model/to-reading.ts';
import { commonSubset } from '../../src/model/transports/common-subset.ts';
import { explanationSchema } from '../../src/narrate/model/segments.ts';
import { NOTHING_READ } from '../e2e/nothing-read.ts';

const EMPTY: ParsedReading = NOTHING_READ;

const said = <Value>(value: Value, quote = 'words', turn = 1) => ({ value, turn, quote });
const read = (rest: Partial<ParsedReading>) => toReading(readingSchema.parse({ ...EMPTY, ...rest }), 3);

type Node = { [key: string]: unknown };
const nodesOf = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [{ ...value }, ...Object.values(value).flatMap(nodesOf)];
};

describe.each([
  ['reading', readingSchema],
  ['explanation', explanationSchema],
])('the schema of the %s', (name, schema) => {
  it.each<[string, () => Record<string, unknown>]>([
    ['Responses', () => zodTextFormat(schema, name).schema],
    ['Chat', () => zodResponseFormat(schema, name).json_schema.schema ?? {}],
  ])('is one that %s takes', (_, build) => {
    const wire = commonSubset(build());
    expect(wire['type']).toBe('object');
    const objects = nodesOf(wire).filter((node) => node['type'] === 'object');
    expect(objects.length).toBeGreaterThan(2);
    for (const node of objects) {
      expect(node['additionalProperties']).toBe(false);
      expect(node['required']).toEqual(Object.keys(node['properties'] ?? {}));
    }
  });

  it('has no keyword that some servers reject', () => {
    const text = JSON.stringify(commonSubset(zodTextFormat(schema, name).schema));
    expect(text).not.toMatch(
      /"(?:minimum|maximum|pattern|format|minLength|maxLength|\$schema|oneOf|allOf)":/,
    );
  });

  it('stays far from the limits of 5,000 properties and 15,000 characters', () => {
    const wire = commonSubset(zodTextFormat(schema, name).schema);
    const properties = nodesOf(wire).flatMap((node) => Object.keys(node['properties'] ?? {}));
    expect(properties.length).toBeLessThan(500);
    expect(JSON.stringify(wire).length).toBeLessThan(15_000);
  });
});

describe('the reading schema', () => {
  it.each([
    ['a word outside a closed list', { ...EMPTY, workloads: [said('website')] }],
    ['a language outside the list', { ...EMPTY, mustLanguages: [said('cobol')] }],
    ['a field more', { ...EMPTY, note: 'Deploy with us!' }],
    ['a field less', { ...EMPTY, options: undefined }],
    ['a number in words', { ...EMPTY, teamSize: said('five') }],
    ['an entry without its quote', { ...EMPTY, typed: { value: true, turn: 1 } }],
  ])('refuses %s', (_, form) => {
    expect(readingSchema.safeParse(form).success).toBe(false);
  });
});

describe('a reading', () => {
  it('of an empty form states nothing', () => {
    expect(read({})).toEqual({
      turns: 3,
      language: 'en',
      behaviour: 'recommend',
      options: [],
      excludedFrameworks: [],
      existing: [],
      mustLanguages: [],
      excludedLanguages: [],
      teamLanguages: [],
      workloads: [],
      needs: [],
      platforms: [],
      load: {},
      priorities: {},
    });
  });

  it('keeps value, turn and words of each entry', () => {
    const reading = read({
      teamLanguages: [said({ id: 'python', level: 'working' }, 'a Python team', 2)],
      teamSize: said(6, 'six of us'),
      load: { ...EMPTY.load, rps: said(0.5, '30 a minute', 3) },
      deadline: said('P6W', 'in six weeks'),
      priorities: [said({ criterion: 'hiring', tier: 'critical' }, 'hiring above all')],
    });
    expect(reading).toMatchObject({
      teamLanguages: [{ value: { id: 'python', level: 'working' }, turn: 2, words: 'a Python team' }],
      teamSize: { value: 6, turn: 1, words: 'six of us' },
      load: { rps: { value: 0.5, turn: 3, words: '30 a minute' } },
      deadline: { value: 'P6W' },
      priorities: { hiring: { value: 'critical', turn: 1, words: 'hiring above all' } },
    });
  });

  it.each(['P6W', 'P3M', 'P5Y', 'P90D', '2027-03-01'])('keeps the time %s', (time) => {
    expect(read({ supportUntil: said(time) }).supportUntil?.value).toBe(time);
  });

  it.each(['soon', 'P', 'P0W', '2027-13-01', '2027-03-32', 'P6W; rm', '6 weeks', ''])(
    'leaves the time %j out',
    (time) => {
      expect(read({ deadline: said(time) })).not.toHaveProperty('deadline');
    },
  );

  it.each([-1, 2.5, 1e13])('leaves a team of %d out', (size) => {
    expect(read({ teamSize: said(size) })).not.toHaveProperty('teamSize');
  });

  it('cuts quotes to 80 characters of one line, without anything invisible', () => {
    const quote = `a\u202e\u0000b\n\n${'🙂'.repeat(100)}`;
    expect(read({ typed: said(true, quote) }).typed?.words).toBe(`a b ${'🙂'.repeat(76)}`);
  });

  it('has each value once, the last entry holding, and no blank names', () => {
    const reading = read({
      options: [said('Alder', 'one'), said(' '), said('alder', 'two')],
      teamLanguages: [
        said({ id: 'go', level: 'learning' } as const),
        said({ id: 'go', level: 'expert' } as const),
      ],
    });
    expect(reading.options).toEqual([{ value: 'alder', turn: 1, words: 'two' }]);
    expect(reading.teamLanguages.map(({ value }) => value.level)).toEqual(['expert']);
  });

  it('has at most 40 entries a list', () => {
    const options = Array.from({ length: 100 }, (_, index) => said(`name${index}`));
    expect(read({ options }).options).toHaveLength(40);
  });

  it('has no language for one the program does not answer in', () => {
    expect(read({ language: 'other' }).language).toBeNull();
  });
});
