import { type MessageKey, messagesIn } from '../../narrate/messages/messages.ts';
import { isVisible, oneLine } from '../../render/visible-text.ts';
import type { VoteField } from '../../render/vote/vote-modal.ts';
import { closesAt, readSpan } from '../../vote/closing.ts';
import { readQuorum } from '../../vote/quorum.ts';
import { VOTE_LIMITS, type VoteDraft } from '../../vote/vote.ts';
import { findAnswer } from '../forms/find-answer.ts';
import {
  chosenIn,
  type FormPlace,
  type FormState,
  formPlaceSchema,
  readMetadata,
  typedIn,
} from '../forms/form-values.ts';
import { type SentForm, sentFormSchema } from '../forms/sent-form.ts';
import { isStranger } from '../is-stranger.ts';
import type { HandleView } from '../listeners.ts';
import { teamOfBody } from '../own-team.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { advanceVote } from './advance-vote.ts';

type Errors = Partial<Record<VoteField, string>>;
type Entered = Pick<VoteDraft, 'question' | 'quorum'> & { span: NonNullable<ReturnType<typeof readSpan>> };

/** What was entered, or what is wrong with it by field. */
const readEntered = (state: FormState, lang: FormPlace['lang']): Entered | { errors: Errors } => {
  const { say } = messagesIn(lang);
  const question = oneLine(typedIn(state, 'question')).slice(0, VOTE_LIMITS.question).toWellFormed();
  const quorum = readQuorum(typedIn(state, 'quorum'));
  const span = readSpan(chosenIn(state, 'closes'));
  const bounds = { least: VOTE_LIMITS.leastQuorum, most: VOTE_LIMITS.quorum };
  const isAsked = isVisible(question);
  if (isAsked && quorum !== null && span !== null) return { question, quorum, span };
  return {
    errors: {
      ...(isAsked ? {} : { question: say('vote.error.question') }),
      ...(quorum === null ? { quorum: say('vote.error.quorum', bounds) } : {}),
      ...(span === null ? { closes: say('vote.error.closes') } : {}),
    },
  };
};

/** Stores the vote; the id of a new one, null for one that is there already, or what is wrong. */
const store = async (
  { user, view }: SentForm,
  place: FormPlace,
  deps: SlackDeps,
): Promise<{ id: string | null } | { errors: Errors }> => {
  const { say } = messagesIn(place.lang);
  const refused = (key: MessageKey) => ({ errors: { question: say(key) } });
  const entered = readEntered(view.state, place.lang);
  if ('errors' in entered) return entered;
  const remembered = await findAnswer(place, deps);
  if (remembered === null) return refused('form.stale');
  const { team, channel, threadTs, lang } = place;
  const { question, quorum, span } = entered;
  const startedAt = deps.clock().getTime();
  const id = deps.newId();
  const started = await deps.votes.start({
    ...{ id, team, channel, threadTs, viewId: view.id, lang, question, quorum, startedAt },
    ...{ requirements: remembered.requirements, startedBy: user.id, closesAt: closesAt(startedAt, span) },
  });
  switch (started) {
    case 'started':
      return { id };
    case 'known':
      return { id: null };
    case 'taken':
      return refused('vote.open.intro');
  }
};

/** The form of "Ask the team", sent: stored, acknowledged, and then posted in the thread. */
export const handleStartVote =
  (deps: SlackDeps): HandleView =>
  async ({ ack, body, client }) => {
    const sent = sentFormSchema.safeParse(body);
    const place = sent.success ? readMetadata(sent.data.view.private_metadata, formPlaceSchema) : null;
    const refuse = (key: MessageKey): Promise<void> =>
      ack({
        response_action: 'errors',
        errors: { question: messagesIn(place?.lang ?? 'en').say(key) },
      });
    if (isStranger(body, deps.ownTeam)) return refuse('vote.stranger');
    if (!sent.success || place === null) return refuse('form.stale');
    if (place.team !== teamOfBody(body, deps.ownTeam)) return refuse('form.stale');
    let stored: Awaited<ReturnType<typeof store>>;
    try {
      stored = await store(sent.data, place, deps);
    } catch (error) {
      deps.log.error({ err: error }, 'a vote could not be stored');
      return refuse('vote.error.store');
    }
    if ('errors' in stored) return ack({ response_action: 'errors', errors: { ...stored.errors } });
    await ack();
    if (stored.id !== null) await advanceVote(stored.id, { ...deps, api: client });
  };
