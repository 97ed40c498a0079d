import { describe, expect, it } from 'vitest';
import {
  asksForDecisions,
  isBlank,
  readSlackText,
  requestFromCommand,
  requestFromMessage,
} from '../../src/request/from-slack.ts';
import { requestSchema } from '../../src/request/request.ts';

const asked = { id: 'r1', now: new Date('2026-11-20T23:30:00Z'), team: 'T1', channel: 'C1', user: 'U1' };

describe('readSlackText', () => {
  it.each([
    ['<@U0BOT> Fastify or Express?', 'Fastify or Express?'],
    ['Fastify, <@U0BOT|stack-compare>, or Express?', 'Fastify,  , or Express?'],
    ['<@U0ADA> wants Go', '@someone wants Go'],
    ['<@U0ADA|ada> wants Go', '@ada wants Go'],
    ['see <#C0DEV|dev> and <#C0DEV>', 'see #dev and #channel'],
    ['<!here> <!subteam^S1|@core> <!date^1^{date}|today>', '@here @core today'],
    ['<https://x.test/a|this page> <https://x.test>', 'this page https://x.test'],
    ['R&amp;D, a &lt; b &gt; c, &amp;lt;', 'R&D, a < b > c, &lt;'],
    ['List<String> and Map<K|V>', 'List<String> and Map<K|V>'],
  ])('reads %s', (text, words) => {
    expect(readSlackText(text, 'U0BOT')).toBe(words);
  });

  it('repairs half a surrogate pair', () => {
    expect(readSlackText('a\ud83d')).toBe('a\ufffd');
  });

  it('reads 40,000 characters of brackets', () => {
    expect(readSlackText('<'.repeat(40_000))).toHaveLength(40_000);
  });
});

describe('requestFromCommand', () => {
  it('makes a valid request of the day it was asked on, in UTC', () => {
    const { request, isPrivate } = requestFromCommand('Fastify or Express?', asked);
    expect(requestSchema.parse(request)).toEqual({
      id: 'r1',
      source: 'command',
      text: 'Fastify or Express?',
      thread: [],
      team: 'T1',
      channel: 'C1',
      user: 'U1',
      today: '2026-11-20',
    });
    expect(isPrivate).toBe(false);
  });

  it.each(['', '   ', '\u0000\u200b\n'])('takes the blank text %j as an empty private question', (text) => {
    expect(requestFromCommand(text, asked)).toMatchObject({ isPrivate: true, request: { text: '' } });
  });

  it('answers help privately only when it is the whole text', () => {
    expect(requestFromCommand(' Help ', asked).isPrivate).toBe(true);
    expect(requestFromCommand('sources', asked).isPrivate).toBe(true);
    expect(requestFromCommand('help us choose between Go and Rust', asked).isPrivate).toBe(false);
  });

  it('takes the word private off a question', () => {
    expect(requestFromCommand('private: Go or Rust?', asked)).toMatchObject({
      isPrivate: true,
      request: { text: 'Go or Rust?' },
    });
    expect(requestFromCommand('private cloud on Kubernetes', asked).isPrivate).toBe(false);
  });

  it('keeps emoji as a question', () => {
    expect(requestFromCommand('🚀🚀', asked)).toMatchObject({ isPrivate: false, request: { text: '🚀🚀' } });
    expect(isBlank('🚀')).toBe(false);
  });
});

describe('requestFromMessage', () => {
  it('strips the mention and keeps the earlier turns', () => {
    const thread = [{ speaker: 'U2', text: 'no Java' }];
    const request = requestFromMessage('mention', '<@U0BOT> and now?', {
      ...asked,
      botUserId: 'U0BOT',
      thread,
    });
    expect(request).toMatchObject({ source: 'mention', text: 'and now?', thread });
  });

  it('takes a bare mention as an empty question', () => {
    expect(
      requestFromMessage('mention', ' <@U0BOT> ', { ...asked, botUserId: 'U0BOT', thread: [] }).text,
    ).toBe('');
  });
});

describe('asksForDecisions', () => {
  it.each([
    ['decisions', ''],
    ['  DECISIONS ', ''],
    ['decisions: django', 'django'],
    ['Decisions :  back office ', 'back office'],
    ['decisions: a\nb', 'a\nb'],
  ])('%j asks for %j', (text, words) => {
    expect(asksForDecisions(text)).toBe(words);
  });

  it.each([
    '',
    'decisions:',
    'decisions about Django',
    'our decisions',
    'decision',
    'private: decisions',
    'decisions, please',
  ])('%j is something else', (text) => {
    expect(asksForDecisions(text)).toBeNull();
  });

  it('does not take the name of the bot for a word', () => {
    expect(asksForDecisions('<@U0STACK> decisions: go', 'U0STACK')).toBe('go');
  });
});
