import type { Workspace } from '../../src/playground/workspace-types.ts';

type Running = { url: string; workspace: Workspace; settle: () => Promise<void> };

type Home = { id: string; blocks: unknown[] };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The words of blocks as people read them: channels by their id, links with their address, a line for each piece. */
export const linesOf = (thing: unknown): string => {
  if (Array.isArray(thing)) return thing.map(linesOf).join('\n');
  if (!isObject(thing)) return '';
  const { type, text, elements, channel_id: channel, url } = thing;
  if (type === 'channel') return `#${String(channel)}`;
  if (type === 'link') return `${String(text)} <${String(url)}>`;
  if (typeof text === 'string') return text;
  if (type === 'rich_text_section' && Array.isArray(elements)) return elements.map(linesOf).join('');
  return [text, elements].map(linesOf).filter(Boolean).join('\n');
};

/** The home of a person in the local workspace, by its actions. */
export const homeIn = ({ url, workspace, settle }: Running) => {
  const view = async (user: string): Promise<Home> => {
    const state: unknown = await (await fetch(`${url}/playground/state`)).json();
    const found = (state as { homes: Record<string, Home> }).homes[user];
    if (found === undefined) throw new Error(`${user} sees no home`);
    return found;
  };
  /** What somebody reads on the home right now. */
  const read = async (user: string): Promise<string> => linesOf((await view(user)).blocks);
  const open = async (user: string): Promise<string> => {
    await workspace.openHome(user);
    await settle();
    return read(user);
  };
  const press = async (user: string, actionId: string): Promise<void> => {
    await workspace.act({ user, viewId: (await view(user)).id, actionId });
    await settle();
  };
  return { view, read, open, press };
};
