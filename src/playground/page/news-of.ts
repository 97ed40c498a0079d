import { type Piece, readMrkdwn } from './mrkdwn-pieces.ts';
import type { PageContext } from './page-context.ts';
import type { Message } from './workspace-state.ts';
import { writerOf } from './writer-of.ts';

/** Longer than this nobody wants to be read to without having asked. */
const LONGEST = 300;

/**
 * The messages that were not there before, as one line; empty when there are none, and for those that were there when
 * a conversation was opened.
 */
export function newsOf(
  before: readonly Message[] | undefined,
  messages: readonly Message[],
  { people, bot }: Pick<PageContext, 'people' | 'bot'>,
): string {
  if (before === undefined) return '';
  const known = new Set(before.map(({ ts }) => ts));
  return messages
    .filter(({ ts }) => !known.has(ts))
    .map((message) => {
      const words = readMrkdwn(message.text).map(wordsOf).join('');
      return `${writerOf(message, people, bot).realName}: ${shorten(words)}`;
    })
    .join('\n');
}

function wordsOf(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
    case 'code':
    case 'pre':
      return piece.text;
    case 'bold':
    case 'italic':
    case 'struck':
    case 'quote':
      return piece.pieces.map(wordsOf).join('');
    case 'user':
    case 'channel':
    case 'special':
      return piece.label ?? piece.id;
    case 'link':
      return piece.label;
    default:
      return piece satisfies never;
  }
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
