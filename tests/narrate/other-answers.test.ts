import { describe, expect, test } from 'vitest';
import { REFUSALS, type Reading } from '../../src/profile/reading.ts';
import type { Ranking } from '../../src/score/ranking.ts';
import { explained } from './explained.ts';
import { clearRanking, option, ranking, reading, smallCatalog } from './fixtures.ts';

const catalog = smallCatalog();
const explain = (more: Partial<Reading>, ranked: Ranking | null = null) =>
  explained(reading(more), ranked, catalog);
const texts = (lines: readonly { text: string }[]): string => lines.map((line) => line.text).join('\n');

describe('facts asked for', () => {
  const about = (more: Partial<Reading>) => explain({ behaviour: 'explain', ...more });

  test('support windows are the first sentence', () => {
    const answer = about({ topic: 'lifecycle', named: ['django'] });
    expect(answer.headline).toContain('6.1 has free support until 2027-12-31');
    expect(answer.headline).toContain('support for 5.1 ended on 2025-12-03');
    expect(answer.facts[0]).toEqual({
      text: '6.1: free support until 2027-12-31 (as of 2026-08-22).',
      factIds: ['django.lifecycle-6-1'],
    });
  });
  test('a figure comes with its set-up, its date and the end of its source', () => {
    expect(texts(about({ topic: 'performance', named: ['fastify'] }).facts)).toContain(
      'Requests/s: 72,046 (Fortunes test, 512 connections; measured 2023-09-19, source closed 2026-03-24).',
    );
  });
  test('contested opinions stand side by side and are called so', () => {
    const answer = about({ topic: 'hiring', named: ['rust'] });
    expect(answer.headline).toBe('Rust: sources disagree on hiring, so their views are shown side by side.');
    expect(texts(answer.facts)).toContain(
      'Hiring: A small pool (opinion of Example House, 2026-03). Contested: another article calls it growing.',
    );
    expect(texts(answer.facts)).toContain('Hiring: A growing pool (opinion of one article, 2026-03).');
  });
  test('a name outside the dataset is never described', () => {
    const answer = about({ unknown: ['BananaJS'] });
    expect(answer.headline).toBe(
      'BananaJS is not in the dataset, so I have nothing checked to say about it.',
    );
    expect(answer.facts).toEqual([]);
    expect(texts(answer.hints)).toContain('Covered: Django, Fastify and Rocket.');
  });
  test('a tool outside the dataset is told from a framework', () => {
    expect(texts(about({ unknown: ['Docker'], named: ['django'] }).notUsed)).toContain(
      'Docker is a tool, not a backend framework.',
    );
  });
  test('a runtime is explained by what it changes and whom it stands for', () => {
    const answer = about({ named: ['nodejs'] });
    expect(answer.headline).toBe(
      'Node.js: A JavaScript runtime. Naming it means choosing among its frameworks.',
    );
    expect(texts(answer.facts)).toContain('In a ranking, Node.js stands for Fastify.');
  });
  test('several subjects are told by name', () => {
    const answer = about({ named: ['django', 'fastify'], topic: 'performance' });
    expect(texts(answer.facts)).toContain('Fastify, requests/s: 72,046');
    expect(texts(answer.facts)).toContain('Django: the dataset has nothing on this.');
  });
  test('a topic without facts is owned up to', () => {
    expect(about({ named: ['rocket'], topic: 'licence' }).headline).toContain(
      'The dataset has nothing on what you ask.',
    );
  });
  test('the method names all criteria and the tiers', () => {
    const answer = about({ topic: 'method' });
    expect(answer.headline).toContain('12 criteria');
    expect(texts(answer.facts)).toContain('critical 90, high 70');
  });
  test('a release long ago is warned of', () => {
    expect(texts(about({ named: ['rocket'], topic: 'lifecycle' }).watchOuts)).toContain(
      'no release since 2024-05-23',
    );
  });
});

describe('questions back', () => {
  const ask = (clarify: Reading['clarify'], more: Partial<Reading> = {}, ranked: Ranking | null = null) =>
    explain({ behaviour: 'clarify', clarify, ...more }, ranked);

  test('help gives three examples and says what is sent where', () => {
    const answer = ask('help');
    expect(answer.hints).toHaveLength(3);
    expect(texts(answer.facts)).toContain('What is sent where');
    expect(texts(answer.facts)).toContain('"sources" lists what the figures rest on');
  });
  test('an empty message is met with examples', () => {
    expect(ask('empty').headline).toContain('no question');
  });
  test('too little said shows a provisional ranking and the one thing to say', () => {
    const answer = ask('vague', {}, clearRanking());
    expect(answer.headline).toBe(
      'There is too little to go on for a real pick; Django leads for now. Tell me which languages the team works in and what you are building: that decides the most.',
    );
    expect(answer.tables).toHaveLength(1);
  });
  test('level leaders of a provisional ranking are all named', () => {
    const level = ranking([option('django', {}), option('fastify', {})]);
    expect(ask('vague', {}, level).headline).toContain('Django and Fastify are level for now');
  });
  test('too little said without a ranking asks all the same', () => {
    expect(ask('vague').headline).toMatch(/^There is no single best backend framework\. Tell me /);
  });
  test('both sides of a contradiction are named and one is asked for', () => {
    const answer = ask('conflict', {
      conflicts: ['"Java" must be used, and "no JVM" is ruled out', 'two team sizes'],
    });
    expect(answer.headline).toBe(
      'Two statements contradict each other: "Java" must be used, and "no JVM" is ruled out. Which one holds?',
    );
    expect(texts(answer.facts)).toBe('Also: two team sizes.');
    expect(answer.tables).toEqual([]);
  });
  test('what remains when the later words hold is shown as such', () => {
    expect(ask('conflict', { conflicts: ['a against b'] }, clearRanking()).headline).toContain(
      'If the later words count, Django leads.',
    );
  });
  test('thanks are no question', () => {
    expect(ask('thanks')).toMatchObject({ tables: [], reasons: [] });
  });
});

test.each(REFUSALS)('%s is declined in one calm sentence with something that works instead', (refusal) => {
  const answer = explain({ behaviour: 'refuse_out_of_scope', refusal });
  expect(answer.headline).toMatch(/backend/);
  expect(answer.headline).not.toMatch(/sorry|unfortunately|error/i);
  expect(answer.hints[0]?.text).toMatch(/^Ask me, for example: ".+"$/);
});

test('a question in another language is told what stays in English, where something does', () => {
  const named = explain({ lang: 'de', behaviour: 'explain', topic: 'lifecycle', named: ['django'] });
  expect(named.hints[0]?.text).toMatch(/^Die Frage wurde auf Deutsch gelesen; .* auf Englisch/);
  expect(explain({ lang: 'de', behaviour: 'refuse_out_of_scope', refusal: 'weather' }).hints).toHaveLength(1);
  expect(explain({ lang: 'fr', behaviour: 'explain', unknown: ['BananaJS'] }).hints).toHaveLength(1);
});
