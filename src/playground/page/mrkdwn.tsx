import type { ReactNode } from 'react';
import { type Piece, readMrkdwn } from './mrkdwn-pieces.ts';
import { OutsideLink } from './outside-link.tsx';
import { usePage } from './page-context.ts';
import { withKeys } from './with-keys.ts';

/**
 * Words in Slack's mark-up. The library's own reading of it loses lines that start with `#`, takes escaped
 * marks for real ones and reads plain text as mark-up, so the page reads words itself.
 */
export function Mrkdwn({ text }: { text: string }): ReactNode {
  return <Pieces pieces={readMrkdwn(text)} />;
}

function Pieces({ pieces }: { pieces: readonly Piece[] }): ReactNode {
  return withKeys(pieces).map(({ key, item }) => <OnePiece key={key} piece={item} />);
}

function OnePiece({ piece }: { piece: Piece }): ReactNode {
  const { people, channels } = usePage();
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'code':
      return <code>{piece.text}</code>;
    case 'pre':
      return <pre>{piece.text.replace(/^\n/, '')}</pre>;
    case 'bold':
      return (
        <strong>
          <Pieces pieces={piece.pieces} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Pieces pieces={piece.pieces} />
        </em>
      );
    case 'struck':
      return (
        <s>
          <Pieces pieces={piece.pieces} />
        </s>
      );
    case 'quote':
      return (
        <blockquote>
          <Pieces pieces={piece.pieces} />
        </blockquote>
      );
    case 'user':
      return <Mention words={piece.label ?? `@${nameOf(people, piece.id)}`} />;
    case 'channel':
      return <Mention words={piece.label ?? `#${nameOf(channels, piece.id)}`} />;
    case 'special':
      return <Mention words={piece.label ?? `@${piece.id}`} />;
    case 'link':
      return <OutsideLink url={piece.url}>{piece.label}</OutsideLink>;
    default:
      return piece satisfies never;
  }
}

function Mention({ words }: { words: string }): ReactNode {
  return <span className="mention">{words}</span>;
}

function nameOf(named: readonly { id: string; name: string }[], id: string): string {
  return named.find((each) => each.id === id)?.name ?? id;
}
