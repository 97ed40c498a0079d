import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRITERIA, TIERS } from '../../../src/catalog/vocabulary.ts';
import { readRequest } from '../../../src/profile/read-request.ts';
import { requirementChanges } from '../../../src/profile/requirement-changes.ts';
import { emptyRequirements } from '../../../src/profile/requirements.ts';
import { START_OVER, sayTogether } from '../../../src/profile/say-requirements/say-requirements.ts';
import { openPriorities } from '../../../src/slack/forms/open-priorities.ts';
import { openRequirements } from '../../../src/slack/forms/open-requirements.ts';
import { readPrioritiesForm } from '../../../src/slack/forms/read-priorities-form.ts';
import { readRequirementsForm } from '../../../src/slack/forms/read-requirements-form.ts';
import { formRequirements } from '../../profile/say-requirements/form-requirements.ts';
import { stateOf } from '../../render/forms/state-of-view.ts';
import { aroundIn, catalog, placeIn, TODAY, understood } from './forms-of-threads.ts';

const around = { catalog, today: TODAY };
const option = (value: string) => ({ input: { selected_option: { value } } });

const requirementsForm = (text: string) => {
  const view = openRequirements(understood(text), aroundIn());
  const state = stateOf(view);
  const submit = (values: typeof state.values) =>
    readRequirementsForm({ values: { ...state.values, ...values } }, view.private_metadata, around);
  const errorsOf = (values: typeof state.values) => {
    const said = submit(values);
    return said?.kind === 'errors' ? said.errors : null;
  };
  return { view, state, submit, errorsOf };
};

describe('the form of requirements', () => {
  it('sent as it was opened changes nothing, whatever it holds', () => {
    fc.assert(
      fc.property(formRequirements(catalog), (requirements) => {
        const view = openRequirements(requirements, aroundIn());
        const said = readRequirementsForm(stateOf(view), view.private_metadata, around);
        expect(said).toMatchObject({ kind: 'errors', errors: { teamSize: expect.any(String) } });
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('says exactly what it holds, whatever it holds', () => {
    fc.assert(
      fc.property(formRequirements(catalog), (requirements) => {
        const view = openRequirements(requirements, aroundIn());
        const metadata = JSON.stringify({ ...JSON.parse(view.private_metadata), said: 'something else' });
        const said = readRequirementsForm(stateOf(view), metadata, around);
        fc.pre(said?.kind === 'said');
        const request = { id: 'a', source: 'message' as const, thread: [], today: TODAY };
        const heard = readRequest({ ...request, text: said?.kind === 'said' ? said.text : '' }, catalog);
        expect(requirementChanges(requirements, heard.requirements)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it.each([
    ['teamSize', '0', /whole number from 1 to 5,000/],
    ['teamSize', '2.5', /whole number/],
    ['plannedHires', '-1', /whole number from 0/],
    ['rps', 'many', /whole number from 1/],
    ['connections', '1e9', /whole number/],
    ['deadline', '2026-02-31', /I cannot read this/],
    ['deadline', '6 fortnights', /I cannot read this/],
    ['deadline', '2026-11-19', /That day has passed/],
    ['supportUntil', '0 years', /I cannot read this/],
    ['existing', 'Spring Bot', /Did you mean Spring Boot\?/],
    ['existing', 'Zorblax', /^I know nothing called Zorblax\.$/],
    ['existing', 'PostgreSQL', /I cannot use PostgreSQL here/],
    ['existing', 'Django, Flask, Rails, Gin, Echo', /at most 4/],
    ['existing', 'x'.repeat(300), /^I know nothing called x{20,59}…\.$/],
  ])('says at %s what is wrong with %j', (field, value, error) => {
    const { errorsOf } = requirementsForm('we write Python');
    expect(errorsOf({ [field]: { input: { value } } })).toEqual({ [field]: expect.stringMatching(error) });
  });

  it('takes a date, a span in any language of the catalog, and names in any case', () => {
    const { submit } = requirementsForm('we write Python');
    expect(
      submit({
        deadline: { input: { value: '2027-03-01' } },
        supportUntil: { input: { value: '3 Jahre' } },
        existing: { input: { value: 'spring boot, in-house framework' } },
      }),
    ).toEqual({
      kind: 'said',
      of: 'requirements',
      place: placeIn(),
      text: sayTogether([
        ...[START_OVER, 'We write Python.', 'The deadline is 2027-03-01.', 'It needs support for 3 years.'],
        ...['Today we run our Spring Boot app.', 'We have an in-house framework.'],
      ]),
    });
  });

  it('keeps the priorities that it does not show', () => {
    const { submit } = requirementsForm('we write Python, hiring matters most');
    expect(submit({ teamSize: { input: { value: '4' } } })).toMatchObject({
      text: expect.stringContaining('Hiring is critical.'),
    });
  });

  it.each(['', '{}', 'no json', JSON.stringify(placeIn())])('is none with the metadata %j', (metadata) => {
    expect(readRequirementsForm({ values: {} }, metadata, around)).toBeNull();
    expect(readPrioritiesForm({ values: {} }, metadata)).toBeNull();
  });
});

describe('the form of priorities', () => {
  const requirements = understood('REST API, we write Python, hiring matters a lot');
  const view = openPriorities(requirements, aroundIn());
  const submit = (values: ReturnType<typeof stateOf>['values']) =>
    readPrioritiesForm({ values: { ...stateOf(view).values, ...values } }, view.private_metadata);

  it.each(CRITERIA.flatMap((criterion) => TIERS.map((tier) => ({ criterion, tier }))))(
    'says that $criterion is $tier so that it is read like that',
    ({ criterion, tier }) => {
      const said = submit({ [criterion]: option(tier) });
      if (said?.kind !== 'said') {
        // Hiring was said to be high: to choose it again is no change.
        expect({ criterion, tier }).toEqual({ criterion: 'hiring', tier: 'high' });
        return;
      }
      expect(understood(said.text).priorities[criterion]?.value).toBe(tier);
    },
  );

  it('says the tier that would be assumed where something stated is to be as assumed', () => {
    const said = submit({ hiring: option('assumed') });
    expect(said).toMatchObject({ kind: 'said', text: 'Hiring does not matter.' });
  });

  it('takes no choice that is none', () => {
    expect(submit({ hiring: option('<!channel>') })).toMatchObject({ kind: 'errors' });
  });

  it('is opened for a thread that stated nothing', () => {
    const empty = openPriorities(emptyRequirements(), aroundIn());
    expect(readPrioritiesForm(stateOf(empty), empty.private_metadata)).toMatchObject({ kind: 'errors' });
  });
});
