import { describe, expect, it } from 'vitest';
import { readRequest } from '../../src/profile/read-request.ts';
import type { Reading } from '../../src/profile/reading.ts';
import { type Remembered, rememberedSchema } from '../../src/profile/remembered.ts';
import type { Request } from '../../src/request/request.ts';
import { catalog, read, values } from './read.ts';

/** What is remembered of turns, as it comes back from wherever it was kept. */
const rememberedOf = (...texts: string[]): Remembered =>
  rememberedSchema.parse(
    JSON.parse(JSON.stringify({ requirements: read(...texts).requirements, ranked: null })),
  );

const afterGap = (remembered: Remembered | null, texts: string[], more: Partial<Request> = {}): Reading =>
  readRequest(
    {
      id: 't',
      source: 'mention',
      text: texts.at(-1) ?? '',
      thread: texts.slice(0, -1).map((text) => ({ speaker: 'ana', text })),
      hasGap: true,
      today: '2026-11-20',
      ...more,
    },
    catalog,
    remembered,
  );

/** The requirements without the words each was read from. */
const valuesOf = ({ requirements }: Reading): unknown =>
  JSON.parse(JSON.stringify(requirements, (key, value) => (key === 'words' ? undefined : value)));

describe('a follow-up after turns that nobody can read any more', () => {
  it.each([
    ['3 python devs, internal crud tool', 'we are five, not three'],
    ['3 python devs, internal crud tool', 'and Go?'],
    ['3 python devs, internal crud tool', 'without django'],
    ['django vs laravel for a shop', 'add rails'],
    ['django vs laravel vs rails', 'without laravel'],
    ['6 java devs, hiring 5 people', 'drop hiring'],
    ['python on lambda', 'not lambda, kubernetes'],
    ['api, p95 under 30ms', 'sorry, 300'],
    ['rest api, no java', 'java is fine after all'],
    ['we run rails, php team of 4, shop', 'should we move to laravel?'],
    ['team of 5 java devs, must have graphql', 'forget all that. go api for 2 devs'],
  ])('is read after "%s" as if it could be read: "%s"', (earlier, text) => {
    const readable = read(earlier, text);
    const reading = afterGap(rememberedOf(earlier), [text]);
    expect(reading.behaviour).toBe(readable.behaviour);
    expect(reading.againstLeader).toBe(readable.againstLeader);
    expect(reading.compared).toEqual(readable.compared);
    expect(valuesOf(reading)).toEqual(valuesOf(readable));
  });

  it('goes on from what is remembered and marks it so', () => {
    const { requirements } = afterGap(rememberedOf('4 python devs, crud with admin'), ['and 300 rps']);
    expect(requirements.teamSize).toMatchObject({ value: 4, origin: 'remembered' });
    expect(requirements.load.rps).toMatchObject({ value: 300, origin: 'stated' });
  });

  it('takes the turns that can still be read as said after what is remembered', () => {
    const remembered = rememberedOf('4 python devs, crud with admin', 'make it 6');
    const { requirements } = afterGap(remembered, ['make it 6', 'no wait, on kubernetes', 'and 300 rps']);
    expect(requirements.teamSize).toMatchObject({ value: 6, origin: 'remembered' });
    expect(values(requirements.platforms)).toEqual(['kubernetes']);
    expect(values(requirements.needs)).toContain('admin');
  });

  it('corrects the number said last by a lone one', () => {
    const remembered = rememberedOf('api, 3 python devs', 'p95 under 30 ms');
    expect(afterGap(remembered, ['sorry, 300']).requirements.load.p95Ms?.value).toBe(300);
    const other = rememberedOf('api, p95 under 30 ms', '3 python devs');
    expect(afterGap(other, ['make it 5']).requirements).toMatchObject({
      teamSize: { value: 5 },
      load: { p95Ms: { value: 30 } },
    });
  });

  it('drops what is remembered when a readable turn starts over', () => {
    const reading = afterGap(rememberedOf('5 java devs'), ['new project, forget all that', 'go api']);
    expect(reading.requirements.teamSize).toBeUndefined();
    expect(values(reading.requirements.teamLanguages).map(({ id }) => id)).toEqual(['go']);
  });

  it('reads by itself when nothing is remembered', () => {
    expect(valuesOf(afterGap(null, ['we are five']))).toEqual(valuesOf(read('we are five')));
  });
});

it('does not count what is remembered while every turn can be read', () => {
  const remembered = rememberedOf('5 java devs');
  expect(afterGap(remembered, ['go api'], { hasGap: false }).requirements.teamSize).toBeUndefined();
});
