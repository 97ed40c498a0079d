import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { renderRootMessage } from '../render/render-root-message.ts';
import { requestFromCommand } from '../request/from-slack.ts';
import type { Request } from '../request/request.ts';
import { AnswerFailedError } from './answer-failed-error.ts';
import { whyNotHere } from './no-access.ts';
import { type PostDeps, postMessage } from './post.ts';
import { type Addressee, respondToQuestion } from './respond-to-question.ts';
import type { SlackDeps } from './slack-deps.ts';

type Root = { threadTs: string } | { whyPrivate: string };

/** Restates the question in the channel, or says why that is not possible. */
const postRoot = async (
  request: Request,
  place: { channel: string; userName: string },
  deps: PostDeps & SlackDeps,
): Promise<Root> => {
  const { channel, userName } = place;
  try {
    const message = renderRootMessage(request.text, userName);
    const threadTs = await postMessage(deps, { channel, requestId: request.id, step: 'root' }, message);
    deps.rootQuestions.record(channel, threadTs, { text: request.text, user: request.user });
    return { threadTs };
  } catch (error) {
    const whyPrivate = whyNotHere(error);
    if (whyPrivate === null) throw error;
    deps.log.info({ err: error, requestId: request.id }, 'no access to the channel, the answer is private');
    return { whyPrivate };
  }
};

/**
 * `/stack-compare`: acknowledges at once, restates the question in the channel and answers in its thread. The
 * answer is for the asker only when the text is blank, `help` or `private: ...`, or the bot may not post there.
 */
export const handleCommand =
  (deps: SlackDeps) =>
  async ({ command, ack, client }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const { channel_id: channel, user_id: user, team_id: team, response_url: responseUrl } = command;
    const { request, isPrivate } = requestFromCommand(command.text, {
      id: deps.newId(),
      now: deps.clock(),
      team,
      channel,
      user,
    });
    const postDeps = { ...deps, api: client };
    const toAsker: Addressee = { responseUrl, ephemeral: { channel, user } };
    if (isPrivate) {
      await respondToQuestion(request, toAsker, postDeps);
      return;
    }
    const root = await postRoot(request, { channel, userName: command.user_name }, postDeps).catch(
      (error: unknown) => {
        throw new AnswerFailedError({ requestId: request.id, ...toAsker }, error);
      },
    );
    if ('whyPrivate' in root) {
      await respondToQuestion(request, toAsker, postDeps, { first: root.whyPrivate });
      return;
    }
    const thread = { channel, threadTs: root.threadTs };
    await respondToQuestion(request, { ...toAsker, thread }, postDeps);
  };
