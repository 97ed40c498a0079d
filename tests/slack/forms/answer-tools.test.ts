import { describe, expect, it } from 'vitest';
import { answerAgain } from '../../../src/answer-again.ts';
import { QUESTION_LANGUAGES, type QuestionLanguage } from '../../../src/catalog/vocabulary.ts';
import { validateBlocks } from '../../../src/playground/validate-blocks.ts';
import { renderAnswer } from '../../../src/render/render-answer.ts';
import { addAnswerActions } from '../../../src/slack/answer-actions.ts';
import { toolsOf } from '../../../src/slack/forms/answer-tools.ts';
import { checkMessage } from '../../render/check-message.ts';
import { catalog, TODAY, understood } from './forms-of-threads.ts';

const ID = '86b37f2e-9355-41cd-9f36-3bc9f4a09a65';

const answerTo = (text: string, lang: QuestionLanguage = 'en') =>
  answerAgain({ requirements: understood(text), ranked: null }, lang, { catalog, today: TODAY });

const labelsOf = (text: string, lang?: QuestionLanguage): string[] => {
  const tools = toolsOf(answerTo(text, lang), ID);
  if (tools?.type !== 'actions') return [];
  return tools.elements.flatMap((element) =>
    element.type === 'button'
      ? [element.text.text]
      : element.options.map(({ text: { text: label } }) => label),
  );
};

describe('what can be done with a ranked answer', () => {
  it('compares the first three as they are ranked', () => {
    const answer = answerTo('REST API, we write Python');
    const tools = JSON.stringify(toolsOf(answer, ID));
    const names = answer.ranking?.options.slice(0, 3).map(({ id }) => catalog.frameworks.get(id)?.name) ?? [];
    expect(tools).toContain(`"Compare ${names[0]}, ${names[1]} and ${names[2]}."`);
  });

  it('compares nothing where three or fewer are compared already, or two are left', () => {
    expect(labelsOf('compare Django, Flask and FastAPI')).not.toContain('Compare top 3');
    expect(labelsOf('compare Django, Flask, FastAPI and Express')).toContain('Compare top 3');
  });

  it('is nothing where nothing is ranked', () => {
    expect(toolsOf({ ...answerTo('we write Python'), ranking: null }, ID)).toBeNull();
  });

  it.each(QUESTION_LANGUAGES)('is seven things in one row, in %s', (lang) => {
    const labels = labelsOf('REST API, we write Python', lang);
    expect(new Set(labels).size).toBe(7);
    expect(toolsOf(answerTo('REST API, we write Python', lang), ID)).toMatchObject({
      elements: expect.toSatisfy((elements: unknown[]) => elements.length <= 7),
    });
  });

  it.each(QUESTION_LANGUAGES)('stays within the limits under an answer, in %s', (lang) => {
    const answer = answerTo('REST API, we write Python', lang);
    const [message] = renderAnswer(answer);
    if (message === undefined) throw new Error('no message');
    const shown = addAnswerActions(message, ID, ['We write Python', 'x'.repeat(2_000)], answer);
    expect(checkMessage(shown)).toEqual([]);
    expect(validateBlocks(shown.blocks)).toEqual([]);
    expect(shown.blocks.map(({ type }) => type).slice(-3)).toEqual(['actions', 'actions', 'context_actions']);
  });

  it('gives way to likely answers, and these to the bin, where there is little room', () => {
    const answer = answerTo('REST API, we write Python');
    const full = (count: number) => ({
      text: 'x',
      blocks: Array.from({ length: count }, () => ({ type: 'divider' as const })),
    });
    const kinds = (count: number) =>
      JSON.stringify(addAnswerActions(full(count), ID, ['We write Go'], answer).blocks.slice(count)).match(
        /form\.priorities|answer_question|remove_answer/g,
      );
    expect(kinds(47)).toEqual(['form.priorities', 'answer_question', 'remove_answer']);
    expect(kinds(48)).toEqual(['answer_question', 'remove_answer']);
    expect(kinds(49)).toEqual(['remove_answer']);
  });

  it('leaves the bin alone under a message that is full of words', () => {
    const answer = answerTo('REST API, we write Python');
    const long = { text: 'x', blocks: [{ type: 'markdown' as const, text: 'x'.repeat(11_990) }] };
    const shown = addAnswerActions(long, ID, ['We write Go'], answer);
    expect(checkMessage(shown)).toEqual([]);
    expect(JSON.stringify(shown.blocks[1])).not.toContain('feedback');
    expect(JSON.stringify(shown.blocks[1])).toContain('remove_answer');
  });
});
