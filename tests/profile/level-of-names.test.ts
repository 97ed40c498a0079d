import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const levels = (text: string) =>
  Object.fromEntries(read(text).requirements.teamLanguages.map(({ value }) => [value.id, value.level]));

describe('a level behind one name', () => {
  it.each([
    ['we know elixir a bit and c#', { elixir: 'learning', csharp: 'working' }],
    ['we know ruby a bit and java', { ruby: 'learning', java: 'working' }],
    ['we know ruby well and java a bit', { ruby: 'expert', java: 'learning' }],
    ['we know ruby a little, java and php', { ruby: 'learning', java: 'working', php: 'working' }],
    ['wir können Elixir ein bisschen und C#', { elixir: 'learning', csharp: 'working' }],
    ['on connaît Elixir un peu et C#', { elixir: 'learning', csharp: 'working' }],
    ['sabemos Elixir un poco y C#', { elixir: 'learning', csharp: 'working' }],
    ['sabemos Elixir um pouco e C#', { elixir: 'learning', csharp: 'working' }],
    ['Elixirは少し、C#は書ける', { elixir: 'learning', csharp: 'working' }],
    ['我们Elixir会一点，C#也会', { elixir: 'learning', csharp: 'working' }],
  ])('is said of that one, and the next is a skill of its own: %s', (text, expected) => {
    expect(levels(text)).toEqual(expected);
  });

  it.each([
    ['Java and a bit of Kotlin', { java: 'working', kotlin: 'learning' }],
    ['we know python, a bit of go and java', { python: 'working', go: 'learning', java: 'working' }],
    ['Java devs learning Go', { java: 'working', go: 'learning' }],
    ['wir können Java und ein bisschen Kotlin', { java: 'working', kotlin: 'learning' }],
    ['somos 3, sabemos Java y un poco de Kotlin', { java: 'working', kotlin: 'learning' }],
  ])('is said of the next one where it stands right before it: %s', (text, expected) => {
    expect(levels(text)).toEqual(expected);
  });
});

describe('half of a team', () => {
  it('knows a runtime as well', () => {
    expect(levels('10 person agency, half php half node')).toEqual({ php: 'working', javascript: 'working' });
  });
});

describe('experience in short', () => {
  it.each([
    ['rest api, 3 devs w/ go exp', { go: 'working' }],
    ['3 devs with ruby exp, rest api', { ruby: 'working' }],
    ['no java exp, 3 devs, rest api', {}],
    ['rest api, exp backoff needed', {}],
  ])('%s', (text, expected) => {
    expect(levels(text)).toEqual(expected);
  });
});

describe('a language outside the dataset that the team writes', () => {
  it.each([
    ['REST API, 3 devs, we know Perl', 'Perl'],
    ['small team of 3, C++ background. which framework', 'C++'],
    ['Team von 4, REST API, wir schreiben Perl', 'Perl'],
  ])('is told, and the rest is ranked: %s', (text, name) => {
    const { behaviour, unknown } = read(text);
    expect({ behaviour, unknown }).toEqual({ behaviour: 'recommend', unknown: [name] });
  });

  it('does not hide the language beside it', () => {
    const { unknown, requirements } = read('REST API, we know C++ and python');
    expect(unknown).toEqual(['C++']);
    expect(requirements.teamLanguages.map(({ value }) => value.id)).toEqual(['python']);
  });

  it.each(['is C++ any good?', 'what about Perl?'])('is asked about alone: %s', (text) => {
    expect(read(text).behaviour).toBe('explain');
  });
});

describe('opinions', () => {
  it.each(['rest api, 4 devs, nobody here has a strong opinion', 'rest api, 4 devs, no strong opinions'])(
    'of people ask for no structure: %s',
    (text) => {
      expect(read(text).requirements.structure).toBeUndefined();
    },
  );

  it.each([
    'rest api, 4 devs, we want strong opinions',
    'rest api, a framework with strong opinions',
    'rest api, strong conventions please',
  ])('of a framework do: %s', (text) => {
    expect(read(text).requirements.structure?.value).toBe('strong');
  });
});
