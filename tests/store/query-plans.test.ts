import { describe, expect, it } from 'vitest';
import { collectPlans, type Plan } from './collect-plans.ts';

const MANY = await collectPlans(10_000);

/**
 * Whether a step of a plan goes through a whole table. SQLite writes SCAN for reading a table or an index from end to
 * end, SEARCH for going straight to rows, and AUTOMATIC for an index that it builds, from a whole table, for one
 * statement. A search by team alone is no better than a scan: there is one team. Three scans are none: of a constant
 * row and of the values that are inserted, which are no tables, and of `requests_open`, a partial index that holds exactly the rows that are asked for. A
 * subquery is judged by the steps under it.
 */
const isWhole = (step: string): boolean =>
  step.includes('AUTOMATIC') ||
  step.endsWith('(team=?)') ||
  (step.startsWith('SCAN ') &&
    step !== 'SCAN CONSTANT ROW' &&
    !/^SCAN \d+-ROW VALUES CLAUSE$/.test(step) &&
    step !== 'SCAN requests USING INDEX requests_open');

const stepsOf = (plans: readonly Plan[], statement: RegExp): string[] =>
  plans.filter((plan) => statement.test(plan.statement)).flatMap(({ steps }) => steps);

describe('query plans', () => {
  it('go through no whole table', () => {
    expect(MANY.filter(({ steps }) => steps.some(isWhole))).toEqual([]);
  });

  it('are known for every statement that looks for rows', () => {
    const unexplained = MANY.filter(({ steps }) => steps.length === 0);
    expect(unexplained.filter(({ statement }) => !statement.startsWith('insert into '))).toEqual([]);
  });

  it.each(['requests', 'posts', 'threads', 'team_profiles', 'delivery_keys'])(
    'go straight to rows of %s',
    (table) => {
      const steps = MANY.flatMap((plan) => plan.steps);
      expect(steps).toContainEqual(expect.stringMatching(new RegExp(`^SEARCH ${table} USING .*INDEX `)));
    },
  );

  it('read what is open from the index that holds nothing else, in its order', () => {
    expect(stepsOf(MANY, /where "state" <> 'done'/)).toEqual(['SCAN requests USING INDEX requests_open']);
  });

  it('sort nothing but the few posts of one request', () => {
    const sorting = MANY.filter(({ steps }) => steps.some((step) => step.startsWith('USE TEMP B-TREE')));
    expect(sorting.map(({ statement }) => statement)).toEqual([
      expect.stringMatching(/ from "posts" where "request_id" = \?/),
    ]);
  });

  it('are the same with 10 threads as with 10,000', async () => {
    expect(await collectPlans(10)).toEqual(MANY);
  });
});
