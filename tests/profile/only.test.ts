import { describe, expect, it } from 'vitest';
import { read, values } from './read.ts';

const teamOf = (text: string): string[] =>
  values(read(text).requirements.teamLanguages)
    .map(({ id }) => id)
    .toSorted();

describe('"only" before or behind languages', () => {
  it.each([
    ['en', 'only Rust or Go for an API'],
    ['en', 'Rust or Go only, API'],
    ['en', 'an API. only Rust or Go, we are 4'],
    ['de', 'nur Rust oder Go für eine API'],
    ['de', 'eine API, bloß Rust oder Go'],
    ['de', 'Rust oder Go, sonst nichts'],
    ['de', 'wir sind zu viert, nur Rust oder Go'],
    ['es', 'solo Rust o Go'],
    ['es', 'una API, sólo en Rust o Go'],
    ['es', 'solamente Rust o Go'],
    ['es', 'Rust o Go, nada más'],
    ['pt', 'só Rust ou Go'],
    ['pt', 'uma API, apenas em Rust ou Go'],
    ['pt', 'Rust ou Go somente'],
    ['fr', 'uniquement Rust ou Go'],
    ['fr', 'une API, juste Rust ou Go'],
    ['fr', "Rust ou Go, rien d'autre"],
    ['ja', 'RustとGoのみ'],
    ['ja', 'ＲｕｓｔとＧｏのみ'],
    ['ja', 'RustまたはGoのみでAPI'],
    ['ja', 'Rust、Goだけで。5人'],
    ['zh', '仅Rust或Go'],
    ['zh', '只要Rust或Go，做API'],
    ['zh', '只考虑Ｒｕｓｔ和Ｇｏ'],
  ])('has to be used, %s: %s', (lang, text) => {
    const { requirements, ...reading } = read(text);
    expect(reading.lang).toBe(lang);
    expect(values(requirements.mustLanguages).toSorted()).toEqual(['go', 'rust']);
    expect(reading.behaviour).toBe('recommend');
    expect(requirements.options).toEqual([]);
    expect(teamOf(text)).toEqual([]);
  });

  it.each([
    ['wir können nur Rust und Go'],
    ['4 Leute, die nur Rust und Go können'],
    ['solo sabemos Rust y Go'],
    ['só sabemos Rust e Go'],
    ['on ne connaît que Rust et Go'],
    ['チームはRustとGoのみ'],
    ['RustとGoのみ書けます、3人'],
    ['RustとGoのみの開発者3人'],
    ['只会Rust和Go'],
    ['we are 4, rust and go only'],
  ])('is all the team knows: %s', (text) => {
    expect(read(text).requirements.mustLanguages).toEqual([]);
    expect(teamOf(text)).toEqual(['go', 'rust']);
  });

  it.each([
    ['nicht nur Rust, eine API'],
    ['no solo Rust, una API'],
    ['não só Rust, uma API'],
    ['pas uniquement Rust, une API'],
    ['Rustだけでなく、API'],
    ['Rustだけど、APIを作りたい'],
    ['不只Rust，做API'],
  ])('means nothing when it is denied: %s', (text) => {
    expect(read(text).requirements.mustLanguages).toEqual([]);
  });

  it.each([['Rust oder Go?'], ['¿Rust o Go?'], ['Rust ou Go ?'], ['RustかGoか？'], ['选Rust还是Go？']])(
    'does not stand in a plain choice: %s',
    (text) => {
      expect(read(text).requirements.mustLanguages).toEqual([]);
      expect(read(text).behaviour).toBe('compare');
    },
  );
});

describe('the Spanish "solo"', () => {
  it.each([
    ['solo developer, Python'],
    ['solo dev en Python'],
    ['desarrollador solo con Python'],
    ['estoy solo, Python'],
    ['trabajo sola con Python'],
    ['solo yo, con Python'],
    ['solo, Python, una tienda'],
  ])('is a team of one: %s', (text) => {
    expect(read(text).requirements.teamSize?.value).toBe(1);
    expect(read(text).requirements.mustLanguages).toEqual([]);
  });

  it.each([
    ['solo Rust o Go'],
    ['solo necesitamos una API'],
    ['solo sabemos PHP'],
    ['no solo Rust, queremos una API'],
  ])('is nobody alone where it means only: %s', (text) => {
    expect(read(text).requirements.teamSize).toBeUndefined();
  });
});
