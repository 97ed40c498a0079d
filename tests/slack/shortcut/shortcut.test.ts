import { describe, expect, it } from 'vitest';
import { deliveryKeys } from '../../../src/slack/delivery-keys.ts';
import { questionOfShortcut } from '../../../src/slack/shortcut/question-of-shortcut.ts';
import { readShortcut, shortcutKeys } from '../../../src/slack/shortcut/read-shortcut.ts';
import { NOON } from '../create-deps.ts';
import { loadFixture } from '../load-fixture.ts';
import { ADA, BOT, CHANNEL, TEAM } from '../new-request.ts';

const body = loadFixture('shortcut');
const asked = (change: Record<string, unknown> = {}) =>
  questionOfShortcut({ ...body, ...change }, { id: 'r1', now: new Date(NOON) });

describe('a run of the shortcut', () => {
  it('is a question without words in the thread of its message, at the moment it was run', () => {
    expect(asked()).toMatchObject({
      ...{ kind: 'press', team: TEAM, channel: CHANNEL, user: ADA, text: '' },
      ...{ threadTs: '1795168800.000100', messageTs: '1795168900.123456', receivedAt: NOON },
      responseUrl: 'https://hooks.slack.test/app/T0TESTTEAM/1/shortcut',
    });
  });

  it('is stored without what the message says, the token and the response url', () => {
    const stored = asked()?.body ?? '';
    expect(readShortcut(JSON.parse(stored))).toMatchObject({ threadTs: '1795168800.000100', user: ADA });
    expect(stored).not.toMatch(/Rails|not-a-real-token|hooks\.slack/);
  });

  it('on a message outside of a thread is asked under that message', () => {
    const message = { type: 'message', ts: '1795168850.000200', text: 'Rails?' };
    expect(asked({ message })).toMatchObject({ threadTs: '1795168850.000200' });
  });

  it.each([{ callback_id: 'another' }, { type: 'shortcut' }, { channel: undefined }, { message: {} }])(
    'is none with %j',
    (change) => {
      expect(asked(change)).toBeNull();
      expect(shortcutKeys({ ...body, ...change })).toEqual([]);
    },
  );
});

describe('the keys of a run', () => {
  const at = (action_ts: string, change: Record<string, unknown> = {}): string[] =>
    shortcutKeys({ ...body, action_ts, ...change });
  const share = (one: string[], other: string[]): boolean => one.some((key) => other.includes(key));

  it('are shared by a double click, wherever the seconds fall', () => {
    for (let second = 0; second < 20; second += 1) {
      expect(share(at(`17951689${20 + second}.000000`), at(`17951689${22 + second}.500000`))).toBe(true);
    }
  });

  it('are not shared by a later run, another person or another message', () => {
    const first = at('1795168900.000000');
    expect(share(first, at('1795168920.000000'))).toBe(false);
    expect(share(first, at('1795168900.000000', { user: { id: 'U0TESTBEN0' } }))).toBe(false);
    expect(share(first, at('1795168900.000000', { message: { ts: '1.2' } }))).toBe(false);
  });

  it('stand beside the key of the delivery', () => {
    expect(deliveryKeys(body, BOT)).toEqual(['trigger:1.2.shortcut', ...shortcutKeys(body)]);
  });
});
