/** One record that says all there is to say of a framework nobody else has: its rating and sources are in it. */
export const houseFramework = (changes: Record<string, unknown> = {}) => ({
  id: 'paveway',
  name: 'Paveway',
  aliases: ['paveway', 'pave'],
  languages: ['go'],
  runtime: 'Go',
  category: 'framework',
  summary: 'The golden path of the platform team: HTTP, auth and tracing wired together.',
  facts: [
    {
      id: 'paveway.licence',
      metric: 'licence',
      value: 'Internal use only',
      unit: null,
      sources: ['paveway-handbook'],
      asOf: '2026-11-01',
      checkedOn: '2026-11-15',
      checkedHow: 'live',
      basis: 'stated',
    },
  ],
  lifecycle: {
    releases: [
      {
        line: '3',
        releasedOn: '2026-05-01',
        activeSupportEnds: null,
        securitySupportEnds: '2029-05-01',
        longTermSupport: true,
        latest: '3.2',
        latestOn: '2026-10-01',
      },
    ],
    sources: ['paveway-handbook'],
    asOf: '2026-11-01',
    checkedOn: '2026-11-15',
    checkedHow: 'live',
  },
  capabilities: { auth: { level: 'built-in', checkedHow: 'unchecked' } },
  rating: {
    criteria: {
      ramp_up: {
        input: { min: 0.2, max: 0.5, unit: 'weeks' },
        confidence: 'one-opinion',
        evidence: ['paveway.licence'],
      },
      known: { min: 0, max: 20 },
      hiring: {
        input: { min: 8, max: 16, unit: '% of professional developers' },
        confidence: 'unknown',
        evidence: [],
      },
      headroom: {
        input: { min: 10_000, max: 30_000, unit: 'requests/s' },
        confidence: 'unknown',
        evidence: [],
      },
      security: {
        lo: 700,
        hi: 950,
        confidence: 'one-opinion',
        evidence: ['paveway.licence'],
      },
    },
  },
  sources: [
    {
      id: 'paveway-handbook',
      name: 'Handbook of the platform team',
      url: null,
      publisher: 'Platform team',
      kind: 'documentation',
      published: null,
    },
  ],
  ...changes,
});
