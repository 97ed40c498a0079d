import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load.ts';
import { CRITERIA, LANGUAGES, NEEDS, PLATFORMS, TIERS, WORKLOADS } from '../../../src/catalog/vocabulary.ts';
import { parseConfig } from '../../../src/config.ts';
import { readRequest } from '../../../src/profile/read-request.ts';
import { requirementChanges } from '../../../src/profile/requirement-changes.ts';
import { type Requirements, requirementsSchema } from '../../../src/profile/requirements.ts';
import {
  START_OVER,
  sayComparison,
  sayPriority,
  sayRequirements,
  sayTogether,
} from '../../../src/profile/say-requirements/say-requirements.ts';
import { settleRequirements } from '../../../src/profile/say-requirements/settle-requirements.ts';
import { formRequirements } from './form-requirements.ts';

const catalog = loadCatalog(parseConfig({}).dataDirectory);

const read = (text: string, before: readonly string[] = []) =>
  readRequest(
    {
      ...{ id: 'a', source: 'message', text, today: '2026-11-20' },
      thread: before.map((said) => ({ speaker: 'U0MIRA', text: said, time: '1' })),
    },
    catalog,
  );

const of = (fields: object): Requirements => settleRequirements(requirementsSchema.parse(fields), catalog);
const stated = <Value>(value: Value) => ({ value, origin: 'stated', words: 'form' });
const BEFORE = [
  'We write PHP, team of 80, no Java, on Azure, hiring matters most. Compare Django and Rails.',
];

/** What differs between what was said and what is read of it, after a thread that said much else. */
const lost = (requirements: Requirements) =>
  requirementChanges(
    requirements,
    read(sayTogether([START_OVER, sayRequirements(requirements, catalog)]), BEFORE).requirements,
  );

describe('sayRequirements', () => {
  it('says nothing of requirements that state nothing', () => {
    expect(sayRequirements(of({}), catalog)).toBe('');
  });

  it('says one short sentence a thing', () => {
    const requirements = of({
      teamSize: stated(5),
      teamLanguages: [stated({ id: 'python', level: 'expert' })],
      workloads: [stated('api')],
      load: { rps: stated(200) },
      excludedLanguages: [stated('php')],
      priorities: { hiring: stated('high') },
    });
    expect(sayRequirements(requirements, catalog)).toBe(
      [
        ...['We are a team of 5.', 'We know Python well.', 'We build a REST API.'],
        ...['It gets 200 requests per second.', 'No PHP.', 'Hiring is important.'],
      ].join('\n'),
    );
  });

  it('leaves out what was only assumed', () => {
    const teamSize = { value: 5, origin: 'assumed', words: 'by default' };
    expect(sayRequirements(requirementsSchema.parse({ teamSize }), catalog)).toBe('');
  });

  it.each([
    ...WORKLOADS.map((id) => ({ workloads: [stated(id)] })),
    ...NEEDS.map((id) => ({ needs: [stated(id)] })),
    ...PLATFORMS.map((id) => ({ platforms: [stated(id)] })),
    ...LANGUAGES.flatMap((id) => [{ mustLanguages: [stated(id)] }, { excludedLanguages: [stated(id)] }]),
    ...[...catalog.frameworks.keys()].flatMap((id) => [
      { excludedFrameworks: [stated(id)] },
      { existing: [stated(id)] },
    ]),
    { existing: [stated('in-house')] },
  ])('is read back as the same when it is all that is said: %j', (fields) => {
    expect(lost(of(fields))).toEqual([]);
  });

  it('is read back as the same, whatever the form holds and whatever was said before', () => {
    fc.assert(
      fc.property(formRequirements(catalog), (requirements) => {
        expect(lost(requirements)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('asks for an answer and not for anything else', () => {
    fc.assert(
      fc.property(formRequirements(catalog), (requirements) => {
        const text = sayRequirements(requirements, catalog);
        fc.pre(text !== '');
        expect(['recommend', 'compare', 'clarify']).toContain(
          read(sayTogether([START_OVER, text])).behaviour,
        );
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});

describe('sayPriority', () => {
  it.each(CRITERIA.flatMap((criterion) => TIERS.map((tier) => ({ criterion, tier }))))(
    'is read back as $criterion: $tier',
    ({ criterion, tier }) => {
      const { priorities } = read(sayPriority(criterion, tier), BEFORE).requirements;
      expect(priorities[criterion]?.value).toBe(tier);
    },
  );
});

describe('sayComparison', () => {
  it('is read as a comparison of the named frameworks, after whatever was said', () => {
    const names = [...catalog.frameworks.values()].map(({ id, name }) => ({ id, name }));
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 3, maxLength: 3 }), (three) => {
        const { behaviour, compared } = read(sayComparison(three.map(({ name }) => name)), [
          'We write Python',
        ]);
        expect(behaviour).toBe('compare');
        expect(compared.toSorted()).toEqual(three.map(({ id }) => id).toSorted());
      }),
    );
  });
});
