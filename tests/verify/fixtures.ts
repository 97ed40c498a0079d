import type { EvidencePack, PackFact } from '../../src/evidence/pack/pack.ts';
import type { ModelClaim, Segment } from '../../src/narrate/model/segments.ts';

export const packFact = (
  id: string,
  value: PackFact['value'],
  display: string,
  more: Partial<PackFact> = {},
): PackFact => ({
  id,
  subject: id.split('.')[0] ?? null,
  metric: id.split('.')[1] ?? '',
  kind: 'score',
  value,
  unit: null,
  display,
  direction: 'up',
  sourceId: null,
  asOf: null,
  confidence: null,
  ...more,
});

/** Django before Rails before Gin: Django ahead on hiring, level on ecosystem, behind on the first release. */
export const PACK: EvidencePack = {
  names: [
    { id: 'django', display: 'Django' },
    { id: 'gin', display: 'Gin' },
    { id: 'rails', display: 'Rails' },
  ],
  requirements: [
    { id: 'need.admin', words: 'admin interface' },
    { id: 'team.python', words: 'a team that knows Python' },
  ],
  facts: [
    packFact('django.rank', 1, 'first', { kind: 'rank', direction: 'down' }),
    packFact('rails.rank', 2, 'second', { kind: 'rank', direction: 'down' }),
    packFact('gin.rank', 3, 'third', { kind: 'rank', direction: 'down' }),
    packFact('django.points', 80.2, '80 of 100 points'),
    packFact('rails.points', 71.4, '71 of 100 points'),
    packFact('gap.django.rails', 8.8, '9 points', {
      subject: 'django',
      metric: 'gap',
      kind: 'delta',
      direction: 'none',
    }),
    packFact('confidence.share', 0.71, 'about 7 in 10', {
      subject: 'django',
      metric: 'confidence',
      kind: 'number',
      direction: 'none',
    }),
    packFact('confidence.word', 'likely best fit', 'likely best fit', {
      subject: 'django',
      metric: 'confidence',
      kind: 'text',
      direction: 'none',
    }),
    packFact('flip.weight', 'if x', 'if hiring did not count', {
      subject: 'rails',
      metric: 'flip',
      kind: 'text',
      direction: 'none',
    }),
    packFact('django.hiring', 900, 'very good'),
    packFact('rails.hiring', 500, 'fair'),
    packFact('gin.hiring', 300, 'weak'),
    packFact('django.ecosystem', 880, 'very good'),
    packFact('rails.ecosystem', 860, 'very good'),
    packFact('django.first_release', 700, 'good'),
    packFact('rails.first_release', 820, 'good'),
    packFact('django.ramp_up', 850, '2 to 3 weeks'),
    packFact('rails.ramp_up', 300, '6 to 9 weeks'),
    packFact('django.longevity', 400, 'weak'),
    packFact('django.security', null, 'not known'),
    packFact('django.capability-admin', true, 'built in', { kind: 'bool' }),
    packFact('gin.capability-admin', false, 'third-party package', { kind: 'bool' }),
  ],
  required: {
    first: 'django',
    drivers: ['django.hiring', 'django.ramp_up'],
    drawback: 'django.longevity',
    gaps: ['django.security'],
  },
};

/** Packs by the name that a data file calls them. */
export const NAMED_PACKS: ReadonlyMap<string, EvidencePack> = new Map([['django', PACK]]);

export const value = (fact: string): ModelClaim => ({ kind: 'value', fact });
export const rank = (fact: string): ModelClaim => ({ kind: 'rank', fact });
export const compare = (left: string, relation: 'gt' | 'lt' | 'eq', right: string): ModelClaim => ({
  kind: 'compare',
  left,
  relation,
  right,
});

export const segment = (text: string, ...claims: ModelClaim[]): Segment => ({ role: 'reason', text, claims });
