import { type FormErrors, recordOf } from '../../decisions/record-of.ts';
import { type Messages, messagesIn } from '../../narrate/messages/messages.ts';
import type { DecisionFormField } from '../../render/decisions/decision-modal.ts';
import type { Recording } from '../../store/write-decisions.ts';
import { findAnswer } from '../forms/find-answer.ts';
import { isStranger } from '../is-stranger.ts';
import type { HandleView } from '../listeners.ts';
import { teamOfBody } from '../own-team.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { todayOf } from '../today-of.ts';
import { decidedAnswer } from './decided-answer.ts';
import { finishRecord } from './finish-record.ts';
import { type DecisionFormRead, readDecisionForm } from './read-decision-form.ts';

type Outcome = Extract<Recording, { kind: 'recorded' }> | { kind: 'errors'; errors: Record<string, string> };

/** Told at a field: Slack shows errors at fields alone. */
const refused = (field: DecisionFormField, line: string): Outcome => ({
  kind: 'errors',
  errors: { [field]: line },
});

/** A new decision is never superseded, so that what is said of that belongs to its status. */
const atFields = ({ supersededBy, ...errors }: FormErrors): Record<string, string> => ({
  ...errors,
  ...(supersededBy === undefined ? {} : { status: supersededBy }),
});

const store = async (
  { place, viewId, user, values, replaces }: DecisionFormRead,
  team: string,
  messages: Messages,
  deps: SlackDeps,
): Promise<Outcome> => {
  const { say } = messages;
  // The team is the one Slack names, whatever the form says of itself.
  const remembered = place.team === team ? await findAnswer(place, deps) : null;
  if (remembered === null) return refused('title', say('decision.error.gone'));
  const catalog = await deps.catalog();
  const today = todayOf(deps);
  const decided = decidedAnswer(remembered, { catalog, today });
  if (decided === null || decided.digest !== place.digest) {
    return refused('context', say('decision.error.changed'));
  }
  const { ranking, requirements, answer } = decided;
  const { channel, threadTs } = place;
  const occasion = { team, channel, threadTs, author: user, requirements, ranking, today };
  const recorded = recordOf(values, { ...occasion, evidence: answer.evidence }, catalog, messages);
  if (recorded.kind === 'invalid') return { kind: 'errors', errors: atFields(recorded.errors) };
  if (replaces !== '' && recorded.draft.status.kind !== 'accepted') {
    return refused('replaces', say('decision.error.replaces-status'));
  }
  const stored = await deps.decisions.record(recorded.draft, {
    ...{ form: viewId, recordId: deps.newId(), replaces: replaces === '' ? null : replaces },
  });
  return stored.kind === 'no-such' ? refused('replaces', say('decision.error.replaces')) : stored;
};

/** The form of a decision, sent: checked, stored, and only then closed; its record is posted after that. */
export const handleDecisionForm =
  (deps: SlackDeps): HandleView =>
  async ({ ack, body, client }) => {
    const form = readDecisionForm(body);
    const messages = messagesIn(form?.place.lang ?? 'en');
    const fail = (line: string): Promise<void> => ack({ response_action: 'errors', errors: { title: line } });
    if (form === null) {
      deps.log.warn('the form of a decision came in an unknown shape');
      return fail(messages.say('decision.error.gone'));
    }
    if (isStranger(body, deps.ownTeam)) return fail(messages.say('decision.form.stranger'));
    const outcome = await store(form, teamOfBody(body, deps.ownTeam), messages, deps).catch(
      (error: unknown) => {
        deps.log.error({ err: error }, 'a decision could not be stored');
        return refused('title', messages.say('decision.error.store'));
      },
    );
    if (outcome.kind === 'errors') return ack({ response_action: 'errors', errors: outcome.errors });
    await ack();
    if (!outcome.isNew) return;
    const { decision, replaced } = outcome;
    deps.log.info(
      { team: decision.team, channel: decision.channel, decision: decision.id },
      'a decision was recorded',
    );
    const work = { ...deps, api: client };
    await finishRecord(decision, decision.id, work);
    if (replaced !== null) await finishRecord(replaced, replaced.id, work);
  };
