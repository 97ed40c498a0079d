import type { NewRequest } from '../inbox/inbox-request.ts';
import type { Log } from '../log.ts';
import type { Delivery } from './intake.ts';
import { type RespondDeps, sendResponse } from './response-url.ts';
import type { SlackApi } from './slack-api.ts';

/**
 * Acknowledges a question with a line for its asker alone: in the acknowledgement of a command, as an ephemeral
 * message beside a message or a button that was pressed (there by the response url when Slack refuses that). The line
 * is extra: when it cannot be shown, that is logged and nothing else.
 */
export const acknowledgeWith = async (
  delivery: Delivery,
  question: NewRequest,
  line: string,
  deps: RespondDeps & { api: SlackApi; log: Log },
): Promise<void> => {
  if (question.kind === 'command') {
    await delivery.ack({ response_type: 'ephemeral', text: line });
    return;
  }
  await delivery.ack();
  const { channel, user, threadTs, messageTs, responseUrl } = question;
  const isInThread = threadTs !== null && threadTs !== messageTs;
  const place = { channel, user, ...(isInThread ? { thread_ts: threadTs } : {}) };
  try {
    await deps.api.apiCall('chat.postEphemeral', { ...place, text: line }).catch(async (error: unknown) => {
      if (responseUrl === null) throw error;
      await sendResponse(deps, responseUrl, { text: line });
    });
  } catch (error) {
    deps.log.warn({ err: error, requestId: question.id }, 'an asker could not be told about the line');
  }
};
