import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { oneEditApart } from '../../src/catalog/names/one-edit-apart.ts';
import { readRequest } from '../../src/profile/read-request.ts';

const catalog = loadCatalog(resolve(import.meta.dirname, '../../data'));
const read = (text: string) =>
  readRequest({ id: 't', source: 'cli', text, thread: [], today: '2026-11-20' }, catalog);

describe('oneEditApart', () => {
  it.each([
    ['django', 'djnago', true],
    ['quarkus', 'qarkus', true],
    ['express', 'expres', true],
    ['phoenix', 'phoneix', true],
    ['rails', 'rails', true],
    ['rails', 'tails', true],
    ['django', 'flask', false],
    ['gin', 'gins and', false],
    ['fastapi', 'fstpai', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(oneEditApart(one, other)).toBe(expected);
    expect(oneEditApart(other, one)).toBe(expected);
  });
});

describe('names as people type them', () => {
  it.each([
    ['nest or express for a tiny site?', ['nestjs', 'express']],
    ['RoR vs drf', ['rails', 'django']],
    ['spring-boot vs asp.net', ['spring-boot', 'aspnet-core']],
    ['sprint boot or qarkus?', ['spring-boot', 'quarkus']],
    ['gin-gonic vs labstack echo vs gofiber', ['gin', 'echo', 'fiber']],
    ['net/http or axum', ['go-nethttp', 'axum']],
    ['LARAVEL VS RAILS', ['laravel', 'rails']],
  ])('%s', (text, expected) => {
    expect(read(text).named).toEqual(expected);
  });

  it.each([
    "let's go for lunch and express our thanks",
    'guard rails on the balcony, please',
    'a gin and tonic for everyone',
    'it is not rocket science',
    'our office in Phoenix is closed',
    'spring cleaning on friday',
    'can you echo that for me',
    'the office got fiber internet',
  ])('takes the words in "%s" for what they are', (text) => {
    expect(read(text).named).toEqual([]);
    expect(read(text).compared).toEqual([]);
  });

  it.each([
    ['is Go any good for a json api?', 'go'],
    ['rewrite it in rust?', 'rust'],
    ['thoughts on Phoenix for live dashboards?', 'phoenix'],
    ['express 5 or wait?', 'express'],
  ])('recognises the ordinary word as a name in "%s"', (text, id) => {
    expect(read(text).named).toContain(id);
  });

  it('says which names are outside the dataset and describes none of them', () => {
    const reading = read('hono vs koa vs fastify?');
    expect(reading.unknown).toEqual(['Hono', 'Koa']);
    expect(reading.compared).toEqual(['fastify']);
  });

  it('recognises an invented framework by its form', () => {
    expect(read('is MangoJS any good?').unknown).toEqual(['MangoJS']);
  });
});
