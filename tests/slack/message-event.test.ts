import { describe, expect, it } from 'vitest';
import { isAddressed, messageEventSchema } from '../../src/slack/message-event.ts';
import { loadFixture } from './load-fixture.ts';

const isForBot = (name: string): boolean => {
  const event = messageEventSchema.parse(loadFixture(name)['event']);
  return isAddressed(event, 'U0TESTBOT0');
};

describe('isAddressed', () => {
  it.each([
    'app-mention-in-channel',
    'app-mention-in-thread',
    'same-mention-as-message',
    'message-in-messages-tab',
    'message-with-file',
  ])('takes %s', (name) => {
    expect(isForBot(name)).toBe(true);
  });

  it.each(['message-among-people', 'message-of-another-bot', 'message-edited'])('leaves %s alone', (name) => {
    expect(isForBot(name)).toBe(false);
  });

  it("leaves the bot's own words alone", () => {
    const event = messageEventSchema.parse({
      type: 'message',
      channel: 'D1',
      channel_type: 'im',
      ts: '1.1',
      user: 'U0TESTBOT0',
      text: 'My pick',
    });
    expect(isAddressed(event, 'U0TESTBOT0')).toBe(false);
  });
});
