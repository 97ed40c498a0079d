import type { Ephemeral, Workspace } from '../../src/playground/workspace-types.ts';
import { answersIn, BOT, CHANNEL } from './start-test-app.ts';

/** What a person enters into the form of a profile, in short; what is left out stays as it is. */
type Entered = {
  expert?: string[];
  working?: string[];
  teamSize?: string;
  platforms?: string[];
  rules?: string;
  onlyApproved?: boolean;
  model?: string;
  editors?: string;
  bot?: string;
  pauseReason?: string;
};

/** Where a profile is edited, and by whom; admins are asked when nobody is named. */
type Where = { user?: string; channel?: string; isWorkspace?: boolean };

type Answers = Parameters<Workspace['submitView']>[0]['values'];
type Opened = { id: string; view: Record<string, unknown>; metadata: string };

const ADMIN = 'U0MIRA';

/** Answers by block, as a person gives them. */
const answersOf = (entered: Entered): NonNullable<Answers> => {
  const { expert, working, teamSize, platforms, rules, onlyApproved, model, editors, bot, pauseReason } =
    entered;
  const blocks = {
    'languages.expert': expert && { selectedOptions: expert },
    'languages.working': working && { selectedOptions: working },
    'team-size': teamSize === undefined ? undefined : { value: teamSize },
    platforms: platforms && { selectedOptions: platforms },
    'rules.1': rules === undefined ? undefined : { value: rules },
    'only-approved':
      onlyApproved === undefined ? undefined : { selectedOptions: onlyApproved ? ['only-approved'] : [] },
    model: model === undefined ? undefined : { selectedOption: model },
    editors: editors === undefined ? undefined : { selectedOption: editors },
    bot: bot === undefined ? undefined : { selectedOption: bot },
    'pause-reason': pauseReason === undefined ? undefined : { value: pauseReason },
  };
  const given = Object.entries(blocks).flatMap(([block, entry]) =>
    entry === undefined ? [] : [[block, { entry }] as const],
  );
  return Object.fromEntries(given);
};

/** Asks by a mention, or directly, and gives everything that is answered in its thread. */
export const askIn = async (
  { workspace, settle }: { workspace: Workspace; settle: () => Promise<void> },
  text: string,
  channel: string = CHANNEL,
): Promise<string> => {
  const isDirect = channel.startsWith('D');
  const asked = { text: isDirect ? text : `<@${BOT}> ${text}`, user: isDirect ? ADMIN : 'U0TEODOR' };
  const { ts } = await workspace.sendMessage({ ...asked, channel });
  await settle();
  return JSON.stringify(answersIn(workspace, ts, channel).map(({ blocks }) => blocks));
};

/** The actions of everything that can be pressed under a message. */
export const buttonsOf = ({ blocks = [] }: { blocks?: unknown[] }): string[] =>
  [...JSON.stringify(blocks).matchAll(/"action_id":"(\w+)"/g)].map(([, action]) => action ?? '');

/** The profile of a team as people see and edit it in Slack. */
export const profileIn = ({ workspace, settle }: { workspace: Workspace; settle: () => Promise<void> }) => {
  /** Types the command and gives what it shows to that person alone. */
  const show = async ({ user = ADMIN, channel = CHANNEL }: Where = {}): Promise<Ephemeral> => {
    await workspace.sendCommand({ text: 'profile', user, channel });
    await settle();
    const shown = workspace.ephemerals().findLast((each) => each.user === user && each.channel === channel);
    if (shown === undefined) throw new Error('no profile is shown');
    return shown;
  };
  const press = async (shown: Ephemeral, { user = ADMIN, channel = CHANNEL, isWorkspace }: Where) => {
    const actionId = isWorkspace === true ? 'edit_workspace_profile' : 'edit_profile';
    await workspace.click({ user, channel, messageTs: shown.ts, actionId });
    await settle();
  };
  /** The form that was opened last. */
  const opened = (): Opened => {
    const call = workspace.calls('views.open').at(-1);
    if (call === undefined) throw new Error('no form was opened');
    const { view } = call.response as { view: { id: string; private_metadata: string } };
    return { id: view.id, view: { ...view }, metadata: view.private_metadata };
  };
  const edit = async (where: Where = {}): Promise<Opened> => {
    await press(await show(where), where);
    return opened();
  };
  const submit = async (form: Opened, entered: Entered, user = ADMIN) => {
    const sent = await workspace.submitView({ user, viewId: form.id, values: answersOf(entered) });
    await settle();
    return sent;
  };
  /** Opens the form, fills it in and sends it. */
  const write = async (entered: Entered, where: Where = {}) => submit(await edit(where), entered, where.user);
  return { show, press, edit, submit, write };
};
