import { describe, expect, it } from 'vitest';
import { sayClaim } from '../../src/narrate/model/say-claim.ts';
import type { ModelClaim } from '../../src/narrate/model/segments.ts';
import { compare, PACK, packFact, rank, value } from './fixtures.ts';

describe('our own sentence for a claim', () => {
  it.each<[string, ModelClaim]>([
    ['Django is in first place.', rank('django.rank')],
    ['Django scores 80 of 100 points.', value('django.points')],
    ['Django and Rails are 9 points apart.', value('gap.django.rails')],
    ['How sure the first place is: likely best fit.', value('confidence.word')],
    [
      'Django comes first in about 7 in 10 of the plausible weightings and readings of the evidence.',
      value('confidence.share'),
    ],
    ['Rails would lead if hiring did not count.', value('flip.weight')],
    ['Django is very good on hiring.', value('django.hiring')],
    ['Django, ramp-up: 2 to 3 weeks.', value('django.ramp_up')],
    [
      'On hiring, Rails is behind Django: fair against very good.',
      compare('rails.hiring', 'lt', 'django.hiring'),
    ],
    ['On ecosystem, Django and Rails are level.', compare('django.ecosystem', 'eq', 'rails.ecosystem')],
    ['Django is ahead of Rails: first against second.', compare('django.rank', 'lt', 'rails.rank')],
    [
      'Of the options shown, Gin is weakest on hiring: weak.',
      { kind: 'extreme', fact: 'gin.hiring', end: 'min', over: 'shortlist' },
    ],
    [
      'Django brings admin interface: built in.',
      { kind: 'has', fact: 'django.capability-admin', value: true },
    ],
    [
      'Gin does not bring admin interface itself: third-party package.',
      { kind: 'has', fact: 'gin.capability-admin', value: false },
    ],
    [
      'For a team that knows Python: Django, ramp-up: 2 to 3 weeks.',
      { kind: 'fit', requirement: 'team.python', fact: 'django.ramp_up' },
    ],
    ['How Django does on security is not known.', { kind: 'gap', fact: 'django.security' }],
  ])('is "%s"', (words, claim) => {
    expect(sayClaim(claim, PACK)).toBe(words);
  });

  it('is empty for a fact that the pack does not hold', () => {
    expect(sayClaim(value('nobody.rank'), PACK)).toBe('');
  });

  it('says above and below of figures, where neither end is better by itself', () => {
    const about = { kind: 'number', metric: 'memory-api-4-cores', direction: 'down' } as const;
    const facts = [
      packFact('django.memory', 120, '120 MB', about),
      packFact('gin.memory', 20, '20 MB', about),
    ];
    expect(sayClaim(compare('django.memory', 'gt', 'gin.memory'), { ...PACK, facts })).toBe(
      'On memory api 4 cores, Django is above Gin: 120 MB against 20 MB.',
    );
  });
});
