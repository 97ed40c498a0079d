import { describe, expect, it } from 'vitest';
import type { Discussion } from '../../../src/profile/discussion/discussion.ts';
import { readDiscussion, speakersIn } from '../../../src/profile/discussion/read-discussion.ts';
import { BOT_SPEAKER } from '../../../src/request/request.ts';
import { catalog } from '../read.ts';

const readThread = (...turns: readonly [speaker: string, text: string][]): Discussion | null =>
  readDiscussion(
    turns.map(([speaker, text]) => ({ speaker, text })),
    catalog,
    '2026-11-20',
  );
const ASK = ['kim', 'what should we use?'] as const;
const read = (...turns: readonly [speaker: string, text: string][]): Discussion => {
  const discussion = readThread(...turns, [...ASK]);
  if (discussion === null) throw new Error('there is a discussion');
  return discussion;
};
const said = ({ constraints }: Discussion): unknown[] =>
  constraints.map(({ change, by }) => [change.field, change.value, ...by]);

describe('readDiscussion', () => {
  it('says who put up what, each option once', () => {
    const { options } = read(
      ['ana', 'I vote Django'],
      ['ben', 'Rails or Django for me'],
      ['cem', 'what about Go?'],
      ['dee', 'and Vaporstack?'],
    );
    expect(options.map(({ id, by }) => [id, ...by])).toEqual(
      expect.arrayContaining([
        ['django', 'ana', 'ben'],
        ['rails', 'ben'],
        ['go', 'cem'],
      ]),
    );
  });

  it('leaves out what its own speaker took back, and what somebody runs or allows', () => {
    const { options } = read(
      ['ana', 'I vote Django'],
      ['ana', 'no Django after all'],
      ['ben', 'we run Rails today'],
      ['ben', 'Laravel is fine'],
      ['ben', 'an API for 5 people'],
    );
    expect(options).toEqual([]);
  });

  it('says who asks for what, everybody who said so, as it holds at the end', () => {
    const discussion = read(
      ['ana', 'an API with websockets'],
      ['ben', 'we are 6, on Kubernetes'],
      ['ana', 'yes, on Kubernetes'],
      ['ben', 'make that 8 people'],
    );
    expect(said(discussion)).toEqual(
      expect.arrayContaining([
        ['workloads', 'api', 'ana'],
        ['platforms', 'kubernetes', 'ben', 'ana'],
        ['teamSize', 8, 'ben'],
      ]),
    );
    expect(said(discussion)).not.toContainEqual(expect.arrayContaining(['teamSize', 6]));
  });

  it('notices that one person corrects a figure of another, and only then', () => {
    const { corrections } = read(['ana', 'an API, we are six developers'], ['ben', 'we are eight, not six']);
    expect(corrections).toEqual([
      { by: 'ben', of: 'ana', change: { kind: 'replaced', field: 'teamSize', from: 6, to: 8 } },
    ]);
    expect(read(['ana', 'an API, we are six'], ['ana', 'sorry, we are eight']).corrections).toEqual([]);
    expect(read(['ana', 'an API, we are six'], ['ben', 'we are six']).corrections).toEqual([]);
  });

  it('tells of several corrections of one figure the last one', () => {
    const { corrections } = read(
      ['ana', 'an API, we are six'],
      ['ben', 'we are eight'],
      ['cem', 'we are nine'],
    );
    expect(corrections.map(({ by, of, change }) => [by, of, change.to])).toEqual([['cem', 'ben', 9]]);
  });

  it.each<[string, [string, string][], unknown]>([
    [
      'a language ruled out and a framework in it proposed',
      [
        ['ana', 'no Java please'],
        ['ben', 'I would take Spring Boot'],
      ],
      { kind: 'rules-out', by: 'ana', other: 'ben', id: 'java', option: 'spring-boot' },
    ],
    [
      'a framework ruled out and proposed, whoever spoke first',
      [
        ['ben', 'I vote Django'],
        ['ana', 'anything but Django'],
      ],
      { kind: 'rules-out', by: 'ana', other: 'ben', id: 'django', option: 'django' },
    ],
    [
      'a language ruled out and allowed by somebody else',
      [
        ['ana', 'no PHP'],
        ['ben', 'PHP is fine'],
        ['ben', 'it is an API'],
      ],
      { kind: 'rules-out-allows', by: 'ana', other: 'ben', id: 'php' },
    ],
    [
      'a language ruled out and insisted on',
      [
        ['ana', 'no PHP'],
        ['ben', 'must be PHP'],
      ],
      { kind: 'rules-out-wants', by: 'ana', other: 'ben', id: 'php' },
    ],
    [
      'a language insisted on and a framework in another one proposed',
      [
        ['ana', 'must be Python'],
        ['ben', 'I vote Rails'],
      ],
      { kind: 'insists', by: 'ana', other: 'ben', ids: ['python'], option: 'rails' },
    ],
    [
      'two languages insisted on',
      [
        ['ana', 'must be Python'],
        ['ben', 'must be Go'],
      ],
      { kind: 'insists-both', by: 'ana', other: 'ben', ids: ['python'], others: ['go'] },
    ],
    [
      'two deadlines',
      [
        ['ana', 'an API, we ship in 2 months'],
        ['ben', 'we ship in 6 months'],
      ],
      {
        kind: 'differ',
        by: 'ana',
        other: 'ben',
        change: { kind: 'replaced', field: 'deadline', from: 'P2M', to: 'P6M' },
      },
    ],
  ])('leaves open: %s', (_, turns, open) => {
    expect(read(...turns).open).toContainEqual(open);
  });

  it('leaves nothing open that its own speaker took back, or that two people agree on', () => {
    expect(
      read(['ana', 'no Java'], ['ana', 'Java is fine after all'], ['ben', 'I vote Spring Boot']).open,
    ).toEqual([]);
    expect(read(['ana', 'must be Python'], ['ben', 'I vote Django']).open).toEqual([]);
    expect(read(['ana', 'no Java'], ['ben', 'no Java, an API']).open).toEqual([]);
  });

  it('is no discussion where only whoever asks said something, or nobody did', () => {
    expect(readThread(['ana', 'an API for 5 people'], ['ana', 'Django or Rails?'])).toBeNull();
    expect(readThread(['ana', 'good morning'], ['ben', 'Django or Rails?'])).toBeNull();
    expect(readThread()).toBeNull();
  });

  it('speaks of what was said since the bot spoke, and since somebody started over', () => {
    const since = read(
      ['ana', 'I vote Django'],
      [BOT_SPEAKER, 'Django fits best.'],
      ['ben', 'an API, no Java'],
    );
    expect(speakersIn(since)).toEqual(['ben']);
    const over = read(
      ['ana', 'I vote Django'],
      ['ben', 'new project, forget all that: an API on Kubernetes'],
    );
    expect(over.options).toEqual([]);
  });
});
