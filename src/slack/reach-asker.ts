import type { InboxRequest } from '../inbox/inbox-request.ts';
import type { Message } from '../render/message.ts';
import { type PostDeps, postEphemeral, postMessage, respond } from './post.ts';
import { isGone, RespondError } from './response-url.ts';
import { slackErrorWord } from './slack-error.ts';

/** Where somebody who asked can be reached alone. */
export type Asker = {
  responseUrl?: string | undefined;
  ephemeral?: { channel: string; threadTs?: string; user: string } | undefined;
  /** A user id: the direct messages with them, the last way. */
  direct?: string | undefined;
};

/** Whoever asked a stored question, beside the thread it is answered in. */
export const askerInThread = (
  { channel, user, responseUrl }: Pick<InboxRequest, 'channel' | 'user' | 'responseUrl'>,
  threadTs: string,
): Asker => ({
  responseUrl: responseUrl ?? undefined,
  ephemeral: { channel, threadTs, user },
  direct: user,
});

type Way = (step: string, message: Message) => Promise<unknown>;

/** What a message for the asker alone is: the steps of an answer, an apology and a notice are told apart. */
export type PrivateKind = 'private' | 'apology' | 'notice';

/** Best first: beside the question, then in the direct messages. */
const waysTo = (asker: Asker, requestId: string, deps: PostDeps): Way[] => {
  const { responseUrl, ephemeral, direct } = asker;
  const ways: Way[] = [];
  if (responseUrl !== undefined) {
    ways.push((step, message) => respond(deps, { responseUrl, requestId, step }, message));
  }
  if (ephemeral !== undefined) {
    ways.push((step, message) => postEphemeral(deps, { ...ephemeral, requestId, step }, message));
  }
  if (direct !== undefined) {
    ways.push((step, message) => postMessage(deps, { channel: direct, requestId, step }, message));
  }
  return ways;
};

/** Whether a way is closed for good, so that the next one is due: not when Slack is merely in trouble. */
const isClosed = (error: unknown): boolean =>
  error instanceof RespondError
    ? isGone(error) || (error.status !== null && error.status < 500 && error.status !== 429)
    : slackErrorWord(error) !== null;

/**
 * Shows messages to the asker alone, each by the first way that is open. A way that closed stays closed for the
 * messages after it.
 * @throws the error of the last way when all are closed, or the first error that may pass
 */
export const reachAsker = async (
  deps: PostDeps,
  asker: Asker,
  requestId: string,
  kind: PrivateKind,
  messages: readonly Message[],
): Promise<void> => {
  const ways = waysTo(asker, requestId, deps);
  for (const [index, message] of messages.entries()) {
    for (;;) {
      const [way, next] = ways;
      if (way === undefined) throw new Error('there is no way to reach the asker');
      try {
        await way(`${kind}.${index + 1}`, message);
        break;
      } catch (error) {
        if (next === undefined || !isClosed(error)) throw error;
        deps.log.info(
          { err: error, requestId },
          'one way to reach the asker is closed, the next one is tried',
        );
        ways.shift();
      }
    }
  }
};
