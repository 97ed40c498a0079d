import { describe, expect, it } from 'vitest';
import { deliveryKeys, withoutPress } from '../../src/slack/delivery-keys.ts';
import { loadFixture } from './load-fixture.ts';

const BOT = 'U0TESTBOT0';
const MESSAGE = 'message:T0TESTTEAM:C0TESTDEV0:1795168800.000100';

describe('deliveryKeys', () => {
  it('gives a mention and the same words as a message one key in common', () => {
    expect(deliveryKeys(loadFixture('app-mention-in-channel'), BOT)).toEqual(['event:Ev0TEST0001', MESSAGE]);
    expect(deliveryKeys(loadFixture('same-mention-as-message'), BOT)).toEqual(['event:Ev0TEST0002', MESSAGE]);
  });

  it('claims no message that is not for the bot, so that none can block a mention', () => {
    expect(deliveryKeys(loadFixture('message-among-people'), BOT)).toEqual(['event:Ev0TEST0005']);
    expect(deliveryKeys(loadFixture('message-of-another-bot'), BOT)).toEqual(['event:Ev0TEST0006']);
    expect(deliveryKeys(loadFixture('message-edited'), BOT)).toEqual(['event:Ev0TEST0007']);
  });

  it('claims direct messages and messages with files', () => {
    expect(deliveryKeys(loadFixture('message-in-messages-tab'), BOT)).toHaveLength(2);
    expect(deliveryKeys(loadFixture('message-with-file'), BOT)).toHaveLength(2);
  });

  it('knows commands and interactions by their trigger', () => {
    expect(deliveryKeys(loadFixture('slash-command'), BOT)).toEqual(['trigger:1.2.slash']);
    expect(deliveryKeys(loadFixture('button-press'), BOT)).toEqual(['trigger:1.2.button']);
  });

  it('knows a press on a likely answer by who pressed which button under which message too', () => {
    const keys = deliveryKeys(loadFixture('answer-press'), BOT);
    expect(keys).toEqual([
      'trigger:1.2.answer',
      'press:C0TESTDEV0:1795168801.000100:U0TESTADA0:answer_question.1',
    ]);
    expect(withoutPress(keys)).toEqual(['trigger:1.2.answer']);
  });

  it('has no key for a body without ids', () => {
    expect(deliveryKeys({ command: '/stack-compare', text: '' }, BOT)).toEqual([]);
  });
});
