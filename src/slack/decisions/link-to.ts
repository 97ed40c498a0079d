import { z } from 'zod';
import type { DecisionPlace } from '../../store/decision-rows.ts';
import { type CallDeps, callSlack } from '../call-slack.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { slackErrorWord } from '../slack-error.ts';

const answerSchema = z.looseObject({ permalink: z.string() });

type LinkDeps = CallDeps & Pick<SlackDeps, 'decisions'>;

const permalink = async (channel: string, message_ts: string, deps: CallDeps): Promise<string> =>
  answerSchema.parse(await callSlack(deps, 'chat.getPermalink', { channel, message_ts })).permalink;

/** Where a decision can be read in Slack: its record, else its thread; null where Slack does not say. */
export const linkTo = async (
  place: DecisionPlace,
  { id, threadTs }: { id: string; threadTs: string },
  deps: LinkDeps,
): Promise<string | null> => {
  try {
    const { messageTs = null } = (await deps.decisions.post(place, id)) ?? {};
    if (messageTs === null) return await permalink(place.channel, threadTs, deps);
    try {
      return await permalink(place.channel, messageTs, deps);
    } catch (error) {
      // Somebody deleted the record: its thread says what is left to say.
      if (slackErrorWord(error) !== 'message_not_found') throw error;
      return await permalink(place.channel, threadTs, deps);
    }
  } catch (error) {
    deps.log.info({ err: error }, 'Slack does not tell where a decision stands');
    return null;
  }
};
