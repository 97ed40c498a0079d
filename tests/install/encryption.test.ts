import { describe, expect, it } from 'vitest';
import { open, seal, storeKey } from '../../src/install/encryption.ts';

const key = storeKey(new Uint8Array(32).fill(1));
const TEXT = '{"token":"xoxb-secret"}';
const sealed = seal(TEXT, { key, team: 'T1' });
const bytesOf = (text: string): Buffer => Buffer.from(text.slice('v1.'.length), 'base64');
const withBytes = (bytes: Buffer) => ({ ...sealed, sealed: `v1.${bytes.toString('base64')}` });

describe('what is sealed', () => {
  it('opens with the same key for the same team', () => {
    expect(open(sealed, { keys: [key], team: 'T1' })).toEqual({ kind: 'opened', text: TEXT });
  });

  it('holds nothing of the text or the key', () => {
    const written = JSON.stringify([sealed, bytesOf(sealed.sealed).toString('latin1')]);
    expect(written).not.toContain('xoxb');
    expect(written).not.toContain(Buffer.from(key.bytes).toString('hex').slice(0, 8));
  });

  it('is different each time', () => {
    expect(seal(TEXT, { key, team: 'T1' }).sealed).not.toBe(sealed.sealed);
  });

  it('does not open as that of another team', () => {
    expect(open(sealed, { keys: [key], team: 'T2' })).toEqual({ kind: 'broken' });
  });

  it('tells another key from something broken', () => {
    const other = storeKey(new Uint8Array(32).fill(2));
    expect(open(sealed, { keys: [other], team: 'T1' })).toEqual({ kind: 'other-key' });
    // Somebody who writes the id of the key beside it has not got the key.
    expect(open({ ...sealed, keyId: other.id }, { keys: [other], team: 'T1' })).toEqual({ kind: 'broken' });
  });

  it('opens with whichever of several keys it was sealed with', () => {
    const other = storeKey(new Uint8Array(32).fill(2));
    expect(open(sealed, { keys: [other, key], team: 'T1' })).toEqual({ kind: 'opened', text: TEXT });
  });

  it('does not open when any byte of it was changed', () => {
    const bytes = bytesOf(sealed.sealed);
    for (const index of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(open(withBytes(changed), { keys: [key], team: 'T1' }), `byte ${index}`).toEqual({
        kind: 'broken',
      });
    }
  });

  it('does not open when it was cut, anywhere', () => {
    const bytes = bytesOf(sealed.sealed);
    for (const length of bytes.keys())
      expect(
        open(withBytes(bytes.subarray(0, length)), { keys: [key], team: 'T1' }),
        `${length} bytes`,
      ).toEqual({
        kind: 'broken',
      });
  });

  it.each(['', 'v1.', 'v2.AAAA', 'nothing of ours'])('does not open when it is %j', (text) => {
    expect(open({ ...sealed, sealed: text }, { keys: [key], team: 'T1' })).toEqual({ kind: 'broken' });
  });
});
