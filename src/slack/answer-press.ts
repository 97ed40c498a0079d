import { z } from 'zod';
import { ANSWER_ACTION } from './answer-actions.ts';
import { COMPARE_ACTION } from './forms/answer-tools.ts';
import { type AskingPress, messagePressSchema, toAskingPress } from './press-schema.ts';

const isWordsAction = (action: string): boolean => action === COMPARE_ACTION || ANSWER_ACTION.test(action);

const wordsSchema = messagePressSchema.extend({
  type: z.literal('block_actions'),
  actions: z.tuple([
    z.looseObject({
      action_id: z.string().refine(isWordsAction),
      value: z.string().min(1),
      action_ts: z.string().optional(),
    }),
  ]),
});

/** A press on a button under an answer of the bot that says its value: a likely answer, or what to compare. */
export type AnswerPress = AskingPress & {
  actionId: string;
  /** The answer in words. */
  phrase: string;
  /** When it was pressed, by Slack's clock as far as Slack says so. */
  pressedAt: string | undefined;
};

/** The press in a delivery; null for everything else, presses on other buttons included. */
export const readAnswerPress = (body: unknown): AnswerPress | null => {
  const press = wordsSchema.safeParse(body);
  if (!press.success) return null;
  const [{ action_id: actionId, value: phrase, action_ts: pressedAt }] = press.data.actions;
  return { ...toAskingPress(press.data), actionId, phrase, pressedAt };
};
