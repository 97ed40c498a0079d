import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { InboxRequest } from '../inbox/inbox-request.ts';
import { renderRootMessage } from '../render/render-root-message.ts';
import { asksForDecisions, asksForProfile, requestFromCommand } from '../request/from-slack.ts';
import { AnswerFailedError } from './answer-failed-error.ts';
import { showDecisions } from './decisions/show-decisions.ts';
import { isAskedByStranger } from './is-asked-by-stranger.ts';
import { whyNotHere } from './no-access.ts';
import { ownTeamOr } from './own-team.ts';
import { postMessage } from './post.ts';
import { showProfile } from './profile/show-profile.ts';
import type { Asker } from './reach-asker.ts';
import { respondToQuestion } from './respond-to-question.ts';
import type { SlackDeps } from './slack-deps.ts';
import type { Answered, WorkDeps } from './work-deps.ts';
import { workOnRequest } from './work-on-request.ts';

type Root = { threadTs: string } | { whyPrivate: string };

/** Restates the question in the channel, or says why that is not possible. */
const postRoot = async (
  request: InboxRequest,
  words: { text: string; userName: string },
  deps: WorkDeps,
): Promise<Root> => {
  const { id: requestId, channel } = request;
  try {
    const message = renderRootMessage(words.text, words.userName);
    const { ts } = await postMessage(deps, { channel, requestId, step: 'root' }, message);
    if (request.threadTs !== ts) await deps.inbox.setThread(requestId, ts);
    return { threadTs: ts };
  } catch (error) {
    const whyPrivate = whyNotHere(error);
    if (whyPrivate === null) throw error;
    deps.log.info({ err: error }, 'the bot has no access to the channel, so the answer is private');
    return { whyPrivate };
  }
};

const askerOf = ({ responseUrl, channel, user }: InboxRequest): Asker => ({
  responseUrl: responseUrl ?? undefined,
  // When the response url is gone an ephemeral message works where the bot is a member.
  ephemeral: { channel, user },
  direct: user,
});

const answerCommand = async (stored: InboxRequest, userName: string, deps: WorkDeps): Promise<Answered> => {
  const { request: read, isPrivate } = requestFromCommand(stored.text ?? '', {
    id: stored.id,
    now: new Date(stored.receivedAt),
    team: stored.team,
    channel: stored.channel,
    user: stored.user,
  });
  const request = isAskedByStranger(stored, deps.ownTeam) ? { ...read, isFromOutside: true } : read;
  const asker = askerOf(stored);
  if (isPrivate) {
    await respondToQuestion(request, asker, deps, { canShare: true });
    return null;
  }
  const root = await postRoot(stored, { text: request.text, userName }, deps).catch((error: unknown) => {
    throw new AnswerFailedError({ requestId: stored.id, ...asker }, error);
  });
  if ('whyPrivate' in root) {
    await respondToQuestion(request, asker, deps, { first: root.whyPrivate });
    return null;
  }
  const thread = { channel: stored.channel, threadTs: root.threadTs };
  const inThread = { ...request, threadId: root.threadTs };
  const answer = await respondToQuestion(inThread, { ...asker, thread }, deps);
  return { request: inThread, answer, threadTs: root.threadTs };
};

/**
 * `/stack-compare`: restates the question in the channel and answers in its thread. The answer is for the asker
 * only when the text is blank, `help` or `private: ...`, or the bot may not post there.
 * `profile` shows the team's profile to whoever typed it, and `decisions` what the channel decided.
 */
export const handleCommand =
  (deps: SlackDeps) =>
  async ({
    command,
    ack,
    client,
    context,
  }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const work = { ...deps, api: client };
    const { team_id, channel_id: channel, user_id: user, response_url: responseUrl } = command;
    const team = ownTeamOr(team_id, deps.ownTeam);
    const asked = { team, channel, user, responseUrl, isStranger: team_id !== team };
    if (asksForProfile(command.text)) return showProfile(asked, work);
    const words = asksForDecisions(command.text);
    if (words !== null) return showDecisions({ ...asked, words }, work);
    await workOnRequest(context, work, (request, forRequest) =>
      answerCommand(request, command.user_name, forRequest),
    );
  };
