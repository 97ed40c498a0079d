import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../src/rules/run-check.ts';

const DATA = resolve(import.meta.dirname, '../../data');
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'stack-compare-rules-'));
  cpSync(DATA, copy, { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true }));

const run = (...argv: string[]) => {
  const said = { out: '', err: '' };
  const code = runCheck(argv, {
    shipped: DATA,
    write: (text) => {
      said.out += text;
    },
    complain: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
};

/** Runs on a dataset with these rules only. */
const runWith = (rules: unknown, ...argv: string[]) => {
  writeFileSync(join(copy, 'rules.json'), JSON.stringify(rules));
  return run('--data', copy, ...argv);
};

const RULE = {
  id: 'R000-01',
  source: 'article-000',
  text: 'words',
  situation: { workloads: ['ai-serving'] },
  considered: ['fastapi', 'rails'],
  recommended: ['fastapi'],
  alternatives: [],
  rejected: [],
};

describe('rules:check', () => {
  it('prints one JSON object whose parts add up to the total', () => {
    const { code, out, err } = run('--json');
    const report = JSON.parse(out);
    expect({ code, err, lines: out.split('\n').length }).toEqual({ code: 0, err: '', lines: 2 });
    expect(Object.keys(report)).toEqual([
      'total',
      'applicable',
      'reproduced',
      'notApplicable',
      'disagreements',
      'overAll',
    ]);
    expect(report.total).toBe(JSON.parse(readFileSync(join(DATA, 'rules.json'), 'utf8')).length);
    expect(report.reproduced + report.notApplicable.length + report.disagreements.length).toBe(report.total);
    expect(report.applicable - report.reproduced).toBe(report.disagreements.length);
  });

  it('prints the same figures for people', () => {
    const { reproduced, applicable } = JSON.parse(run('--json').out);
    expect(run().out).toContain(`${reproduced} of ${applicable}`);
  });

  it('ends with 1 on a disagreement without a reason and with 0 on one with a reason', () => {
    const missed = { ...RULE, recommended: ['rails'] };
    const bare = runWith([missed]);
    expect(bare.code).toBe(1);
    expect(bare.out).toContain('R000-01  expected rails; got fastapi, rails\n         WITHOUT A REASON');
    const explained = runWith([{ ...missed, disagreement: 'all five say so' }]);
    expect(explained.code).toBe(0);
    expect(explained.out).toContain('all five say so');
    expect(explained.out).not.toContain('can go');
  });

  it('points at a reason that is not needed any more', () => {
    const { code, out } = runWith([{ ...RULE, disagreement: 'it was otherwise once' }]);
    expect(code).toBe(0);
    expect(out).toContain('Reproduced, so that the reason to disagree can go\nR000-01');
  });

  it('ends with 2 on an unknown option or an unusable dataset, and says why', () => {
    expect(run('--yaml')).toMatchObject({ code: 2, out: '' });
    expect(run('--yaml').err).toBe(
      'There is no flag --yaml. For help: npm run --silent rules:check -- --help\n',
    );
    expect(run('--data', '')).toMatchObject({ code: 2, out: '' });
    expect(run('stray')).toMatchObject({ code: 2, out: '' });
    expect(runWith([{ ...RULE, rejected: ['nobody'] }], '--json')).toMatchObject({ code: 2, out: '' });
    expect(runWith([{ ...RULE, rejected: ['nobody'] }]).err).toContain('no record "nobody"');
  });

  it('explains itself', () => {
    expect(run('--help')).toMatchObject({ code: 0, err: '' });
    expect(run('--help').out).toContain('--json');
  });
});
