import { describe, expect, it } from 'vitest';
import { rank } from '../../src/score/rank.ts';
import { catalog } from '../profile/read.ts';
import { requirementsOf } from './requirements-of.ts';

const TODAY = '2026-11-20';

describe('Bun as the platform, on the shipped data', () => {
  const { options, excluded } = rank(
    requirementsOf({ platforms: ['bun'], workloads: ['api'] }),
    catalog,
    TODAY,
  );

  it('leaves the frameworks of JavaScript and TypeScript, without a doubt about where they run', () => {
    expect(options.map(({ id }) => id).toSorted()).toEqual(['express', 'fastify', 'nestjs']);
    expect(options.flatMap(({ checks }) => checks)).toEqual([]);
  });

  it('rules every other framework out, and says that Bun does not run its language', () => {
    expect(options.length + excluded.length).toBe(catalog.frameworks.size);
    for (const { id, reasons } of excluded) {
      expect(
        reasons.map(({ gate }) => gate),
        id,
      ).toEqual(['platform']);
      expect(reasons[0]?.reason, id).toMatch(/ does not run \S+ applications$/);
    }
  });

  it('keeps everything that another stated platform takes', () => {
    const both = rank(requirementsOf({ platforms: ['bun', 'vm'] }), catalog, TODAY);
    expect(both.options).toHaveLength(catalog.frameworks.size);
  });

  it('leaves nothing for a team that may not use what runs there', () => {
    const none = rank(
      requirementsOf({ platforms: ['bun'], excludedLanguages: ['javascript', 'typescript'] }),
      catalog,
      TODAY,
    );
    expect(none.options).toEqual([]);
  });
});
