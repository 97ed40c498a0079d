import { describe, expect, it, onTestFinished } from 'vitest';
import { startPlayground } from './start-playground.ts';

const SHARED = 'C0ARCHITECTURE';
const OWN = 'C0BACKEND';

const start = async () => {
  const playground = await startPlayground();
  onTestFinished(playground.close);
  const { api, workspace, received } = playground;
  const infoOf = async (channel: string) => (await api('conversations.info', { channel }))['channel'];
  const sharedByEvents = async (channel: string): Promise<unknown[]> => {
    const before = received.length;
    await workspace.sendMessage({ channel, text: '@stack-compare hello' });
    return received.slice(before).map(({ body }) => JSON.parse(body)['is_ext_shared_channel']);
  };
  return { ...playground, infoOf, sharedByEvents };
};

describe('a channel', () => {
  it('is with nobody else, says conversations.info and each event', async () => {
    const { infoOf, sharedByEvents } = await start();
    expect(await infoOf(SHARED)).toMatchObject({ is_ext_shared: false, is_pending_ext_shared: false });
    expect(await infoOf('D0STACK')).toMatchObject({ is_ext_shared: false });
    expect(await sharedByEvents(SHARED)).toEqual([false, false]);
  });

  it('that comes to be shared says so, and no other does', async () => {
    const { workspace, infoOf, sharedByEvents } = await start();
    workspace.shareChannel(SHARED);
    expect(await infoOf(SHARED)).toMatchObject({ is_shared: true, is_ext_shared: true });
    expect(await sharedByEvents(SHARED)).toEqual([true, true]);
    expect(await infoOf(OWN)).toMatchObject({ is_ext_shared: false });
    expect(await sharedByEvents(OWN)).toEqual([false, false]);
  });

  it('that is not there cannot be shared', async () => {
    const { workspace } = await start();
    expect(() => workspace.shareChannel('C0NOWHERE')).toThrow('no channel C0NOWHERE');
  });
});
