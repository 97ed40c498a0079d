import type { DecisionSummary } from '../../decisions/decision.ts';
import { similarTo } from '../../decisions/similar-to.ts';
import type { InboxRequest } from '../../inbox/inbox-request.ts';
import { messagesIn } from '../../narrate/messages/messages.ts';
import { renderSimilar } from '../../render/decisions/render-similar.ts';
import { isAskedByStranger } from '../is-asked-by-stranger.ts';
import { ownTeamOr } from '../own-team.ts';
import { postMessage } from '../post.ts';
import type { Standing, WorkDeps } from '../work-deps.ts';
import { linkTo } from './link-to.ts';

const MOST = 2;
const STEP = 'similar';

/** Decisions of other threads of the channel that are like what was asked. */
const alike = async (
  request: InboxRequest,
  standing: Standing,
  deps: WorkDeps,
): Promise<DecisionSummary[]> => {
  const { team, channel } = request;
  const elsewhere = (await deps.decisions.list({ team, channel })).filter(
    ({ threadTs }) => threadTs !== standing.threadTs,
  );
  const found = similarTo(standing.answer.reading.requirements, elsewhere).map(({ decision }) => decision);
  const ids = new Set(found.map(({ id }) => id));
  // What took its place says it all.
  return found.filter(({ status }) => status.kind !== 'superseded' || !ids.has(status.by)).slice(0, MOST);
};

const wasTold = async ({ id, team, channel }: InboxRequest, threadTs: string, deps: WorkDeps) =>
  (await deps.posts.ofOthers({ team, channel, threadTs }, id)).some(({ step }) => step.startsWith(STEP));

const tell = async (request: InboxRequest, standing: Standing, deps: WorkDeps): Promise<void> => {
  const { id, team, channel } = request;
  const { answer, threadTs } = standing;
  const own = ownTeamOr(team, deps.ownTeam);
  if (answer.ranking === null || team !== own || isAskedByStranger(request, own)) return;
  const found = await alike(request, standing, deps);
  if (found.length === 0 || (await wasTold(request, threadTs, deps))) return;
  const place = { team, channel };
  const listed = await Promise.all(
    found.map(async (decision) => ({ decision, link: await linkTo(place, decision, deps) })),
  );
  const message = renderSimilar(listed, messagesIn(answer.reading.lang));
  await postMessage(deps, { channel, threadTs, requestId: id, step: STEP }, message);
};

/**
 * Says under an answer that its channel decided something like it before, once a thread and only to the bot's own team.
 * The answer stands already: a failure is logged and nothing else.
 */
export const tellSimilar = async (
  request: InboxRequest,
  standing: Standing,
  deps: WorkDeps,
): Promise<void> => {
  try {
    await tell(request, standing, deps);
  } catch (error) {
    deps.log.warn({ err: error }, 'similar decisions could not be shown');
  }
};
