import { blankForm } from './blank-form.ts';
import { lies, lyingForm } from './lies.ts';
import { packIn, type WordedSegment } from './prompt-data.ts';
import type { AskedOfModel } from './wire.ts';
import { wordPack } from './word-pack.ts';

/** A reply of segments as pieces of JSON, one segment each; joined they are the whole. */
function piecesOf(segments: readonly WordedSegment[]): string[] {
  if (segments.length === 0) return ['{"segments":[]}'];
  const last = segments.length - 1;
  return segments.map(
    (each, place) =>
      `${place === 0 ? '{"segments":[' : ','}${JSON.stringify(each)}${place === last ? ']}' : ''}`,
  );
}

/** What the stand-in replies, in pieces to be sent one after the other. */
export function honestPieces({ user }: AskedOfModel): string[] {
  const pack = packIn(user);
  return pack === undefined ? [JSON.stringify(blankForm(user))] : piecesOf(wordPack(pack));
}

/** What a model replies that makes things up. */
export function lyingPieces({ user }: AskedOfModel): string[] {
  const pack = packIn(user);
  return pack === undefined ? [JSON.stringify(lyingForm(user))] : piecesOf(lies(pack));
}
