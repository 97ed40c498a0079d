const FNV_PRIME = 0x01000193;
/** First one is FNV-1a's own offset; the others give three more independent 32-bit hashes of the same text. */
const OFFSETS = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35] as const;
/** Outputs thrown away until the seed is mixed into all of the state (as its author does). */
const WARM_UP = 15;

const hashText = (text: string, offset: number): number => {
  let hash = offset;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return (hash ^ (hash >>> 15)) | 0;
};

/**
 * A stream of whole numbers 0..2^32-1 that belongs to a text: the same text gives the same numbers on every
 * machine, since nothing but 32-bit integer operations is used. Generator: sfc32 (PractRand, Chris Doty-Humphrey).
 */
export const randomStream = (key: string): (() => number) => {
  let a = hashText(key, OFFSETS[0]);
  let b = hashText(key, OFFSETS[1]);
  let c = hashText(key, OFFSETS[2]);
  let counter = hashText(key, OFFSETS[3]);
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let index = 0; index < WARM_UP; index += 1) next();
  return next;
};
