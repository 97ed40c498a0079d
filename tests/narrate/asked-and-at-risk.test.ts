import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/profile/reading.ts';
import { rankFor } from '../../src/score/rank-for.ts';
import { catalog as dataset, read } from '../profile/read.ts';
import { explained } from './explained.ts';
import {
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
const weeks = (min: number, max: number) => ({ quantity: { min, max, unit: 'weeks' } });
const texts = (lines: readonly { text: string }[]): string => lines.map(({ text }) => text).join('\n');

/** Django ahead of Fastify, each with the weeks it takes. */
const inWeeks = (django: [number, number], fastify: [number, number]) =>
  ranking([
    option('django', { workload_fit: 900 }, {}, { ramp_up: weeks(...django) }),
    option('fastify', {}, {}, { ramp_up: weeks(...fastify) }),
  ]);

const answered = (more: Partial<Reading>, ranked: Parameters<typeof explained>[1]) =>
  explained(reading(more), ranked, catalog);

describe('a deadline', () => {
  const due = (deadline: string): Partial<Reading> => ({
    requirements: requirements({ deadline: stated(deadline) }),
  });

  it('is said to be tight where the estimate may outlast it, with who would meet it', () => {
    const { watchOuts } = answered(due('P6W'), inWeeks([3, 9], [2, 5]));
    expect(watchOuts[0]?.text).toBe(
      'The date is tight: you want to ship in 6 weeks, and Django takes about 3 to 9 weeks to a confident first release; Fastify, at about 2 to 5 weeks, would meet it (estimate of 2026-11-18).',
    );
  });

  it('is said to be at risk where the estimate outlasts it at best, and nobody is named who would not meet it', () => {
    const { watchOuts } = answered(due('P2D'), inWeeks([5, 8], [3, 6]));
    expect(watchOuts[0]?.text).toBe(
      'The date is at risk: you want to ship in 2 days, and Django takes about 5 to 8 weeks to a confident first release (estimate of 2026-11-18).',
    );
  });

  it('is not spoken of where the estimate fits, nor where there is none', () => {
    expect(texts(answered(due('P9W'), inWeeks([3, 9], [2, 5])).watchOuts)).not.toContain('The date');
    expect(texts(answered({}, inWeeks([3, 9], [2, 5])).watchOuts)).not.toContain('The date');
  });
});

describe('support that was asked for to a day', () => {
  const until = (supportUntil: string): Partial<Reading> => ({
    requirements: requirements({ ...crudForPython(), supportUntil: stated(supportUntil) }),
  });
  const longLived = ranking([option('django', { workload_fit: 900, longevity: 950 }), option('fastify', {})]);

  it('is no reason where it ends before that day, and nobody is said to reach it', () => {
    const { reasons, watchOuts } = answered(until('2029-11-28'), longLived);
    expect(texts(reasons)).not.toContain('Published support');
    expect(watchOuts[0]?.text).toBe(
      'No option publishes free support as far as 2029-11-28. Django comes closest: 5.2 LTS until 2028-04-30 (as of 2026-08-22).',
    );
  });

  it('is a reason where it lasts to that day', () => {
    const { reasons, watchOuts } = answered(until('2027-11-28'), longLived);
    expect(texts(reasons)).toContain('Published support: 6.1 has free support until 2027-12-31');
    expect(texts(watchOuts)).not.toContain('No option');
  });

  it('names the options that reach it where the pick does not', () => {
    const other = ranking([option('fastify', { workload_fit: 900 }), option('django', {})]);
    expect(texts(answered(until('2027-11-28'), other).watchOuts)).toContain(
      'Free support is published as far as 2027-11-28 for Django, not for Fastify.',
    );
  });
});

describe('what was asked about', () => {
  it('is answered for every compared option before the reasons', () => {
    const asked = requirements({ needs: [stated('orm')] });
    const compared = { behaviour: 'compare', compared: ['django', 'fastify'], requirements: asked } as const;
    const { reasons } = answered({ ...compared, compared: [...compared.compared] }, inWeeks([1, 2], [1, 2]));
    expect(reasons[0]?.text).toBe(
      'ORM: Django (built in) and Fastify (built in) (documentation read, dataset of 2026-11-18).',
    );
  });

  it('is told of the option that is ahead on the one criterion above all', () => {
    const share = (min: number, max: number) => ({
      quantity: { min, max, unit: '% of professional developers' },
    });
    const ranked = ranking([
      option('django', { workload_fit: 1000, hiring: 700 }, {}, { hiring: share(20, 30) }),
      option('fastify', { hiring: 800 }, {}, { hiring: share(30, 44) }),
    ]);
    const asked = { requirements: requirements({ priorities: { hiring: stated('critical' as const) } }) };
    expect(answered(asked, ranked).reasons[0]?.text).toBe(
      'On hiring alone Fastify is ahead: about 30 to 44 against 20 to 30 for Django, in % of professional developers. With everything else that counts, Django comes first.',
    );
    expect(texts(answered({}, ranked).reasons)).not.toContain('alone');
  });
});

describe('an option that alone reaches every minimum', () => {
  it('is said to, with the one below as the runner-up', () => {
    const below = option('fastify', {}, { blockedBy: 'ramp_up' });
    const { confidence, runnerUp } = answered({}, ranking([option('django', { workload_fit: 900 }), below]));
    expect(confidence?.text).toBe(
      'Only Django reaches every minimum, so there is no contest to give a share of. Below one: Fastify (ramp up).',
    );
    expect(runnerUp?.text).toMatch(
      /^Fastify, with \d+ of 100 points against \d+, but below the minimum for ramp up\.$/,
    );
  });
});

describe('the words of a low maintainability', () => {
  const drawback = (structure: 'light' | 'strong' | 'typed' | 'balanced'): string => {
    const ranked = ranking([
      option('django', { workload_fit: 1000, security: 900, maintainability: 300 }),
      option('fastify', { maintainability: 900 }),
    ]);
    const targets = { ...ranked.targets, structure };
    return answered({}, { ...ranked, targets }).drawback?.text ?? '';
  };

  it.each([
    ['light', 'It brings more structure than is wanted here; Fastify is stronger there.'],
    ['strong', 'It leaves more of the structure to you than is wanted here; Fastify is stronger there.'],
    ['typed', 'Static types reach less far than is wanted here; Fastify is stronger there.'],
    ['balanced', 'It is weak on maintainability; Fastify is stronger there.'],
  ] as const)('are of the structure that was judged: %s', (structure, text) => {
    expect(drawback(structure)).toBe(text);
  });
});

describe('with the shipped dataset', () => {
  const answerTo = (text: string) => {
    const ranked = rankFor(read(text), dataset, TODAY);
    return { ...ranked, explanation: explained(ranked.reading, ranked.ranking, dataset) };
  };

  it('tells that the place of hires is not used', () => {
    expect(texts(answerTo('we hire 10 python devs in berlin for an api').explanation.notUsed)).toContain(
      '"in berlin": the figures on hiring are not of one place.',
    );
    expect(texts(answerTo('python team in berlin, an api').explanation.notUsed)).not.toContain('berlin');
  });

  it('asks for the language of the team among those of the named options', () => {
    const { ranking: ranked } = answerTo('asp.net core or spring boot for a bank, 25 devs mixed');
    expect(ranked?.question?.options).toEqual(['We write Java', 'We write C#']);
  });

  it('counts no language as not said where the named options share one', () => {
    expect(texts(answerTo('gin or echo or fiber').explanation.assumptions)).not.toContain('languages');
  });

  it('does not say nine in ten of a pick that carries half of the load named', () => {
    const { ranking: ranked, explanation } = answerTo('live chat with websockets, go or node, 30k rps');
    expect(ranked?.options[0]?.id).toBe('nestjs');
    expect(ranked?.confidence).toMatchObject({ word: 'leans to', cappedBy: 'headroom' });
    expect(explanation.confidence?.text).toContain('carries far less than the load you named');
  });
});
