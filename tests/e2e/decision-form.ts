import type { Workspace } from '../../src/playground/workspace-types.ts';
import { askForForm, type OpenView, viewsAt } from './open-form.ts';
import { answersIn, CHANNEL } from './start-test-app.ts';

type App = { url: string; workspace: Workspace; settle: () => Promise<void> };
type Answers = NonNullable<Parameters<Workspace['submitView']>[0]['values']>;

export const AUTHOR = 'U0TEODOR';
export const QUESTION = '4 python devs, internal crud tool with admin';

/** What a person enters into the form of a decision, in short; what is left out stays as it is. */
type Entered = {
  title?: string;
  chosen?: string;
  considered?: string[];
  status?: string;
  replaces?: string;
  supersededBy?: string;
  deciders?: string[];
  decidedOn?: string;
  context?: string;
  consequences?: string;
};

const answersOf = (entered: Entered): Answers => {
  const { chosen, considered, status, replaces, supersededBy, deciders, decidedOn, ...words } = entered;
  const selects = Object.entries({ chosen, status, replaces, supersededBy });
  return Object.fromEntries([
    ...selects.flatMap(([block, selectedOption]) =>
      selectedOption === undefined ? [] : [[block, { input: { selectedOption } }]],
    ),
    ...Object.entries(words).map(([block, value]) => [block, { input: { value } }]),
    ...(considered === undefined ? [] : [['considered', { input: { selectedOptions: considered } }]]),
    ...(deciders === undefined ? [] : [['deciders', { input: { selectedUsers: deciders } }]]),
    ...(decidedOn === undefined ? [] : [['decidedOn', { input: { selectedDate: decidedOn } }]]),
  ]);
};

/** Decisions of a local workspace as people record and change them. */
export const decisionsIn = (app: App) => {
  const { url, workspace, settle } = app;
  /** Asks a question and opens the form under its answer. */
  const begin = async (question = QUESTION, user = AUTHOR) => {
    const asked = await askForForm(app, question, user);
    const open = async (): Promise<OpenView> => {
      const { blocks } = answersIn(workspace, asked.root)[0] ?? {};
      const inMenu = !JSON.stringify(blocks).includes('"action_id":"form.decision"');
      if (!inMenu) return asked.open('form.decision', user);
      const [, option = ''] = /"(form\.decision:[^"]+)"/.exec(JSON.stringify(blocks)) ?? [];
      const messageTs = asked.messageTs;
      await workspace.act({
        channel: CHANNEL,
        messageTs,
        actionId: 'more.tools',
        selectedOption: option,
        user,
      });
      await settle();
      const view = (await viewsAt(url)).find((each) => each.user === user);
      if (view === undefined) throw new Error('no form was opened');
      return view;
    };
    return { ...asked, open, view: await open() };
  };
  const submit = async (viewId: string, entered: Entered = {}, user = AUTHOR) => {
    const sent = await workspace.submitView({ user, viewId, values: answersOf(entered) });
    await settle();
    return sent;
  };
  /** Messages of a decision's thread by what the bot posted them as; files have no such mark. */
  const posted = (root: string) =>
    workspace.thread(CHANNEL, root).map((message) => ({
      step: message.metadata?.event_payload['step'] ?? (message.files === undefined ? 'said' : 'file'),
      message,
    }));
  const recordIn = (root: string) => posted(root).find(({ step }) => step === 'decision')?.message;
  /** Asks, opens the form, fills it in and sends it. */
  const record = async (entered: Entered = {}, question = QUESTION, user = AUTHOR) => {
    const { root, view } = await begin(question, user);
    const sent = await submit(view.id, entered, user);
    return { root, sent, record: recordIn(root) };
  };
  const press = async (root: string, actionId: string, user = AUTHOR) => {
    const acted = await workspace.act({
      channel: CHANNEL,
      messageTs: recordIn(root)?.ts ?? '',
      actionId,
      user,
    });
    await settle();
    return acted;
  };
  const viewOf = async (user = AUTHOR): Promise<OpenView | undefined> =>
    (await viewsAt(url)).find((each) => each.user === user);
  /** Presses "Change status" and sends what was entered. */
  const changeStatus = async (root: string, entered: Entered, user = AUTHOR) => {
    await press(root, 'decision_status', user);
    return submit((await viewOf(user))?.id ?? '', entered, user);
  };
  const steps = (root: string): unknown[] => posted(root).map(({ step }) => step);
  return { begin, submit, record, recordIn, posted, steps, press, viewOf, changeStatus };
};
