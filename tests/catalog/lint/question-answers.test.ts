import { describe, expect, it } from 'vitest';
import { questionAnswers } from '../../../src/catalog/lint/question-answers.ts';
import type { QuestionAnswer } from '../../../src/catalog/schemas/question.ts';
import { type Parts, placesOf } from './small-dataset.ts';

const answerAt = ({ questions }: Parts, index: number): QuestionAnswer => {
  const answer = questions[0]?.answers[index];
  if (answer === undefined) throw new Error(`no answer ${index}`);
  return answer;
};

describe('question-answers', () => {
  it('finds nothing in questions that are in order', () => {
    expect(placesOf(questionAnswers)).toEqual([]);
  });

  it('finds chances that do not make a whole', () => {
    const places = placesOf(questionAnswers, (given) => {
      answerAt(given, 0).prior += 1;
    });
    expect(places).toEqual(['questions.json: 0.answers']);
  });

  it('finds an answer to something else', () => {
    const places = placesOf(questionAnswers, (given) => {
      answerAt(given, 1).sets = { load: { connections: 20_000 } };
    });
    expect(places).toEqual(['questions.json: 0.answers.1.sets']);
  });

  it('takes what "unless" names for an answer as well', () => {
    const places = placesOf(questionAnswers, (given) => {
      for (const question of given.questions) question.unless = ['load.connections'];
      answerAt(given, 1).sets = { load: { connections: 20_000 } };
    });
    expect(places).toEqual([]);
  });

  it('finds an answer that is offered twice', () => {
    const places = placesOf(questionAnswers, (given) => {
      answerAt(given, 1).says = answerAt(given, 0).says;
    });
    expect(places).toEqual(['questions.json: 0.answers.1.says']);
  });
});
