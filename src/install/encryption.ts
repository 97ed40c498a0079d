import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Sealed } from '../store/installations.ts';

/** A key for what is stored. `id` tells it from others and tells nothing of it. */
export type StoreKey = { id: string; bytes: Uint8Array };

/** `other-key`: it was encrypted with another key; `broken`: it was changed, cut, or is another team's. */
export type Opened = { kind: 'opened'; text: string } | { kind: 'other-key' } | { kind: 'broken' };

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Leads what is sealed, so that another way of sealing can tell what this one left. */
const VERSION = 'v1.';

/** A key from its 32 bytes. */
export const storeKey = (bytes: Uint8Array): StoreKey => ({
  id: createHmac('sha256', bytes).update('the id of this key').digest('hex').slice(0, 16),
  bytes,
});

/** The keys of what is stored: the first encrypts, the others only open what they encrypted before. */
export type StoreKeys = readonly [StoreKey, ...StoreKey[]];

export const storeKeys = ([first, ...others]: readonly [Uint8Array, ...Uint8Array[]]): StoreKeys => [
  storeKey(first),
  ...others.map(storeKey),
];

/**
 * Encrypts a text for one team: what is sealed for it cannot be opened as another's. `iv` is replaced in tests; no two
 * texts may ever be sealed with the same one.
 */
export const seal = (
  text: string,
  { key, team }: { key: StoreKey; team: string },
  iv: Uint8Array = randomBytes(IV_BYTES),
): Sealed => {
  const cipher = createCipheriv(CIPHER, key.bytes, iv).setAAD(Buffer.from(team, 'utf8'));
  const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const bytes = Buffer.concat([iv, cipher.getAuthTag(), encrypted]);
  return { keyId: key.id, sealed: `${VERSION}${bytes.toString('base64')}` };
};

/** Opens what was sealed for a team with one of the keys. Never throws. */
export const open = (
  { keyId, sealed }: Sealed,
  { keys, team }: { keys: readonly StoreKey[]; team: string },
): Opened => {
  const key = keys.find(({ id }) => id === keyId);
  if (key === undefined) return { kind: 'other-key' };
  const bytes = Buffer.from(sealed.slice(VERSION.length), 'base64');
  if (!sealed.startsWith(VERSION) || bytes.length < IV_BYTES + TAG_BYTES) return { kind: 'broken' };
  try {
    const decipher = createDecipheriv(CIPHER, key.bytes, bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(Buffer.from(team, 'utf8'))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const encrypted = bytes.subarray(IV_BYTES + TAG_BYTES);
    const text = Buffer.concat([decipher.update(encrypted), decipher.final()]).toString('utf8');
    return { kind: 'opened', text };
  } catch {
    return { kind: 'broken' };
  }
};
