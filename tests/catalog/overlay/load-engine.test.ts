import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../../src/load-engine.ts';
import { houseFramework } from './house-framework.ts';
import { makeOverlay } from './make-overlay.ts';

describe('loadEngine', () => {
  it('lays STACK_DATA_DIR over the shipped dataset and hands on what it could not use', () => {
    const directory = makeOverlay({
      'frameworks/paveway.json': houseFramework(),
      'ratings/gin.json': '{',
    });
    const { catalog, dataProblems } = loadEngine(directory, {});
    expect(catalog.frameworks.has('paveway')).toBe(true);
    expect(catalog.frameworks.size).toBeGreaterThan(19);
    expect(dataProblems.map(({ file }) => file)).toEqual(['ratings/gin.json']);
  });
});
