import { describe, expect, it } from 'vitest';
import type { Segment } from '../../src/narrate/model/segments.ts';
import { guardOf } from '../../src/verify/name-guard.ts';
import { indexPack } from '../../src/verify/pack-index.ts';
import { verifySegment } from '../../src/verify/verify-segment.ts';
import { compare, PACK, rank, segment, value } from './fixtures.ts';
import { shippedCatalog } from './packs.ts';

const guard = guardOf(shippedCatalog());
const index = indexPack(PACK);
const verify = (given: Segment) => verifySegment(given, index, guard);

const hiring = value('django.hiring');
const ahead = compare('django.hiring', 'gt', 'rails.hiring');
const hasAdmin = { kind: 'has', fact: 'django.capability-admin', value: true } as const;
const lacksAdmin = { kind: 'has', fact: 'gin.capability-admin', value: false } as const;
const gap = { kind: 'gap', fact: 'django.security' } as const;
const most = { kind: 'extreme', fact: 'django.hiring', end: 'max', over: 'shortlist' } as const;

describe('a segment that is true and plainly worded', () => {
  it.each([
    ['{@django} comes first with {django.points}.', [rank('django.rank'), value('django.points')]],
    ['{@django} is {django.hiring} on hiring.', [hiring]],
    ['Hiring is easier with {@django} than with {@rails}.', [ahead]],
    ['Compared with {@rails}, {@django} is stronger on hiring.', [ahead]],
    [
      'On the ecosystem, {@django} and {@rails} are level.',
      [compare('django.ecosystem', 'eq', 'rails.ecosystem')],
    ],
    ['Of the options shown, {@django} is strongest on hiring.', [most]],
    ['{@django} comes with {need.admin}: {django.capability-admin}.', [hasAdmin]],
    ["{@gin} doesn't include {need.admin}.", [lacksAdmin]],
    ['How {@django} does on security is not known.', [gap]],
    ['{@rails} would lead {flip.weight}.', [value('flip.weight')]],
    ['The main drawback of {@django} is longevity: {django.longevity}.', [value('django.longevity')]],
  ] as const)('is accepted: %s', (text, claims) => {
    expect(verify(segment(text, ...claims))).toMatchObject({ outcome: 'accept', rules: [] });
  });

  it('is shown with every slot filled', () => {
    expect(verify(segment('{@django} is {django.hiring} on hiring.', hiring)).text).toBe(
      'Django is very good on hiring.',
    );
  });
});

describe('a true claim in wording that goes further', () => {
  it.each([
    ['lexical-sink', '{@django} is {django.hiring} on hiring, see bit.ly/abc.', [hiring]],
    ['lexical-sink', '<@U123> {@django} is {django.hiring} on hiring.', [hiring]],
    ['lexical-sink', '{@django} is {django.hiring} on hіring.', [hiring]],
    ['known-slots', '{@django} is {django.hiring} on hiring, like {@symfony}.', [hiring]],
    ['slots-claimed', '{@django} is {django.hiring} on hiring and {@rails} is not.', [hiring]],
    ['figures', '{@django} is {django.hiring} on hiring, twice the rest.', [hiring]],
    ['figures', '{@django} takes {django.ramp_up} months of ramp-up.', [value('django.ramp_up')]],
    ['names', 'Unlike Express, {@django} is {django.hiring} on hiring.', [hiring]],
    ['names', 'Unlike symfony, {@django} is {django.hiring} on hiring.', [hiring]],
    ['claims-voiced', '{@django} comes first.', [rank('django.rank'), ahead]],
    ['bound-to-name', '{@rails} is {django.hiring} on hiring.', [hiring, value('rails.hiring')]],
    ['bound-to-topic', '{@django} is {django.hiring} here.', [hiring]],
    ['topics-claimed', '{@django} is {django.hiring} on hiring and its ecosystem is here.', [hiring]],
    ['comparatives', 'Hiring is harder with {@django} than with {@rails}.', [ahead]],
    ['comparatives', 'Hiring is easier with {@rails} than with {@django}.', [ahead]],
    ['comparatives', 'Hiring is easier with {@django} than with the others, {@rails} included.', [ahead]],
    ['comparatives', '{@django} has fewer candidates than {@rails}.', [ahead]],
    ['sameness', 'On hiring, {@django} and {@rails} are level.', [ahead]],
    ['superlatives', '{@django} has the strongest hiring pool: {django.hiring}.', [hiring]],
    ['superlatives', 'Of the options shown, {@django} is weakest on hiring.', [most]],
    ['places', '{@django} comes second.', [rank('django.rank')]],
    [
      'places',
      'The pick is {@rails}; {@django} is in {django.rank} place.',
      [rank('django.rank'), rank('rails.rank')],
    ],
    ['negations', '{@django} is not in {django.rank} place.', [rank('django.rank')]],
    ['negations', '{@gin} does include {need.admin}.', [lacksAdmin]],
    ['negations', 'How {@django} does on security is known.', [gap]],
    ['negations', '{@gin} does not lack {need.admin}.', [lacksAdmin]],
    ['qualities', '{@django} is strong on longevity: {django.longevity}.', [value('django.longevity')]],
    ['qualities', '{@django} is {django.hiring} on hiring, and it suits the team.', [hiring]],
    ['conditionals', '{@django} would come first.', [rank('django.rank')]],
    ['confidence-words', '{@django} is the clear winner, in {django.rank} place.', [rank('django.rank')]],
    ['part-words', '{@gin} does not have {need.admin} built in.', [lacksAdmin]],
    ['absolutes', '{@django} is always {django.hiring} on hiring.', [hiring]],
    ['causes', 'Because of the points, {@django} has {django.points}.', [value('django.points')]],
    ['form', '{@django} is {django.hiring} on hiring, and that matters.', [hiring]],
    ['form', 'The team is {django.hiring} on hiring, with {@django}.', [hiring]],
    ['form', 'Is {@django} {django.hiring} on hiring?', [hiring]],
    ['pronouns', '{@django} comes first and {@rails} second; it is {django.hiring} on hiring.', [hiring]],
    ['distinct-names', '{@django} and {@django} are {gap.django.rails} apart.', [value('gap.django.rails')]],
    ['circumstances', 'Given {need.admin}, {@django} is {django.hiring} on hiring.', [hiring, hasAdmin]],
    ['parts', '{@gin} includes {need.admin} as {gin.capability-admin}.', [value('gin.capability-admin')]],
    ['qualities', 'The main drawback of {@gin} is hiring: {gin.hiring}.', [value('gin.hiring')]],
    ['bound-to-name', 'The gap to {@django} is {gap.django.rails}.', [value('gap.django.rails')]],
    ['coordination', '{@rails} and {@django} are {django.hiring} on hiring.', [hiring, rank('rails.rank')]],
    ['slot-place', 'With {django.rank}, {@django} is here.', [rank('django.rank')]],
    ['vocabulary', '{@django} is {django.hiring} on hiring, loved by banks.', [hiring]],
  ] as const)('breaks %s and is repaired: %s', (rule, text, claims) => {
    const { outcome, rules } = verify(segment(text, ...claims));
    expect(rules).toContain(rule);
    expect(outcome).toBe('repair');
  });

  it('is posted in our own words', () => {
    const { text } = verify(segment('Hiring is way easier with {@django}!', ahead));
    expect(text).toBe('On hiring, Django is ahead of Rails: very good against fair.');
  });
});

describe('a claim that the pack does not bear out', () => {
  it.each([
    ['the other way round', compare('django.hiring', 'lt', 'rails.hiring')],
    ['of what is level', compare('django.ecosystem', 'gt', 'rails.ecosystem')],
    ['level of what is not', compare('django.hiring', 'eq', 'rails.hiring')],
    ['between two metrics', compare('django.hiring', 'gt', 'rails.first_release')],
    ['between an option and itself', compare('django.hiring', 'gt', 'django.hiring')],
    ['of a fact that is not there', value('django.speed')],
    ['of a value that nobody knows', value('django.security')],
    ['that a known value is not known', { kind: 'gap', fact: 'django.hiring' }],
    ['of an extreme of the whole dataset', { ...most, over: 'dataset' }],
    ['of an extreme at the wrong end', { ...most, end: 'min' }],
    ['of an extreme without all values', { ...most, fact: 'django.ecosystem' }],
    ['that a part is missing', { ...hasAdmin, value: false }],
    ['of a fit with another part', { kind: 'fit', requirement: 'need.admin', fact: 'django.hiring' }],
    ['of a fit with a requirement nobody has', { kind: 'fit', requirement: 'need.orm', fact: 'django.rank' }],
    ['of a fit of what is missing', { kind: 'fit', requirement: 'need.admin', fact: 'gin.capability-admin' }],
  ] as const)('is dropped: %s', (_, claim) => {
    expect(verify(segment('{@django} is {django.hiring} on hiring.', claim))).toEqual({
      outcome: 'drop',
      rules: ['claim-false'],
      text: '',
    });
  });

  it('is dropped when there is no claim at all', () => {
    expect(verify(segment('A fine choice.')).rules).toEqual(['no-claim']);
  });
});
