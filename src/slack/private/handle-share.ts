import { z } from 'zod';
import type { InboxRequest, NewRequest } from '../../inbox/inbox-request.ts';
import { noteMessage } from '../add-note.ts';
import { COMMAND } from '../command-name.ts';
import type { HandleAction } from '../listeners.ts';
import { pressSchema } from '../press-schema.ts';
import { reachAsker } from '../reach-asker.ts';
import type { SlackDeps } from '../slack-deps.ts';

const shareSchema = pressSchema.extend({ actions: z.tuple([z.looseObject({ value: z.string() })]) });
type Press = z.infer<typeof shareSchema>;

const TOO_OLD =
  'I no longer have the words of that question. Ask it again with /stack-compare, without "private:".';
const SHARED_BEFORE = 'You have already shared this; the answer is in the channel.';
const SHARED = 'Shared: your question and its answer follow in the channel.';

const PRIVATE = /^\s*private\s*:\s*/i;

/** The same question as a command for everyone in its channel. Nobody but its asker ever saw it, or may share it. */
const asCommand = (asked: InboxRequest, press: Press, deps: SlackDeps): NewRequest => {
  const { team, channel, user, userTeam = null } = asked;
  const text = (asked.text ?? '').replace(PRIVATE, '');
  const userName = press.user.name ?? press.user.username ?? '';
  const body = {
    command: COMMAND,
    text,
    team_id: team,
    channel_id: channel,
    user_id: user,
    user_name: userName,
  };
  return {
    ...{ id: deps.newId(), kind: 'command', team, channel, user, userTeam, text },
    ...{ threadTs: null, messageTs: null, responseUrl: press.response_url ?? null },
    body: JSON.stringify(body),
    receivedAt: deps.clock().getTime(),
  };
};

/** Stores the question for its channel, and gives the sentence for whoever pressed. */
const share = async (press: Press, deps: SlackDeps): Promise<string> => {
  const id = press.actions[0].value;
  const asked = await deps.inbox.find(id);
  const isTheirs =
    asked !== null &&
    asked.user === press.user.id &&
    asked.channel === press.channel.id &&
    asked.team === (press.team?.id ?? asked.team);
  if (!isTheirs || asked.text === null || asked.kind !== 'command') return TOO_OLD;
  const question = asCommand(asked, press, deps);
  if (!(await deps.inbox.accept([`share:${id}`], question))) return SHARED_BEFORE;
  deps.lineUp(question);
  deps.log.info({ requestId: question.id, from: id }, 'a private answer was shared');
  return SHARED;
};

/**
 * "Share in channel" under an answer that only its asker saw: the question is asked for everyone, once, stored before
 * Slack is told that the press arrived.
 */
export const handleShare =
  (deps: SlackDeps): HandleAction =>
  async ({ ack, body, client }) => {
    const press = shareSchema.safeParse(body);
    if (!press.success) {
      await ack();
      deps.log.warn('a press on "Share in channel" came in an unknown shape');
      return;
    }
    const sentence = await share(press.data, deps);
    await ack();
    const { channel, user, response_url: responseUrl } = press.data;
    const asker = { responseUrl, ephemeral: { channel: channel.id, user: user.id } };
    await reachAsker({ ...deps, api: client }, asker, deps.newId(), 'notice', [noteMessage(sentence)]);
  };
