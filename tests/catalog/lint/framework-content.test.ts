import { expect, it } from 'vitest';
import { frameworkContent } from '../../../src/catalog/lint/framework-content.ts';
import { flawsOf } from './small-dataset.ts';

it('framework-content finds missing facts and capabilities, and one that no framework has', () => {
  const flaws = flawsOf(frameworkContent, ({ framework }) => {
    framework.facts = framework.facts.filter(({ metric }) => metric !== 'watch-out');
    delete framework.capabilities.orm;
    framework.capabilities.compliance = { level: 'none', checkedHow: 'unchecked' };
  });
  expect(flaws.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'facts: no fact with the metric "watch-out": add one',
    'capabilities: nothing on orm: add what is known, or "none" and "unchecked"',
    'capabilities.compliance: no framework ships it: remove it',
  ]);
});
