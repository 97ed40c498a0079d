import { describe, expect, it } from 'vitest';
import { parseBody, sortPayload } from '../../src/slack/parse-body.ts';
import { loadFixture } from './load-fixture.ts';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const form = (fields: Record<string, unknown>): Buffer => {
  const texts = Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]);
  return Buffer.from(new URLSearchParams(texts).toString());
};

describe('parseBody', () => {
  it.each(['app-mention-in-channel', 'message-in-messages-tab', 'message-edited'])(
    'takes the event %s as it came',
    (name) => {
      const event = loadFixture(name);
      const parsed = parseBody(Buffer.from(JSON.stringify(event)), JSON_TYPE);
      expect(parsed).toEqual({ kind: 'delivery', body: event });
    },
  );

  it.each(['button-press', 'view-submission'])('takes the interaction %s out of its form field', (name) => {
    const interaction = loadFixture(name);
    const parsed = parseBody(form({ payload: JSON.stringify(interaction) }), FORM);
    expect(parsed).toEqual({ kind: 'delivery', body: interaction });
  });

  it('takes a slash command, whatever parameters the content type has', () => {
    const command = loadFixture('slash-command');
    expect(parseBody(form(command), `${FORM}; charset=utf-8`)).toEqual({ kind: 'delivery', body: command });
  });

  it('reads a repeated field once', () => {
    const parsed = parseBody(Buffer.from('command=%2Fstack-compare&text=one&text=two'), FORM);
    expect(parsed).toMatchObject({ kind: 'delivery', body: { text: 'one' } });
  });

  it('replaces broken UTF-8 inside percent codes', () => {
    const parsed = parseBody(Buffer.from('command=%2Fstack-compare&text=caf%ff+%fe'), FORM);
    expect(parsed).toMatchObject({ kind: 'delivery', body: { text: 'caf\ufffd \ufffd' } });
  });

  it('tells the url verification and the ssl check apart', () => {
    const verification = Buffer.from(JSON.stringify(loadFixture('url-verification')));
    expect(parseBody(verification, JSON_TYPE)).toEqual({
      kind: 'url-verification',
      challenge: 'challenge-text',
    });
    expect(parseBody(form({ ssl_check: 1, token: 'x' }), FORM)).toEqual({ kind: 'ssl-check' });
  });

  it.each([
    ['an empty body', Buffer.alloc(0), JSON_TYPE],
    ['null', Buffer.from('null'), JSON_TYPE],
    ['a number', Buffer.from('7'), JSON_TYPE],
    ['an array', Buffer.from('[]'), JSON_TYPE],
    ['an object of no known shape', Buffer.from('{}'), JSON_TYPE],
    ['an event that is null', Buffer.from('{"type":"event_callback","event":null}'), JSON_TYPE],
    [
      'an event whose item is a text',
      Buffer.from('{"type":"event_callback","event":{"type":"x","item":"y"}}'),
      JSON_TYPE,
    ],
    ['JSON that ends too early', Buffer.from('{"type":'), JSON_TYPE],
    ['bytes that are no UTF-8', Buffer.from([0x74, 0x3d, 0xff, 0xfe]), FORM],
    ['a form without a command', form({ text: 'hello' }), FORM],
    ['a payload that is no JSON', form({ payload: '{' }), FORM],
    ['a payload that is null', form({ payload: 'null' }), FORM],
    ['an interaction without a user', form({ payload: '{"type":"block_actions","actions":[{}]}' }), FORM],
    [
      'an interaction without actions',
      form({ payload: '{"type":"block_actions","user":{"id":"U1"},"actions":[]}' }),
      FORM,
    ],
  ])('calls %s malformed', (_, bytes, contentType) => {
    expect(parseBody(bytes, contentType)).toEqual({ kind: 'malformed' });
  });
});

describe('sortPayload', () => {
  it.each(['app-mention-in-channel', 'slash-command', 'button-press', 'view-submission'])(
    'takes %s as sockets carry it',
    (name) => {
      expect(sortPayload(loadFixture(name))).toEqual({ kind: 'delivery', body: loadFixture(name) });
    },
  );

  it('reads a slash command that has no text as blank', () => {
    expect(sortPayload({ command: '/stack-compare' })).toEqual({
      kind: 'delivery',
      body: { command: '/stack-compare', text: '' },
    });
  });

  it.each([
    [undefined],
    [null],
    ['text'],
    [[]],
    [{}],
    [{ type: 'hello' }],
    [{ type: 'event_callback', event: 'x' }],
    [{ command: 7 }],
  ])('calls %j malformed', (value) => {
    expect(sortPayload(value)).toEqual({ kind: 'malformed' });
  });
});
