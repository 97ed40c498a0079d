import { describe, expect, it } from 'vitest';
import { read, values } from './read.ts';

describe('deadlines and support horizons', () => {
  it.each([
    ['mvp in 6 weeks, ruby', 'P6W'],
    ['has to ship within 3 months, php shop', 'P3M'],
    ['needs to be live by 1 March 2027, crud', '2027-03-01'],
    ['deadline: end of April 2027, crud', '2027-04-30'],
    ['poc by tomorrow, python', 'P1D'],
  ])('%s', (text, expected) => {
    expect(read(text).requirements.deadline?.value).toBe(expected);
  });

  it.each([
    ['api with security support until end of 2030', '2030-12-31'],
    ['we need 7 years of support, java', 'P7Y'],
  ])('%s', (text, expected) => {
    expect(read(text).requirements.supportUntil?.value).toBe(expected);
  });

  it('takes years of experience and the time to hire for neither', () => {
    const { requirements } = read('10 years of java experience, hiring 3 people in the next 4 months, api');
    expect(requirements.deadline).toBeUndefined();
    expect(requirements.supportUntil).toBeUndefined();
  });
});

describe('priorities', () => {
  it.each([
    ['cost matters most, api', { start_footprint: 'high', headroom: 'high' }],
    ['performance is not an issue, crud', { headroom: 'ignore' }],
    ['security is a must, api', { security: 'critical' }],
    ["we don't care about hiring, api", { hiring: 'ignore' }],
    [
      'in this order: security, performance, then hiring. api',
      { security: 'critical', headroom: 'high', hiring: 'medium' },
    ],
    ['time to market is everything, shop', { first_release: 'critical' }],
  ])('%s', (text, expected) => {
    const priorities = read(text).requirements.priorities;
    for (const [criterion, tier] of Object.entries(expected)) {
      expect(Object.entries(priorities).find(([id]) => id === criterion)?.[1]?.value).toBe(tier);
    }
  });
});

describe('what is built and where', () => {
  it.each([
    ['an e-commerce shop', ['saas-commerce']],
    ['chat with presence', ['realtime']],
    ['serving pytorch models', ['ai-serving']],
    ['api gateway', ['infra-gateway']],
    ['a bank, ledger', ['enterprise-regulated']],
    ['a CMS for editors', ['crud-content']],
    ['nightly etl jobs', ['batch-data']],
  ])('%s', (text, expected) => {
    expect(values(read(`${text}, what should we use`).requirements.workloads)).toEqual(expected);
  });

  it.each([
    ['on aws lambda', 'aws-lambda'],
    ['on cloudflare workers', 'edge-isolate'],
    ['k8s', 'kubernetes'],
    ['on shared hosting', 'shared-hosting'],
    ['windows server', 'windows'],
    ['in our own data center', 'on-prem'],
  ])('%s', (text, expected) => {
    expect(values(read(`api, ${text}`).requirements.platforms)).toContain(expected);
  });
});
