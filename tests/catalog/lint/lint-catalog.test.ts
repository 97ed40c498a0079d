import { describe, expect, it } from 'vitest';
import { lintCatalog } from '../../../src/catalog/lint/lint-catalog.ts';
import { LINT_RULES } from '../../../src/catalog/lint/lint-rules.ts';
import type { ExceptionRecord } from '../../../src/catalog/schemas/exception.ts';
import { catalogOf, context, factAt, type Parts, parts } from './small-dataset.ts';

const exception = (rule: string, record: string): ExceptionRecord => ({
  id: 'known',
  name: 'Known',
  rule,
  record,
  reason: 'It is known.',
});

const lint = (
  breakIt: (given: Parts) => void,
  options: Partial<Parameters<typeof lintCatalog>[1]> = {},
): string[] => {
  const given = parts();
  breakIt(given);
  for (const source of ['article-000']) {
    given.sources.push({ ...given.sources[0], id: source } as Parts['sources'][number]);
    factAt(given, 5).sources.push(source);
  }
  const defaults = {
    context: context(),
    exceptions: [],
    levels: ['error', 'warning'],
    isComplete: true,
  } as const;
  return lintCatalog(catalogOf(given), { ...defaults, ...options })
    .filter(({ rule }) => rule !== 'closed-lists')
    .map(({ level, rule, record }) => `${level} ${rule} ${record}`);
};

const withoutSource = (given: Parts) => {
  factAt(given, 0).sources = ['hearsay'];
};
const nothing = () => undefined;

describe('lintCatalog', () => {
  it('finds nothing in a dataset in order', () => {
    expect(lint(nothing)).toEqual([]);
  });

  it('gives every finding at once, with its rule and level', () => {
    const findings = lint((given) => {
      withoutSource(given);
      factAt(given, 1).asOf = '2020';
      given.framework.aliases.push('OAK');
    });
    expect(findings).toEqual([
      'error known-sources acorn.concurrency-model',
      'error name-form frameworks/acorn',
      'warning stale-facts acorn.learning-curve',
    ]);
  });

  it('leaves out what an exception covers, and nothing else', () => {
    const exceptions = [exception('known-sources', 'acorn.concurrency-model')];
    expect(lint(withoutSource, { exceptions })).toEqual([]);
    const other = lint(
      (given) => {
        withoutSource(given);
        factAt(given, 1).sources = ['hearsay'];
      },
      { exceptions },
    );
    expect(other).toEqual(['error known-sources acorn.learning-curve']);
  });

  it('takes an exception that covers nothing for an error', () => {
    const exceptions = [exception('known-sources', 'acorn.licence'), exception('no-such-rule', 'acorn')];
    expect(lint(nothing, { exceptions })).toEqual([
      'error unneeded-exceptions exceptions/0',
      'error unneeded-exceptions exceptions/1',
    ]);
  });

  it('leaves exceptions alone whose rule does not run', () => {
    const exceptions = [exception('stale-facts', 'acorn.licence')];
    expect(lint(nothing, { exceptions, levels: ['error'] })).toEqual([]);
    expect(lint(nothing, { exceptions })).toHaveLength(1);
  });

  const idle = ({ sources }: Parts) => {
    sources.push({ id: 'idle', name: 'x', url: null, publisher: 'x', kind: 'primary', published: null });
  };

  it('looks for other records only when every record can be read', () => {
    const both = (given: Parts) => {
      idle(given);
      withoutSource(given);
    };
    expect(lint(both)).toHaveLength(2);
    expect(lint(both, { isComplete: false })).toEqual([]);
  });

  it('does not ask who uses a record while others are laid over it', () => {
    expect(lint(idle)).toEqual(['error unused-sources sources/idle']);
    expect(lint(idle, { context: context({ isOverlaid: true }) })).toEqual([]);
    expect(lint(withoutSource, { context: context({ isOverlaid: true }) })).toHaveLength(1);
  });

  it('runs every rule once, under its own name', () => {
    const names = LINT_RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(15);
  });
});
