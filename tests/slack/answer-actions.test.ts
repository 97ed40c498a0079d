import { describe, expect, it } from 'vitest';
import { validateBlocks } from '../../src/playground/validate-blocks.ts';
import type { Block, Message } from '../../src/render/message.ts';
import { renderAnswer } from '../../src/render/render-answer.ts';
import { ANSWER_ACTION, addAnswerActions } from '../../src/slack/answer-actions.ts';
import { checkMessage } from '../render/check-message.ts';
import { answerOf } from '../render/fixtures.ts';

const words = (text: string): Block => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});
const messageOf = (...blocks: Block[]): Message => ({ text: 'An answer.', blocks });
const typesOf = ({ blocks }: Message): string[] => blocks.map(({ type }) => type);
const buttonsOf = ({ blocks }: Message) =>
  blocks.flatMap((block) =>
    block.type === 'actions' ? block.elements.filter((element) => element.type === 'button') : [],
  );

describe('addAnswerActions', () => {
  it('puts the bin under a message, and nothing else without likely answers', () => {
    expect(typesOf(addAnswerActions(messageOf(words('x')), 'r1'))).toEqual(['rich_text', 'context_actions']);
  });

  it('puts a button for each likely answer before the bin', () => {
    const shown = addAnswerActions(messageOf(words('x')), 'r1', ['We write Python', 'We write Java']);
    expect(typesOf(shown)).toEqual(['rich_text', 'actions', 'context_actions']);
    expect(buttonsOf(shown).map(({ text, action_id, value }) => [text.text, action_id, value])).toEqual([
      ['We write Python', 'answer_question.1', 'We write Python'],
      ['We write Java', 'answer_question.2', 'We write Java'],
    ]);
    expect(buttonsOf(shown).every(({ action_id }) => ANSWER_ACTION.test(action_id))).toBe(true);
  });

  it('makes buttons of the first five answers', () => {
    const answers = ['one', 'two', 'three', 'four', 'five', 'six'];
    const buttons = buttonsOf(addAnswerActions(messageOf(words('x')), 'r1', answers));
    expect(buttons.map(({ value }) => value)).toEqual(answers.slice(0, 5));
  });

  it('cuts the words of a long answer and keeps it whole as the value', () => {
    const answer = `We write ${'Python and '.repeat(20)}Go`;
    const [button] = buttonsOf(addAnswerActions(messageOf(words('x')), 'r1', [answer]));
    expect(button?.text.text).toMatch(/^We write .*…$/);
    expect(button?.text.text.length).toBeLessThanOrEqual(75);
    expect(button?.value).toBe(answer);
  });

  it.each([
    ['nothing can be seen of', ' \u200b '],
    ['cannot be sent whole', 'x'.repeat(2_001)],
  ])('makes no button of an answer that %s', (_, answer) => {
    expect(typesOf(addAnswerActions(messageOf(words('x')), 'r1', [answer]))).not.toContain('actions');
  });

  it('keeps the bin where there is room for one block only, and a full message as it is', () => {
    const rules = (count: number) => Array.from({ length: count }, (): Block => ({ type: 'divider' }));
    expect(typesOf(addAnswerActions(messageOf(...rules(49)), 'r1', ['Go'])).at(-1)).toBe('context_actions');
    expect(typesOf(addAnswerActions(messageOf(...rules(49)), 'r1', ['Go']))).not.toContain('actions');
    const full = messageOf(...rules(50));
    expect(addAnswerActions(full, 'r1', ['Go'])).toBe(full);
  });

  it('leaves a message without blocks as it is', () => {
    const text = { text: 'Only text.', blocks: [] };
    expect(addAnswerActions(text, 'r1', ['Go'])).toBe(text);
  });

  it.each([
    ['a short message', 10],
    ['the longest words', 11_500],
    ['a message that is full', 12_000],
  ])('stays within the limits under %s', (_, length) => {
    const long = Array.from({ length: 4 }, () => words('x'.repeat(length / 4)));
    const answers = Array.from({ length: 9 }, (__, index) => `${index} ${'y'.repeat(70)}`);
    const shown = addAnswerActions(messageOf(...long), 'r1', answers);
    expect(checkMessage(shown)).toEqual([]);
    expect(validateBlocks(shown.blocks)).toEqual([]);
  });

  it('stands under the words that name the same answers', () => {
    const question = { text: 'Which language do you write?', answers: ['We write Python'] };
    const [message] = renderAnswer(answerOf({ question }));
    const shown = addAnswerActions(message ?? messageOf(), 'r1', question.answers);
    expect(JSON.stringify(shown.blocks[0])).toContain('We write Python');
    expect(buttonsOf(shown)).toHaveLength(1);
    expect(validateBlocks(shown.blocks)).toEqual([]);
  });
});

describe('the check of a message', () => {
  const button = { type: 'button', action_id: 'answer_question.1' } as const;
  const label = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;

  it.each([
    ['no buttons', [], /buttons: 0/],
    ['a label that is too long', [{ ...button, text: label('x'.repeat(76)), value: 'x' }], /of a button: 76/],
    [
      'a value that is too long',
      [{ ...button, text: label('x'), value: 'x'.repeat(2_001) }],
      /value of a button/,
    ],
  ])('finds %s', (_, elements, problem) => {
    const problems = checkMessage(messageOf({ type: 'actions', elements }));
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });
});
