import { element, outsideLink } from './dom.js';
import { splitText } from './split-text.js';

const escaped = /\\(?<escaped>[!-/:-@[-`{-~])/;
const code = /(?<ticks>`+)(?<code>[^`]|[^`][\s\S]*?[^`])\k<ticks>(?!`)/;
const link =
  /!?\[(?<label>(?:\\.|[^\\\]\n])*)\]\((?<target>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+"[^"\n]*")?\)/;
const marked = /<(?<marked>https?:\/\/[^\s<>]+)>/;
const bare = /(?<bare>https?:\/\/[^\s<>()|]*[^\s<>()|.,;:!?'"*_~])/;
const bold = /\*\*(?=\S)(?<bold>(?:`[^`]*`|[^`])+?)(?<=\S)\*\*(?!\*)/;
const bolder = /(?<!\w)__(?=\S)(?<bolder>(?:`[^`]*`|[^`])+?)(?<=\S)__(?!\w)/;
const struck = /~~(?=\S)(?<struck>(?:`[^`]*`|[^`])+?)(?<=\S)~~/;
const italic = /\*(?=[^\s*])(?<italic>(?:`[^`]*`|[^`*])+?)(?<=\S)\*/;
const slanted = /(?<!\w)_(?=[^\s_])(?<slanted>(?:`[^`]*`|[^`_])+?)(?<=\S)_(?!\w)/;

/** What can stand inside a line; styles may hold code and each other. The first that begins at a place counts. */
const piece = new RegExp(
  [escaped, code, link, marked, bare, bold, bolder, struck, italic, slanted]
    .map(({ source }) => source)
    .join('|'),
);

/** The words of a line of Markdown as nodes. HTML in them stays the text it is. */
export function markdownInlineNodes(text) {
  return splitText(text, piece, ({ groups }) => pieceNode(groups)).map((part) =>
    typeof part === 'string' ? unescapeEntities(part) : part.node,
  );
}

/** Wrapped, so that the words of a piece are not taken for text that is still to be read. */
function pieceNode(found) {
  const address = found.marked ?? found.bare;
  const strong = found.bold ?? found.bolder;
  if (found.escaped !== undefined) return { node: found.escaped };
  if (found.code !== undefined) return { node: element('code', {}, found.code) };
  if (found.target !== undefined) return { node: linkNode(found.target, found.label) };
  if (address !== undefined) return { node: outsideLink(address) };
  if (strong !== undefined) return { node: element('strong', {}, markdownInlineNodes(strong)) };
  if (found.struck !== undefined) return { node: element('s', {}, markdownInlineNodes(found.struck)) };
  return { node: element('em', {}, markdownInlineNodes(found.italic ?? found.slanted)) };
}

/** A label that looks like an address stays words: a link cannot hold a link. */
function linkNode(target, label) {
  if (label === '') return outsideLink(target);
  return outsideLink(target, label.includes('://') ? label : markdownInlineNodes(label));
}

function unescapeEntities(text) {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
