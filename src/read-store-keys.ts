const KEY_BYTES = 32;

const readKey = (text: string): Uint8Array | null => {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return null;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === KEY_BYTES ? bytes : null;
};

/**
 * Keys of 32 bytes each from their hex or base64 form (either alphabet, with or without padding), commas between
 * them; null when one of them is none.
 */
export const readStoreKeys = (text: string): [Uint8Array, ...Uint8Array[]] | null => {
  const [first, ...others] = text.split(',').map((part) => readKey(part.trim()));
  if (first === undefined || first === null) return null;
  const known = others.filter((key) => key !== null);
  return known.length === others.length ? [first, ...known] : null;
};
