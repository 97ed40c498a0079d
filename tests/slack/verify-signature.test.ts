import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifySignature } from '../../src/slack/verify-signature.ts';

const secret = 'test-signing-secret';
const now = new Date('2026-11-20T10:00:00Z');
const seconds = now.getTime() / 1000;
const sign = (body: Buffer, timestamp: string, key = secret): string =>
  `v0=${createHmac('sha256', key).update(`v0:${timestamp}:`).update(body).digest('hex')}`;

describe('verifySignature', () => {
  const body = Buffer.from('command=%2Fstack-compare&text=hello');

  it("accepts the worked example of Slack's documentation", () => {
    const documented = Buffer.from(
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
    );
    const request = {
      body: documented,
      timestamp: '1531420618',
      signature: 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    };
    expect(verifySignature(request, '8f742231b10e8888abcd99yyyzzz85a5', new Date(1_531_420_618_000))).toBe(
      true,
    );
  });

  it('accepts a fresh signature over bytes that are no UTF-8', () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x00]);
    const timestamp = String(seconds);
    expect(verifySignature({ body: bytes, timestamp, signature: sign(bytes, timestamp) }, secret, now)).toBe(
      true,
    );
  });

  it.each([
    ['five minutes and a second old', String(seconds - 301)],
    ['five minutes and a second ahead', String(seconds + 301)],
    ['no number', 'now'],
    ['negative', '-5'],
    ['empty', ''],
  ])('refuses a timestamp that is %s', (_, timestamp) => {
    expect(verifySignature({ body, timestamp, signature: sign(body, timestamp) }, secret, now)).toBe(false);
  });

  it.each([
    ['made with another secret', sign(body, String(seconds), 'other')],
    ['of another body', sign(Buffer.from('x'), String(seconds))],
    ['of another version', sign(body, String(seconds)).replace('v0', 'v1')],
    ['cut short', 'v0=abc'],
    ['empty', ''],
    ['missing', undefined],
  ])('refuses a signature that is %s', (_, signature) => {
    expect(verifySignature({ body, timestamp: String(seconds), signature }, secret, now)).toBe(false);
  });

  it('refuses a request without a timestamp', () => {
    expect(verifySignature({ body, timestamp: undefined, signature: 'v0=1' }, secret, now)).toBe(false);
  });
});
