import { describe, expect, it, vi } from 'vitest';
import { renderRestated } from '../../src/render/render-restated.ts';
import { readThread, type ThreadToRead } from '../../src/slack/read-thread.ts';
import { loadFixture } from './load-fixture.ts';
import { platformError } from './stub-errors.ts';

const thread: ThreadToRead = {
  channel: 'C0TESTDEV0',
  threadTs: '1795168800.000050',
  beforeTs: '1795168860.000200',
  botUserId: 'U0TESTBOT0',
  botId: 'B0TESTBOT0',
  questionOf: () => undefined,
};

/** What the bot posts for a press on a likely answer. */
const restated = {
  user: 'U0TESTBOT0',
  ts: '1795168805.000100',
  ...renderRestated('answer', 'We write Python', 'ben'),
};

describe('readThread', () => {
  it("reads people's words, the quoted question and the bot's own words, and leaves other bots, notices and later words out", async () => {
    const api = { apiCall: async () => loadFixture('thread-replies') };
    const turns = await readThread(api, thread);
    expect(turns).toEqual([
      { speaker: 'someone', text: 'an API for five people', time: '1795168800.000050' },
      { speaker: 'stack-compare', text: 'My pick is <something>', time: '1795168801.000100' },
      { speaker: 'U0TESTBEN0', text: 'no Java & no PHP,', time: '1795168803.000100' },
    ]);
  });

  it('reads the quoted question of a root message that was posted as plain text', async () => {
    const root = { user: 'U0TESTBOT0', ts: thread.threadTs, text: 'Question:\n&gt; Go or\n&gt; Rust?' };
    const turns = await readThread({ apiCall: async () => ({ messages: [root] }) }, thread);
    expect(turns).toEqual([{ speaker: 'someone', text: 'Go or\nRust?', time: thread.threadTs }]);
  });

  it("gives the whole question behind the bot's root message to its asker while it is remembered", async () => {
    const api = { apiCall: async () => loadFixture('thread-replies') };
    const [root, answer] = await readThread(api, {
      ...thread,
      questionOf: (ts) =>
        ts === thread.threadTs
          ? { text: 'an API for five people, in full', user: 'U0TESTADA0', time: ts }
          : undefined,
    });
    expect(root).toEqual({
      speaker: 'U0TESTADA0',
      text: 'an API for five people, in full',
      time: '1795168800.000050',
    });
    expect(answer?.speaker).toBe('stack-compare');
  });

  it('gives a restated press to whoever pressed, at the time they did', async () => {
    const turns = await readThread(
      { apiCall: async () => ({ messages: [restated] }) },
      {
        ...thread,
        questionOf: () => ({ text: 'We write Python', user: 'U0TESTBEN0', time: '1795168802.000100' }),
      },
    );
    expect(turns).toEqual([{ speaker: 'U0TESTBEN0', text: 'We write Python', time: '1795168802.000100' }]);
  });

  it.each([
    ['nothing is known of it', undefined, { speaker: 'someone', time: restated.ts }],
    [
      'its words were wiped',
      { text: null, user: 'U0TESTBEN0', time: '1795168802.000100' },
      { speaker: 'U0TESTBEN0', time: '1795168802.000100' },
    ],
  ])('reads the quote of a restated press when %s', async (_, known, expected) => {
    const turns = await readThread(
      { apiCall: async () => ({ messages: [restated] }) },
      { ...thread, questionOf: () => known },
    );
    expect(turns).toEqual([{ ...expected, text: 'We write Python' }]);
  });

  it("takes lines of the bot's own answers for nobody's words, whatever they begin with", async () => {
    const answer = { user: 'U0TESTBOT0', ts: '1795168804.000100', text: '&gt; 100 requests a second' };
    const [turn] = await readThread({ apiCall: async () => ({ messages: [answer] }) }, thread);
    expect(turn?.speaker).toBe('stack-compare');
  });

  it('follows the pages and asks only for what came before the mention', async () => {
    const page = (ts: string, next: string) => ({
      ok: true,
      messages: [{ user: 'U1', ts, text: ts }],
      has_more: next !== '',
      response_metadata: { next_cursor: next },
    });
    const apiCall = vi.fn().mockResolvedValueOnce(page('1.1', 'more')).mockResolvedValueOnce(page('1.2', ''));
    const turns = await readThread({ apiCall }, { ...thread, threadTs: '1.1', beforeTs: '1.3' });
    expect(turns.map((turn) => turn.text)).toEqual(['1.1', '1.2']);
    expect(apiCall.mock.calls[0]?.[1]).toMatchObject({ channel: 'C0TESTDEV0', ts: '1.1', latest: '1.3' });
    expect(apiCall.mock.calls[1]?.[1]).toMatchObject({ cursor: 'more' });
  });

  it('stops after five pages', async () => {
    const apiCall = vi.fn(async () => ({
      messages: [{ user: 'U1', ts: '1.1', text: 'x' }],
      has_more: true,
      response_metadata: { next_cursor: 'more' },
    }));
    await readThread({ apiCall }, thread);
    expect(apiCall).toHaveBeenCalledTimes(5);
  });

  it('passes the refusal on', async () => {
    const apiCall = async () => {
      throw platformError('missing_scope');
    };
    await expect(readThread({ apiCall }, thread)).rejects.toThrow('missing_scope');
  });
});
