import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';
import { NEEDS } from '../../src/catalog/vocabulary.ts';
import { checkRules } from '../../src/rules/check-rules.ts';
import { loadRules } from '../../src/rules/load-rules.ts';
import { SAMPLES } from '../../src/score/confidence/draw-columns.ts';
import { INTAKE_LIMITS } from '../../src/slack/intake-limits.ts';
import { loadFreshQuestions, loadQuestions } from '../golden/load-questions.ts';
import { CLASSES, DUPLICATION } from '../verify/mutants/classes.ts';
import { documents, ROOT, readDocument } from './documents.ts';

const catalog = loadCatalog(SHIPPED_DATA);
const rules = loadRules(SHIPPED_DATA, catalog);
const evaluation = readDocument('docs/evaluation.md');

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

describe('the figures of docs/evaluation.md that are quickly counted', () => {
  it('are those of the rules', () => {
    const { total, applicable, reproduced, overAll } = checkRules(rules, catalog);
    expect(evaluation).toContain(
      `state ${total} decision rules; ${total - applicable} choose no framework. Of the other ${applicable} the engine reproduces ${reproduced} (${percent(reproduced, applicable)})`,
    );
    expect(evaluation).toContain(
      `and ${overAll.reproduced} (${percent(overAll.reproduced, applicable)}) over all ${catalog.frameworks.size}.`,
    );
  });

  it('are those of the question sets', () => {
    const { rows, corrections } = loadQuestions();
    expect(evaluation).toContain(`${rows.length} development questions`);
    expect(evaluation).toContain(`and ${corrections.length} corrections`);
    expect(evaluation).toContain(`| our own questions | ${loadFreshQuestions().length} |`);
  });

  it('are those of mutants and attacks', () => {
    const attacks: unknown = JSON.parse(readFileSync(resolve(ROOT, 'tests/verify/attacks.json'), 'utf8'));
    const classes = new Set([...Object.keys(CLASSES), DUPLICATION]).size;
    expect(evaluation).toContain(`mutants in ${classes} classes`);
    expect(evaluation).toContain(`${Array.isArray(attacks) ? attacks.length : 0} attacks are tests`);
  });
});

describe('figures that stand in several documents', () => {
  const all = documents.filter(({ path }) => path !== 'docs/dataset.md' && path !== 'CHANGELOG.md');
  /** Every whole number that stands before or around some words, in all documents. */
  const saidOf = (pattern: RegExp): number[] =>
    all.flatMap(({ text }) =>
      [...text.matchAll(pattern)].map(([, digits = '']) => Number(digits.replace(',', ''))),
    );

  it.each([
    // What data:check prints counts records of an example too.
    [
      'ranked frameworks',
      /\b(\d+) (?:ranked )?frameworks\b(?!, \d+ sources, dataset)/g,
      catalog.frameworks.size,
    ],
    ['criteria', /(?<!options and )\b(\d+) criteria\b/g, catalog.criteria.size],
    ['decision rules', /\b(\d+) decision rules\b/g, rules.length],
    ['draws', /\b(\d,\d{3}) draws\b/g, SAMPLES],
    ['questions a person and hour', /\b(\d+) of one person in an hour/g, INTAKE_LIMITS.perPersonAndHour],
    ['questions waiting', /\b(\d,\d{3}) questions waiting/g, INTAKE_LIMITS.waiting],
    // Compliance is a property of a system: no framework ships it.
    ['capabilities', /\b(\d+) capabilities\b/g, NEEDS.length - 1],
  ])('agree with the program and each other: %s', (_, pattern, figure) => {
    const said = saidOf(pattern);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((each) => each !== figure)).toEqual([]);
  });
});
