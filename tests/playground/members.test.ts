import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from './start-playground.ts';

let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground();
});
afterEach(() => playground.close());

type Person = { id: string; title: string; isBot: boolean; isAdmin: boolean; isRestricted: boolean };
type Place = { id: string; kind: string; members: string[] };
const state = async () =>
  (await (await fetch(`${playground.baseUrl}/playground/state`)).json()) as {
    users: Person[];
    channels: Place[];
    [field: string]: unknown;
  };
const people = async () => (await state()).users.filter(({ isBot, id }) => !isBot && id !== 'USLACKBOT');

describe('the people one can speak as', () => {
  it('are five or more with different work, one of them an admin and one a guest', async () => {
    const all = await people();
    expect(all.length).toBeGreaterThanOrEqual(5);
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
    expect(all.filter(({ isAdmin }) => isAdmin)).toHaveLength(1);
    expect(all.filter(({ isRestricted }) => isRestricted)).toHaveLength(1);
    const guest = all.find(({ isRestricted }) => isRestricted);
    expect(await playground.api('users.info', { user: guest?.id })).toMatchObject({
      user: { is_restricted: true, is_admin: false },
    });
  });

  it('each have direct messages of their own with the app, and can write there', async () => {
    const { channels } = await state();
    for (const { id } of await people()) {
      const own = channels.filter(({ kind, members }) => kind === 'direct' && members.includes(id));
      expect(own, id).toMatchObject([{ members: [id, 'U0STACK'] }]);
      const channel = own[0]?.id ?? '';
      const { deliveries } = await playground.workspace.sendMessage({ text: 'hello', channel, user: id });
      expect(deliveries).toMatchObject([{ status: 200 }]);
      expect(await playground.api('chat.postMessage', { channel: id, text: 'hi' })).toMatchObject({
        channel,
      });
    }
  });

  it('can all run commands where they are, and nobody writes where they are not', async () => {
    for (const { id } of await people()) {
      expect(await playground.workspace.sendCommand({ text: 'x', user: id })).toMatchObject({ status: 200 });
    }
    const guest = (await people()).find(({ isRestricted }) => isRestricted)?.id ?? '';
    const elsewhere = { text: 'x', channel: 'C0BACKEND', user: guest };
    expect(() => playground.workspace.typeMessage(elsewhere)).toThrow('is not in C0BACKEND');
    await expect(playground.workspace.sendCommand(elsewhere)).rejects.toThrow('is not in C0BACKEND');
    const private_ = { text: 'x', channel: 'D0STACK', user: 'U0KENJI' };
    expect(() => playground.workspace.typeMessage(private_)).toThrow('is not in D0STACK');
  });
});

describe('the welcome', () => {
  it('has five questions that show different things, and says when nothing is kept', async () => {
    const { welcome, keep, keptIn } = await state();
    const { examples } = welcome as { examples: Record<string, string>[] };
    for (const field of ['label', 'shows', 'text', 'followUp']) {
      expect(new Set(examples.map((example) => example[field])).size, field).toBe(5);
    }
    expect({ keep, keptIn }).toEqual({ keep: false, keptIn: [] });
  });
});
