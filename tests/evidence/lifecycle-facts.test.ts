import { describe, expect, test } from 'vitest';
import {
  currentLine,
  lifecycleFactId,
  lifecycleFacts,
  newestRelease,
  supportOf,
} from '../../src/evidence/lifecycle-facts.ts';
import { FRAMEWORKS, smallCatalog, TODAY } from '../narrate/fixtures.ts';

const catalog = smallCatalog();
const [django, fastify, rocket] = FRAMEWORKS;
if (django === undefined || fastify === undefined || rocket === undefined)
  throw new Error('fixtures are missing');

describe('support windows as facts', () => {
  test('each line is judged against the day and says when the list was compiled', () => {
    const facts = lifecycleFacts(django, catalog, TODAY);
    expect(facts.map((fact) => fact.display)).toEqual([
      '6.1: free support until 2027-12-31',
      '6.0: free support until 2027-04-30',
      '5.2 LTS: free support until 2028-04-30',
      '5.1: support ended 2025-12-03',
    ]);
    expect(new Set(facts.map((fact) => fact.dated))).toEqual(new Set(['as of 2026-08-22']));
  });
  test('the same line has ended once its day has passed', () => {
    expect(lifecycleFacts(django, catalog, '2028-01-01')[0]?.display).toBe('6.1: support ended 2027-12-31');
  });
  test('the last day of support is still supported', () => {
    expect(supportOf(django, '2027-12-31')[0]?.state).toBe('supported');
    expect(supportOf(django, '2028-01-01')[0]?.state).toBe('ended');
  });
  test('without a published end the last release is told', () => {
    expect(lifecycleFacts(rocket, catalog, TODAY)[0]?.display).toBe(
      '0.5: no support end published, last release 0.5.1 on 2024-05-23',
    );
  });
  test('a line that is not out yet is planned and never current', () => {
    expect(supportOf(django, '2024-06-01').every((line) => line.state === 'planned')).toBe(true);
    expect(currentLine(django, '2024-06-01')).toBeUndefined();
  });
  test('when all lines have ended the newest one stands', () => {
    expect(currentLine(django, '2030-01-01')?.release.line).toBe('6.1');
  });
  test('ids hold only lower-case letters, digits and hyphens', () => {
    expect(lifecycleFactId('x', '5.2 LTS')).toBe('x.lifecycle-5-2-lts');
  });
  test('the newest release of any line is known', () => {
    expect(newestRelease(rocket)).toBe('2024-05-23');
  });
});
