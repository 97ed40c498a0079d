import { escapeMrkdwn } from '../render/escape-mrkdwn.ts';
import type { Message } from '../render/message.ts';
import { messageVariants } from '../render/message-variants.ts';
import { renderPlainText } from '../render/plain-text.ts';
import { type CallDeps, callSlack, type Lookup } from './call-slack.ts';
import type { ChartSupport } from './chart-support.ts';
import { areBlocksRejected } from './rejected-blocks.ts';
import { slackErrorWord } from './slack-error.ts';
import { MESSAGE_TEXT_LIMIT, splitText } from './split-text.ts';

/** Saying the same again does no harm: an update may be repeated after any failure. */
const send = async (
  deps: CallDeps,
  place: { channel: string; ts: string },
  { text, blocks }: Message,
): Promise<void> => {
  // Blocks that stand there would stay if none were given.
  const options = { ...place, text, blocks };
  const beforeRepeat = async (): Promise<Lookup> => ({ kind: 'repeat', options });
  await callSlack(deps, 'chat.update', options, { beforeRepeat });
};

/**
 * Puts a message in the place of one of the bot's own, in the best form Slack takes; as plain text it is cut where
 * Slack would cut it. What the bot is marked to have posted stays marked.
 * @throws the Web API error, `message_not_found` where somebody deleted it.
 */
export const updateMessage = async (
  deps: CallDeps & { charts: Pick<ChartSupport, 'rejected'> },
  place: { channel: string; ts: string },
  message: Message,
): Promise<void> => {
  for (const { kind, message: form } of messageVariants(message)) {
    try {
      await send(deps, place, form);
      if (kind === 'without-chart') deps.charts.rejected();
      return;
    } catch (error) {
      const word = slackErrorWord(error);
      if (!areBlocksRejected(word)) throw error;
      deps.log.warn({ slackError: word, form: kind }, 'an update was rejected, a plainer form follows');
    }
  }
  const [text = message.text] = splitText(renderPlainText([message]), MESSAGE_TEXT_LIMIT, escapeMrkdwn);
  await send(deps, place, { text, blocks: [] });
};
