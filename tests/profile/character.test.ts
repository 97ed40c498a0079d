import { describe, expect, it } from 'vitest';
import { read, values } from './read.ts';

describe('what the work asks of the machine', () => {
  it.each([
    ['It is CPU-bound', true],
    ['It is not CPU-bound', false],
    ['It is I/O-bound', false],
    ["it isn't CPU heavy, mostly waiting on the database", false],
    ['Das ist nicht CPU-lastig, API', false],
    ['no es intensivo en CPU, api', false],
    ["ce n'est pas gourmand en cpu, api", false],
    ['não é intensivo em CPU, api', false],
    ['不是CPU密集型, API', false],
    ['CPU負荷は高くない API', false],
  ])('%s', (text, expected) => {
    const { requirements, behaviour } = read(text);
    expect(requirements.cpuBound?.value).toBe(expected);
    expect(behaviour).toBe('recommend');
  });
});

describe('structure and types', () => {
  it.each([
    ['We want a light structure', 'light'],
    ['leichte Struktur bitte', 'light'],
    ['structure légère', 'light'],
    ['簡単な API、軽い構成', 'light'],
    ['API, not lightweight', undefined],
    ['API, not lightweight: strong conventions', 'strong'],
  ])('%s', (text, expected) => {
    expect(read(text).requirements.structure?.value).toBe(expected);
  });

  it('takes types back, and the need for them', () => {
    const { requirements } = read('API with static types', "types don't matter");
    expect(requirements.typed?.value).toBe(false);
    expect(values(requirements.needs)).toEqual([]);
  });

  it('reads a veto on what has no types as a wish for them', () => {
    expect(read("whatever isn't statically typed gets vetoed, API").requirements.typed?.value).toBe(true);
  });
});
