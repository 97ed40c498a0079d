import { renderDecisions } from '../../render/decisions/render-decisions.ts';
import type { Message } from '../../render/message.ts';
import type { DecisionPlace } from '../../store/decision-rows.ts';
import { noteMessage } from '../add-note.ts';
import { postMessage } from '../post.ts';
import { reachAsker } from '../reach-asker.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { DECISION_WORDS } from './decision-words.ts';
import { linkTo } from './link-to.ts';

/** Shown at once: each takes a call to Slack for its link. */
const SHOWN = 10;
/** Counted: who has more is told of this many. */
const COUNTED = 1_000;

/** What a channel decided, as somebody asks for it. `words`: what to look for; empty for everything. */
export type AskedDecisions = DecisionPlace & { user: string; words: string; isStranger: boolean };

const listMessage = async (asked: AskedDecisions, deps: ApiDeps): Promise<Message> => {
  if (asked.isStranger) return noteMessage(DECISION_WORDS.stranger);
  try {
    const { team, channel, words } = asked;
    const place = { team, channel };
    const found = await deps.decisions.search(place, words, COUNTED);
    const listed = await Promise.all(
      found
        .slice(0, SHOWN)
        .map(async (decision) => ({ decision, link: await linkTo(place, decision, deps) })),
    );
    return renderDecisions({ words, listed, left: found.length - listed.length });
  } catch (error) {
    deps.log.error({ err: error }, 'the decisions of a channel could not be read');
    return noteMessage(DECISION_WORDS.listTrouble);
  }
};

/** `/stack-compare decisions`: lists what the channel decided to whoever asks for it. */
export const showDecisions = async (
  asked: AskedDecisions & { responseUrl?: string | undefined },
  deps: ApiDeps,
): Promise<void> => {
  const { channel, user, responseUrl } = asked;
  const asker = { responseUrl, ephemeral: { channel, user }, direct: user };
  await reachAsker(deps, asker, deps.newId(), 'notice', [await listMessage(asked, deps)]);
};

/** `@bot decisions`: lists what the channel decided under the message that asks for it. That it fails is logged. */
export const postDecisions = async (
  asked: AskedDecisions & { threadTs: string },
  deps: ApiDeps,
): Promise<void> => {
  const { channel, threadTs, user } = asked;
  const message = await listMessage(asked, deps);
  const requestId = deps.newId();
  try {
    await postMessage(deps, { channel, threadTs, requestId, step: 'decisions' }, message);
  } catch (error) {
    deps.log.info({ err: error }, 'the decisions of a channel could not be listed in a thread');
    const asker = { ephemeral: { channel, user }, direct: user };
    await reachAsker(deps, asker, requestId, 'notice', [message]);
  }
};
