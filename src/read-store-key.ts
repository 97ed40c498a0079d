const KEY_BYTES = 32;

/** A key of 32 bytes from its hex or base64 form (either alphabet, with or without padding); null when it is none. */
export const readStoreKey = (text: string): Uint8Array | null => {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return null;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === KEY_BYTES ? bytes : null;
};
