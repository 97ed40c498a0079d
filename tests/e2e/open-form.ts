import type { Workspace } from '../../src/playground/workspace-types.ts';
import { answersIn, CHANNEL, roots } from './start-test-app.ts';

/** A view that somebody has open. */
export type OpenView = {
  id: string;
  user: string;
  view: Record<string, unknown> & { callback_id: string; hash: string; blocks: Record<string, unknown>[] };
  errors?: Record<string, string>;
};

/** The views that are open in a local workspace at `url`. */
export const viewsAt = async (url: string): Promise<OpenView[]> => {
  const state: unknown = await (await fetch(`${url}/playground/state`)).json();
  return (state as { views: OpenView[] }).views;
};

/** The words of a view or message. */
export const wordsOf = (thing: unknown): string => JSON.stringify(thing);

/** A question asked in a thread, and what can be done with the buttons under its first answer. */
export const askForForm = async (
  app: { url: string; workspace: Workspace; settle: () => Promise<void> },
  text: string,
  asker = 'U0TEODOR',
) => {
  const { url, workspace, settle } = app;
  await workspace.sendCommand({ text, user: asker });
  await settle();
  const root = roots(workspace).at(-1)?.ts ?? '';
  const messageTs = answersIn(workspace, root)[0]?.ts ?? '';
  const press = async (actionId: string, user = 'U0MIRA') => {
    const message = wordsOf(answersIn(workspace, root).find(({ ts }) => ts === messageTs)?.blocks);
    // What does not fit into the row of buttons stands in the menu beside it.
    const [entry] = new RegExp(`${actionId.replace('.', '\\.')}:[^"]*`).exec(message) ?? [];
    const pressed = { channel: CHANNEL, messageTs, user };
    const acted = await workspace.act(
      entry === undefined
        ? { ...pressed, actionId }
        : { ...pressed, actionId: 'more.tools', selectedOption: entry },
    );
    await settle();
    return acted;
  };
  /** Presses a button and returns the view it opened; the workspace shows none that Slack would refuse. */
  const open = async (actionId: string, user = 'U0MIRA'): Promise<OpenView> => {
    await press(actionId, user);
    const view = (await viewsAt(url)).find((each) => each.user === user);
    if (view === undefined) throw new Error(`${actionId} opened nothing`);
    return view;
  };
  const choose = async (viewId: string, blockId: string, selectedOption: string, user = 'U0MIRA') => {
    await workspace.act({ viewId, blockId, actionId: 'input', selectedOption, user });
    await settle();
    return (await viewsAt(url)).find(({ id }) => id === viewId);
  };
  const steps = (): unknown[] =>
    answersIn(workspace, root).map(({ metadata }) => metadata?.event_payload['step']);
  return { root, messageTs, press, open, choose, steps };
};
