import { element, outsideLink } from './dom.js';
import { splitText } from './split-text.js';

const code = /```([\s\S]+?)```|`([^`\n]+)`/;
const marked = /<([^<>\n]+)>/;
const styled =
  /(?<![\w*])\*([^*\n]+)\*(?![\w*])|(?<![\w_])_([^_\n]+)_(?![\w_])|(?<![\w~])~([^~\n]+)~(?![\w~])/;

/** Slack's own mark-up as nodes: mentions, links, bold, italic, struck and code. `names` knows the ids. */
export function mrkdwnNodes(text, names) {
  return splitText(text, code, (match) =>
    match[1] === undefined
      ? element('code', {}, unescapeText(match[2]))
      : element('pre', {}, unescapeText(match[1])),
  ).flatMap((piece) => (typeof piece === 'string' ? withMarks(piece, names) : [piece]));
}

function withMarks(text, names) {
  return splitText(text, marked, (match) => markNode(match[1], names)).flatMap((piece) =>
    typeof piece === 'string' ? withStyles(piece) : [piece],
  );
}

function withStyles(text) {
  return splitText(text, styled, ([, bold, italic, struck]) => {
    if (bold !== undefined) return element('strong', {}, withStyles(bold));
    if (italic !== undefined) return element('em', {}, withStyles(italic));
    return element('s', {}, withStyles(struck));
  }).map((piece) => (typeof piece === 'string' ? unescapeText(piece) : piece));
}

function markNode(mark, names) {
  const [target, label] = mark.split('|', 2);
  const mention = (fallback) => element('span', { class: 'mention' }, label ?? fallback);
  if (target.startsWith('@')) return mention(`@${names.user(target.slice(1))}`);
  if (target.startsWith('#')) return mention(`#${names.channel(target.slice(1))}`);
  if (target.startsWith('!')) return mention(`@${target.slice(1)}`);
  return outsideLink(unescapeText(target), label === undefined ? undefined : unescapeText(label));
}

function unescapeText(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
