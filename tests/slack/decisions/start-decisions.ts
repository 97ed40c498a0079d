import type { DecisionForm } from '../../../src/decisions/record-of.ts';
import { decidedAnswer } from '../../../src/slack/decisions/decided-answer.ts';
import { draftOf } from '../../decisions/decide.ts';
import { questionOf } from '../../inbox/start-inbox.ts';
import { createDeps } from '../create-deps.ts';
import { catalog, TODAY, understood } from '../forms/forms-of-threads.ts';
import { createListenerArgs } from '../listener-args.ts';
import type { Reply } from '../stub-api.ts';

export const TEAM = 'TACME';
export const CHANNEL = 'C1';
export const PLACE = { team: TEAM, channel: CHANNEL };
export const THREAD = { ...PLACE, threadTs: '1700000000.000100' };
export const AUTHOR = 'U1';

/** What is remembered of the thread in which decisions are made. */
export const MEMORY = {
  requirements: understood('REST API with an admin, 4 Python developers'),
  ranked: null,
};

const decided = decidedAnswer(MEMORY, { catalog, today: TODAY });

/** What the form of the thread's answer carries. */
export const METADATA = {
  ...{ ...THREAD, requestId: 'r1', lang: 'en' },
  digest: decided?.digest ?? '',
};

/** A store with an answer in a thread, and the arguments of presses and forms there. */
export const startDecisions = async (reply?: Reply) => {
  const test = await createDeps(reply);
  const { deps } = test;
  await deps.inbox.accept(['event:1'], { ...questionOf('r1'), ...THREAD });
  await deps.inbox.finish('r1', 'answered');
  await deps.posts.record('r1', { step: 'answer.1', channel: CHANNEL, ts: '1700000001.000100' });
  await deps.threads.remember(THREAD, MEMORY);
  const { acks, args } = createListenerArgs(deps.api);
  /** A decision of a channel that is still to be posted. */
  const record = async (
    form: Partial<DecisionForm> = {},
    place = THREAD,
    recordId = `record-${Math.random()}`,
  ) => {
    const draft = draftOf(
      { deciders: [{ id: AUTHOR, name: 'Mira' }], ...form },
      { ...place, author: AUTHOR },
    );
    const made = await deps.decisions.record(draft, { form: `form-${recordId}`, recordId, replaces: null });
    if (made.kind !== 'recorded') throw new Error('the decision was not recorded');
    return made.decision;
  };
  const methods = () => test.calls.map(({ method }) => method);
  const noticed = () =>
    test.calls.filter(({ method }) => method === 'chat.postEphemeral').map(({ options }) => options['text']);
  return { ...test, acks, args, record, methods, noticed };
};

type Who = { team?: string; user?: string; userTeam?: string; channel?: string };

/** A press on a button under the record of a decision. */
export const pressOn = (action: string, value: string, who: Who = {}) => {
  const { team = TEAM, user = AUTHOR, userTeam = team, channel = CHANNEL } = who;
  return {
    type: 'block_actions',
    team: { id: team },
    channel: { id: channel },
    user: { id: user, team_id: userTeam },
    message: { ts: '1700000002.000100', thread_ts: THREAD.threadTs },
    trigger_id: 'trigger-1',
    actions: [{ action_id: action, value }],
  };
};

const select = (value: string | undefined) => ({
  input: { selected_option: value === undefined ? null : { value } },
});

/** The form that records a decision, sent with everything filled in. */
export const sentForm = (metadata: Record<string, unknown> = METADATA, who: Who = {}, more: object = {}) => {
  const { team = TEAM, user = AUTHOR, userTeam = team } = who;
  const values = {
    title: { input: { value: 'Django' } },
    chosen: select('django'),
    considered: { input: { selected_options: [{ value: 'django' }, { value: 'fastapi' }] } },
    status: select('accepted'),
    deciders: { input: { selected_users: [AUTHOR] } },
    decidedOn: { input: { selected_date: TODAY } },
    context: { input: { value: 'Because' } },
    consequences: { input: { value: '- One language' } },
    ...more,
  };
  return {
    ...{ type: 'view_submission', team: { id: team }, user: { id: user, team_id: userTeam } },
    view: {
      ...{ id: 'V1', callback_id: 'form_decision' },
      private_metadata: JSON.stringify(metadata),
      state: { values },
    },
  };
};

/** The form of a status, sent. */
export const sentStatus = (recordId: string, status: string, supersededBy?: string, who: Who = {}) => {
  const { team = TEAM, user = AUTHOR, userTeam = team } = who;
  return {
    ...{ type: 'view_submission', team: { id: team }, user: { id: user, team_id: userTeam } },
    view: {
      ...{ id: 'V2', callback_id: 'form_decision_status', private_metadata: JSON.stringify({ recordId }) },
      state: { values: { status: select(status), supersededBy: select(supersededBy) } },
    },
  };
};
