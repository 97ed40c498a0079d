import { z } from 'zod';
import { ANSWER_ACTION } from './answer-actions.ts';
import { COMPARE_ACTION } from './forms/answer-tools.ts';
import { pressedMessageSchema, pressSchema } from './press-schema.ts';

const isWordsAction = (action: string): boolean => action === COMPARE_ACTION || ANSWER_ACTION.test(action);

const wordsSchema = pressSchema.extend({
  type: z.literal('block_actions'),
  message: pressedMessageSchema,
  actions: z.tuple([
    z.looseObject({
      action_id: z.string().refine(isWordsAction),
      value: z.string().min(1),
      action_ts: z.string().optional(),
    }),
  ]),
});

/** A press on a button under an answer of the bot that says its value: a likely answer, or what to compare. */
export type AnswerPress = {
  team: string;
  channel: string;
  user: string;
  /** The name to show for whoever pressed. */
  userName: string | undefined;
  /** The message the button stands under. */
  ts: string;
  threadTs: string;
  actionId: string;
  /** The answer in words. */
  phrase: string;
  /** When it was pressed, by Slack's clock as far as Slack says so. */
  pressedAt: string | undefined;
  responseUrl: string | undefined;
};

/** The press in a delivery; null for everything else, presses on other buttons included. */
export const readAnswerPress = (body: unknown): AnswerPress | null => {
  const press = wordsSchema.safeParse(body);
  if (!press.success) return null;
  const { team, channel, user, message, actions, response_url: responseUrl } = press.data;
  const [{ action_id: actionId, value: phrase, action_ts: pressedAt }] = actions;
  return {
    team: team?.id ?? '',
    channel: channel.id,
    user: user.id,
    userName: user.name ?? user.username,
    ts: message.ts,
    threadTs: message.thread_ts ?? message.ts,
    ...{ actionId, phrase, pressedAt, responseUrl },
  };
};
