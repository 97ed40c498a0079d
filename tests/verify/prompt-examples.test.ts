import { describe, expect, it } from 'vitest';
import type { EvidencePack, PackFact } from '../../src/evidence/pack/pack.ts';
import { loadPrompts } from '../../src/model/prompts/load-prompts.ts';
import { explanationSchema, type ModelClaim, type Segment } from '../../src/narrate/model/segments.ts';
import { indexPack } from '../../src/verify/pack-index.ts';
import { verifySegment } from '../../src/verify/verify-segment.ts';

/** The prompt as it is sent. */
const systemOf = (): string => {
  const rendered = loadPrompts().explain.render({ vocabulary: [], pack: {} });
  if (!rendered.ok) throw new Error('the prompt is over its ceiling');
  return rendered.prompt.system;
};
const system = systemOf();

const fact = (id: string, more: Partial<PackFact>): PackFact => ({
  id,
  subject: id.split('.')[0] ?? null,
  metric: id.split('.')[1] ?? '',
  kind: 'score',
  value: 800,
  unit: null,
  display: 'good',
  direction: 'up',
  sourceId: null,
  asOf: null,
  confidence: 'evidence',
  ...more,
});

/** The made-up subjects of the prompt's examples. */
const PACK: EvidencePack = {
  names: [
    { id: 'alder', display: 'Alder' },
    { id: 'birch', display: 'Birch' },
  ],
  requirements: [{ id: 'need.orm', words: 'an ORM' }],
  facts: [
    fact('alder.rank', { kind: 'rank', value: 1, display: 'first', direction: 'none' }),
    fact('alder.points', { kind: 'number', value: 80, display: '80 points' }),
    fact('birch.rank', { kind: 'rank', value: 2, display: 'second', direction: 'none' }),
    ...['hiring', 'ecosystem', 'longevity', 'ramp_up', 'headroom'].flatMap((metric) => [
      fact(`alder.${metric}`, { metric }),
      fact(`birch.${metric}`, { metric, value: metric === 'ecosystem' ? 800 : 500, display: 'fair' }),
    ]),
    fact('alder.ramp_up', {
      metric: 'ramp_up',
      kind: 'text',
      value: '2 to 4 weeks',
      display: '2 to 4 weeks',
    }),
    fact('alder.headroom', { metric: 'headroom', kind: 'text', value: 'x', display: '20,000 requests/s' }),
    fact('birch.security', { value: null, display: 'not known' }),
    fact('alder.capability-orm', {
      metric: 'capability-orm',
      kind: 'bool',
      value: true,
      display: 'built in',
    }),
    fact('confidence.share', {
      ...{ subject: null, metric: 'confidence', kind: 'number', value: 7, display: 'about 7 in 10' },
    }),
    fact('confidence.word', {
      ...{ subject: null, metric: 'confidence', kind: 'text', value: 'likely', display: 'likely best fit' },
    }),
    fact('flip.birch.x', {
      ...{ subject: 'birch', metric: 'flip', kind: 'text', value: 'x', display: 'if hiring counted more' },
    }),
  ],
  required: {
    first: 'alder',
    drivers: ['alder.hiring'],
    drawback: 'alder.longevity',
    gaps: ['birch.security'],
  },
};

const judge = (segment: Segment, pack = PACK) =>
  verifySegment(segment, indexPack(pack), { names: new Set(), longest: 0 });

/** The claims that the sentences without claims of their own need. */
const CLAIMS: Record<string, ModelClaim[]> = {
  'takes {alder.ramp_up}': [{ kind: 'value', fact: 'alder.ramp_up' }],
  'headroom of {@alder}': [{ kind: 'value', fact: 'alder.headroom' }],
  'stronger than': [{ kind: 'compare', left: 'alder.hiring', right: 'birch.hiring', relation: 'gt' }],
  'are level on': [{ kind: 'compare', left: 'alder.ecosystem', right: 'birch.ecosystem', relation: 'eq' }],
  includes: [{ kind: 'has', fact: 'alder.capability-orm', value: true }],
  'Confidence:': [
    { kind: 'value', fact: 'confidence.word' },
    { kind: 'value', fact: 'confidence.share' },
  ],
  'would lead': [{ kind: 'value', fact: 'flip.birch.x' }],
};

describe('the examples of the explain prompt', () => {
  const json = /\{"segments":\[[\s\S]*?\n\]\}/.exec(system)?.[0] ?? '{}';
  const { segments } = explanationSchema.parse(JSON.parse(json.replaceAll('\n', ' ')));
  const unequal = {
    ...PACK,
    facts: PACK.facts.map((each) => (each.id === 'birch.ecosystem' ? { ...each, value: 400 } : each)),
  };

  it.each(segments.map((segment) => [segment.text, segment] as const))('accept %s', (text, segment) => {
    expect(judge(segment, text.includes('ahead of') ? unequal : PACK)).toMatchObject({ outcome: 'accept' });
  });

  const more = [...system.slice(system.indexOf('More of them')).matchAll(/"([^"]+)"/g)].map((match) =>
    (match[1] ?? '').replaceAll('\n', ' '),
  );

  it('are followed by more sentences', () => {
    expect(more).toHaveLength(Object.keys(CLAIMS).length);
  });

  it.each(more)('accept %s', (text) => {
    const claims = Object.entries(CLAIMS).find(([part]) => text.includes(part))?.[1] ?? [];
    expect(claims).not.toEqual([]);
    expect(judge({ role: 'reason', text, claims })).toMatchObject({ outcome: 'accept', rules: [] });
  });
});
