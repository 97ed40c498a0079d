import type { Message, Workspace } from '../../src/playground/workspace-types.ts';
import { askForForm, type OpenView, viewsAt, wordsOf } from './open-form.ts';
import { answersIn, CHANNEL } from './start-test-app.ts';

const QUESTION = 'REST API with an admin, team of 5, we write Python';
export const [MIRA, TEODOR, SUNNIVA, KENJI] = ['U0MIRA', 'U0TEODOR', 'U0SUNNIVA', 'U0KENJI'];

/** Tiers that put FastAPI first under the question, and such that put ASP.NET Core first. */
export const NOTHING_MORE = {};
export const THROUGHPUT = { headroom: 'critical', ramp_up: 'ignore', hiring: 'ignore' };

/** What a person enters into the form of a vote; what is left out stays as it is. */
type Asked = { question?: string; quorum?: string; closes?: string };
/** What a person sets: tiers by criterion, and whether they may be named. */
type Set = { tiers?: Record<string, string>; consents?: boolean };

type App = { url: string; workspace: Workspace; settle: () => Promise<void> };
type Values = NonNullable<Parameters<Workspace['submitView']>[0]['values']>;

const startValues = ({ question, quorum, closes }: Asked): Values => ({
  ...(question === undefined ? {} : { question: { input: { value: question } } }),
  ...(quorum === undefined ? {} : { quorum: { input: { value: quorum } } }),
  ...(closes === undefined ? {} : { closes: { input: { selectedOption: closes } } }),
});

const ballotValues = ({ tiers = {}, consents }: Set): Values => ({
  ...Object.fromEntries(
    Object.entries(tiers).map(([criterion, tier]) => [criterion, { vote_tier: { selectedOption: tier } }]),
  ),
  ...(consents === undefined ? {} : { consent: { input: { selectedOptions: consents ? ['yes'] : [] } } }),
});

const stepOf = ({ metadata }: Message): unknown => metadata?.event_payload['step'];

/** A ranked answer and what people do to vote under it. */
export const voteIn = async (app: App, question = QUESTION) => {
  const { url, workspace, settle } = app;
  const { root, messageTs } = await askForForm(app, question);
  const viewOf = async (user: string): Promise<OpenView> => {
    const view = (await viewsAt(url)).findLast((each) => each.user === user);
    if (view === undefined) throw new Error('nothing is open');
    return view;
  };
  /** Chooses "Ask the team" under the answer. */
  const openVote = async (user = TEODOR): Promise<OpenView> => {
    const blocks = wordsOf(answersIn(workspace, root).find(({ ts }) => ts === messageTs)?.blocks);
    const pressed = { channel: CHANNEL, messageTs, user };
    const entry = /form\.vote:[^"]*/.exec(blocks)?.[0];
    if (entry === undefined) await workspace.act({ ...pressed, actionId: 'form.vote' });
    else await workspace.act({ ...pressed, actionId: 'more.tools', selectedOption: entry });
    await settle();
    return viewOf(user);
  };
  const send = async (viewId: string, user: string, values: Values) => {
    const sent = await workspace.submitView({ viewId, user, values });
    await settle();
    return sent;
  };
  const submitVote = (viewId: string, asked: Asked = {}, user = TEODOR) =>
    send(viewId, user, startValues(asked));
  const startVote = async (asked: Asked = {}, user = TEODOR) =>
    submitVote((await openVote(user)).id, asked, user);
  const posted = (step: string): Message[] =>
    answersIn(workspace, root).filter((message) => stepOf(message) === step);
  const ballot = (): Message => {
    const [message] = posted('ballot');
    if (message === undefined) throw new Error('no vote is posted');
    return message;
  };
  const press = async (actionId: 'vote_set' | 'vote_close', user: string) => {
    const pressed = await workspace.act({ channel: CHANNEL, messageTs: ballot().ts, actionId, user });
    await settle();
    return pressed;
  };
  const openBallot = async (user: string): Promise<OpenView> => {
    await press('vote_set', user);
    return viewOf(user);
  };
  const submitBallot = (viewId: string, user: string, set: Set = {}) => send(viewId, user, ballotValues(set));
  const vote = async (user: string, set: Set = {}) => submitBallot((await openBallot(user)).id, user, set);
  const close = (user = TEODOR) => press('vote_close', user);
  const told = (user: string): string[] =>
    workspace
      .ephemerals()
      .filter((each) => each.user === user)
      .map(({ text }) => text);
  const words = (step: string): string => wordsOf(posted(step).map(({ blocks }) => blocks));
  return {
    ...{ root, messageTs, openVote, submitVote, startVote, posted, ballot, press, openBallot, submitBallot },
    ...{ vote, close, told, words },
  };
};
