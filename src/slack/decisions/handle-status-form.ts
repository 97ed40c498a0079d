import { z } from 'zod';
import { type Decision, type DecisionStatus, STATUS_KINDS, statusWords } from '../../decisions/decision.ts';
import type { DecisionPlace } from '../../store/decision-rows.ts';
import { chosenIn, readMetadata } from '../forms/form-values.ts';
import { type SentForm, sentFormSchema } from '../forms/sent-form.ts';
import { isStranger } from '../is-stranger.ts';
import type { HandleView } from '../listeners.ts';
import { teamOfBody } from '../own-team.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { DECISION_WORDS } from './decision-words.ts';
import { finishRecord } from './finish-record.ts';

/** Of the decision only an id that nobody outside of its channel knows: a form cannot name another channel's. */
const metadataSchema = z.strictObject({ recordId: z.string() });

type Field = 'status' | 'supersededBy';
type Outcome =
  | { kind: 'errors'; errors: Partial<Record<Field, string>> }
  | { kind: 'changed'; decision: Decision };

const refused = (field: Field, line: string): Outcome => ({ kind: 'errors', errors: { [field]: line } });

type Chosen = { kind: 'status'; status: DecisionStatus } | Extract<Outcome, { kind: 'errors' }>;

/** What was chosen, or what is wrong with it. */
const chosenStatus = async (
  form: SentForm,
  place: DecisionPlace,
  own: Decision,
  deps: SlackDeps,
): Promise<Outcome | Chosen> => {
  const { state } = form.view;
  const kind = STATUS_KINDS.find((candidate) => candidate === chosenIn(state, 'status'));
  const by = chosenIn(state, 'supersededBy') ?? '';
  if (kind === undefined) return refused('status', DECISION_WORDS.trouble);
  if (kind !== 'superseded') {
    const isOld = own.status.kind === 'superseded' && own.status.by === by;
    return by === '' || isOld
      ? { kind: 'status', status: { kind } }
      : refused('supersededBy', DECISION_WORDS.onlySuperseded);
  }
  if (by === '') return refused('supersededBy', DECISION_WORDS.needsSuccessor);
  const successor = by === own.id ? null : await deps.decisions.find(place, by);
  if (successor === null) return refused('supersededBy', DECISION_WORDS.noSuccessor);
  if (successor.status.kind === 'superseded' && statusWords(own.status) !== `superseded by ${successor.id}`) {
    return refused('supersededBy', DECISION_WORDS.circle);
  }
  return { kind: 'status', status: { kind, by: successor.id } };
};

const change = async (form: SentForm, team: string, deps: SlackDeps): Promise<Outcome> => {
  const metadata = readMetadata(form.view.private_metadata, metadataSchema);
  const found = metadata && (await deps.decisions.ofRecord(team, metadata.recordId));
  const own = found && (await deps.decisions.find(found.place, found.id));
  if (found === null || own === null) return refused('status', DECISION_WORDS.gone);
  const chosen = await chosenStatus(form, found.place, own, deps);
  if (chosen.kind !== 'status') return chosen;
  const { status } = chosen;
  if (statusWords(status) === statusWords(own.status)) return refused('status', DECISION_WORDS.unchanged);
  const decision = await deps.decisions.setStatus(found.place, own.id, status, form.user.id);
  return decision === null ? refused('status', DECISION_WORDS.gone) : { kind: 'changed', decision };
};

/** The form of a status, sent: stored, then shown in the record and told in its thread. */
export const handleStatusForm =
  (deps: SlackDeps): HandleView =>
  async ({ ack, body, client }) => {
    const sent = sentFormSchema.safeParse(body);
    const fail = (line: string): Promise<void> =>
      ack({ response_action: 'errors', errors: { status: line } });
    if (!sent.success) return fail(DECISION_WORDS.gone);
    if (isStranger(body, deps.ownTeam)) return fail(DECISION_WORDS.stranger);
    const outcome = await change(sent.data, teamOfBody(body, deps.ownTeam), deps).catch((error: unknown) => {
      deps.log.error({ err: error }, 'the status of a decision could not be stored');
      return refused('status', DECISION_WORDS.storeTrouble);
    });
    if (outcome.kind === 'errors') return ack({ response_action: 'errors', errors: outcome.errors });
    await ack();
    const { decision } = outcome;
    const { team, channel, id } = decision;
    deps.log.info({ team, channel, decision: id }, 'the status of a decision was changed');
    await finishRecord(decision, id, { ...deps, api: client });
  };
