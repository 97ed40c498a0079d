import type { ModalView } from '../../../src/render/forms/view.ts';
import { handleBallot } from '../../../src/slack/vote/cast-ballot.ts';
import { handleCloseVote } from '../../../src/slack/vote/close-vote.ts';
import { handleOpenBallot } from '../../../src/slack/vote/open-ballot.ts';
import { openVote } from '../../../src/slack/vote/open-vote.ts';
import { handleStartVote } from '../../../src/slack/vote/start-vote.ts';
import { questionOf, THREAD } from '../../inbox/start-inbox.ts';
import { stateOf } from '../../render/forms/state-of-view.ts';
import { createDeps } from '../create-deps.ts';
import { catalog, understood } from '../forms/forms-of-threads.ts';
import { createListenerArgs } from '../listener-args.ts';
import type { Call, Reply } from '../stub-api.ts';

export const [STARTER, VOTER, ADMIN] = ['U1', 'U2', 'UADMIN'];
const MEMORY = { requirements: understood('REST API with an admin, we write Python'), ranked: null };

/** Who presses or sends, where, and what the delivery says of it. */
type Where = Partial<typeof THREAD> & { user?: string; userTeam?: string; metadata?: string };

/** A ranked answer in a thread of team T1, and what people do to vote under it. */
export const startVoteTest = async (reply?: Reply) => {
  const test = await createDeps(reply, {
    ...{ ownTeam: THREAD.team, admins: [ADMIN] },
    catalog: async () => catalog,
  });
  const { deps, calls } = test;
  await deps.inbox.accept(['event:1'], questionOf('r1'));
  await deps.inbox.finish('r1', 'answered');
  await deps.posts.record('r1', { step: 'answer.1', channel: THREAD.channel, ts: '1700000001.000100' });
  await deps.threads.remember(THREAD, MEMORY);
  const { acks, args } = createListenerArgs(deps.api);
  const personOf = ({ user = STARTER, userTeam, team = THREAD.team }: Where) => ({
    team: { id: team },
    user: { id: user, ...(userTeam === undefined ? {} : { team_id: userTeam }) },
  });
  const pressOf = (value: string, where: Where) => ({
    ...personOf(where),
    type: 'block_actions',
    channel: { id: where.channel ?? THREAD.channel },
    message: { ts: '1700000003.000100', thread_ts: where.threadTs ?? THREAD.threadTs },
    trigger_id: 'trigger-1',
    actions: [{ action_id: 'any', value }],
  });
  const sendOf = (view: ModalView, id: string, entered: object, where: Where) => ({
    ...personOf(where),
    type: 'view_submission',
    view: {
      ...{ ...view, id, private_metadata: where.metadata ?? view.private_metadata },
      state: { values: { ...stateOf(view).values, ...entered } },
    },
  });
  const voteForm = ({ team = THREAD.team, userTeam = team }: Where = {}): Promise<ModalView> => {
    const place = { ...THREAD, team, requestId: 'r1' };
    const pressed = { what: 'form.vote', user: STARTER, triggerId: 't', responseUrl: undefined };
    return openVote({ ...pressed, place, userTeam, lang: 'en' }, MEMORY, deps);
  };
  const sendVote = (view: ModalView, entered: object = {}, where: Where = {}, id = 'V1'): Promise<void> =>
    handleStartVote(deps)(args(sendOf(view, id, entered, where)));
  const start = async (entered: object = {}, where: Where = {}): Promise<void> =>
    sendVote(await voteForm(), entered, where);
  const ofMethod = (method: string): Call[] => calls.filter((call) => call.method === method);
  const openBallot = async (where: Where = {}, voteId = 'new-id-1'): Promise<ModalView | null> => {
    const before = ofMethod('views.open').length;
    await handleOpenBallot(deps)(args(pressOf(voteId, { user: VOTER, ...where })));
    const opened = ofMethod('views.open')[before];
    return opened === undefined ? null : (opened.options['view'] as ModalView);
  };
  const sendBallot = (view: ModalView, entered: object = {}, where: Where = {}): Promise<void> =>
    handleBallot(deps)(args(sendOf(view, 'V9', entered, { user: VOTER, ...where })));
  const vote = async (user: string, entered: object = {}): Promise<void> => {
    const view = await openBallot({ user });
    if (view === null) throw new Error('no form was opened');
    await sendBallot(view, entered, { user });
  };
  const close = (where: Where = {}, voteId = 'new-id-1'): Promise<void> =>
    handleCloseVote(deps)(args(pressOf(voteId, where)));
  const posted = (step: string): Call[] =>
    ofMethod('chat.postMessage').filter(({ options }) =>
      JSON.stringify(options).includes(`"step":"${step}"`),
    );
  const told = (user = STARTER): string[] =>
    ofMethod('chat.postEphemeral')
      .filter(({ options }) => options['user'] === user)
      .map(({ options }) => String(options['text']));
  return {
    ...{
      ...test,
      acks,
      args,
      start,
      sendVote,
      voteForm,
      openBallot,
      sendBallot,
      vote,
      close,
      posted,
      told,
      ofMethod,
    },
    db: deps.store.db,
  };
};
