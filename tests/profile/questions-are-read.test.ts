import { describe, expect, it } from 'vitest';
import { QUESTION_LANGUAGES } from '../../src/catalog/vocabulary.ts';
import { messagesIn } from '../../src/narrate/messages/messages.ts';
import { withAnswer } from '../../src/score/question/with-answer.ts';
import { catalog, read } from './read.ts';

const remembered = <Entry>(entry: Entry) => ({ ...entry, origin: 'remembered' });

const ORIGIN_OR_WORDS = new Set(['origin', 'words']);

/** Values alone: what was said first is remembered by then, and the words are those that were found. */
const valuesOf = (requirements: unknown): unknown =>
  JSON.parse(JSON.stringify(requirements, (key, value) => (ORIGIN_OR_WORDS.has(key) ? undefined : value)));

const answers = catalog.questions.flatMap(({ id, answers: offered }) =>
  offered.map((answer) => ({ id, says: answer.says, answer })),
);

describe('an answer offered as a button is read as what it promises', () => {
  it('has answers to look at', () => {
    expect(answers.length).toBeGreaterThan(20);
  });

  it.each(answers)('$id: $says', ({ says, answer }) => {
    const asked = 'which backend framework should we use?';
    const { requirements, behaviour, unknown, notUsed } = read(asked, says);
    const before = read(asked).requirements;
    expect(valuesOf(requirements)).toEqual(valuesOf(withAnswer(before, answer)));
    expect(behaviour).not.toBe('refuse_out_of_scope');
    expect([...unknown, ...notUsed]).toEqual([]);
  });

  it.each(answers)('$id: $says, after a first real question', ({ id, says, answer }) => {
    const asked = id === 'work' ? '4 developers on Azure' : 'what fits a REST API?';
    const before = read(asked).requirements;
    expect(valuesOf(read(asked, says).requirements)).toEqual(valuesOf(withAnswer(before, answer)));
  });

  it.each(answers)('$id: $says, where it is asked whether to stay or to move', ({ says, answer }) => {
    const thread = ['We have a Django monolith, should we move to FastAPI?', 'and what about Phoenix?'];
    const before = read(...thread);
    const after = read(...thread, says);
    expect(valuesOf(after.requirements)).toEqual(valuesOf(withAnswer(before.requirements, answer)));
    expect(after).toMatchObject({ behaviour: 'compare', compared: before.compared });
  });
});

describe('an example that stands under what was assumed is read as what it says', () => {
  const thread = ['We have a Django monolith, should we move to FastAPI?'];
  const { requirements: before } = read(...thread);

  it.each([
    ['assumed.say.languages', { teamLanguages: [{ value: { id: 'python', level: 'working' } }] }],
    ['assumed.say.work', { workloads: [{ value: 'crud-content' }] }],
    ['assumed.say.team-size', { teamSize: { value: 12 } }],
    ['assumed.say.load', { load: { rps: { value: 500 } } }],
    ['assumed.say.hiring', { plannedHires: { value: 3 } }],
    ['assumed.say.hiring-first', { priorities: { hiring: { value: 'critical' } } }],
    ['assumed.say.no-cold-starts', { priorities: { start_footprint: { value: 'ignore' } } }],
  ] as const)('%s, in a thread in every language', (key, said) => {
    for (const lang of QUESTION_LANGUAGES) {
      const { requirements, behaviour } = read(...thread, messagesIn(lang).say(key));
      expect(requirements, lang).toMatchObject(said);
      expect(requirements.existing, lang).toEqual(before.existing.map(remembered));
      expect(behaviour, lang).toBe('compare');
    }
  });
});

describe('a runtime is read in a question, and kept in its thread', () => {
  it.each([
    ['which backend framework should we use on the JVM?', ['java', 'kotlin']],
    ['what should we build a chat with on Node?', ['javascript', 'typescript']],
    ['welches Framework passt für eine REST-API auf .NET?', ['csharp']],
    ['¿qué framework recomiendas para una API en Deno?', ['javascript', 'typescript']],
    ['quel framework pour un chat sur la JVM ?', ['java', 'kotlin']],
    ['qual framework para uma API em .NET?', ['csharp']],
    ['JVM上でAPIを作るなら何がいいですか？', ['java', 'kotlin']],
    ['用.NET做API，选哪个框架？', ['csharp']],
  ])('%s', (asked, languages) => {
    const languagesOf = (...texts: string[]) =>
      read(...texts)
        .requirements.mustLanguages.map(({ value }) => value)
        .toSorted();
    expect(languagesOf(asked)).toEqual(languages);
    expect(languagesOf(asked, '20k rps')).toEqual(languages);
    expect(read(asked, '20k rps').behaviour).toBe('recommend');
  });
});
