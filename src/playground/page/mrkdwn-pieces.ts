/** Slack's own mark-up as a tree of pieces, which the page draws and tests can read. */
export type Piece =
  | { kind: 'text' | 'code' | 'pre'; text: string }
  | { kind: 'bold' | 'italic' | 'struck' | 'quote'; pieces: Piece[] }
  | { kind: 'user' | 'channel' | 'special'; id: string; label?: string }
  | { kind: 'link'; url: string; label: string };

const code = /```([\s\S]+?)```|`([^`\n]+)`/;
const quote = /(?<=^|\n)(?:&gt;|>) ?([^\n]*)(?:\n|$)/;
const marked = /<([^<>\n]+)>/;
const styled =
  /(?<![\w*])\*([^*\n]+)\*(?![\w*])|(?<![\w_])_([^_\n]+)_(?![\w_])|(?<![\w~])~([^~\n]+)~(?![\w~])/;

export function readMrkdwn(text: string): Piece[] {
  return split(text, code, ([, pre, inline = '']) =>
    pre === undefined
      ? { kind: 'code', text: unescapeText(inline) }
      : { kind: 'pre', text: unescapeText(pre) },
  ).flatMap((piece) => (typeof piece === 'string' ? withQuotes(piece) : [piece]));
}

function withQuotes(text: string): Piece[] {
  return split(text, quote, ([, line = '']) => ({ kind: 'quote', pieces: withMarks(line) })).flatMap(
    (piece) => (typeof piece === 'string' ? withMarks(piece) : [piece]),
  );
}

function withMarks(text: string): Piece[] {
  return split(text, marked, ([, mark = '']) => readMark(mark)).flatMap((piece) =>
    typeof piece === 'string' ? withStyles(piece) : [piece],
  );
}

function withStyles(text: string): Piece[] {
  return split(text, styled, ([, bold, italic, struck = '']): Piece => {
    if (bold !== undefined) return { kind: 'bold', pieces: withStyles(bold) };
    if (italic !== undefined) return { kind: 'italic', pieces: withStyles(italic) };
    return { kind: 'struck', pieces: withStyles(struck) };
  }).map((piece) => (typeof piece === 'string' ? { kind: 'text', text: unescapeText(piece) } : piece));
}

function readMark(mark: string): Piece {
  const [target = '', label] = mark.split('|', 2);
  const named = label === undefined ? {} : { label: unescapeText(label) };
  const id = target.slice(1);
  if (target.startsWith('@')) return { kind: 'user', id, ...named };
  if (target.startsWith('#')) return { kind: 'channel', id, ...named };
  if (target.startsWith('!')) return { kind: 'special', id, ...named };
  const url = unescapeText(target);
  return { kind: 'link', url, label: named.label ?? url };
}

function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** What lies between the matches as strings, each match as what `read` makes of it. */
function split(text: string, pattern: RegExp, read: (match: RegExpExecArray) => Piece): (string | Piece)[] {
  const pieces: (string | Piece)[] = [];
  let rest = text;
  for (let match = pattern.exec(rest); match !== null; match = pattern.exec(rest)) {
    if (match.index > 0) pieces.push(rest.slice(0, match.index));
    pieces.push(read(match));
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}
