import { lyingPieces } from './reply-pieces.ts';
import { apiOf, readAsked, streamEnd, streamOpening, streamPiece, wholeReply } from './wire.ts';

/** Answers in the place of the model that was meant: in the right form, and with things made up. */
export function lyingReply(url: string, body: unknown): Response {
  const api = apiOf(URL.parse(url)?.pathname ?? '');
  const asked = api === undefined ? undefined : readAsked(api, parse(body));
  if (api === undefined || asked === undefined) return Response.json({}, { status: 404 });
  const pieces = lyingPieces(asked);
  const text = pieces.join('');
  if (!asked.isStream) return Response.json(wholeReply(api, asked, text));
  const sent = [
    streamOpening(api, asked),
    ...pieces.map((piece, place) => streamPiece(api, asked, piece, place)),
    streamEnd(api, asked, text, pieces.length),
  ];
  return new Response(sent.join(''), { headers: { 'content-type': 'text/event-stream' } });
}

function parse(body: unknown): unknown {
  try {
    return typeof body === 'string' ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}
