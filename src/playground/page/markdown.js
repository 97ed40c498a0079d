import { element } from './dom.js';
import { markdownInlineNodes } from './markdown-inline.js';
import { markdownTable } from './markdown-table.js';

const fence = /^\s*(`{3,}|~{3,})/;
const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/;
const rule = /^\s{0,3}([-*_])(?:\s*\1){2,}\s*$/;
const quote = /^\s{0,3}>\s?/;
const item = /^(\s*)([-*+]|\d{1,9}[.)])\s+(.*)$/;

/** Each takes the lines from its first one on, and gives its node and how many lines it took, or nothing. */
const readers = [readFence, readHeading, readRule, markdownTable, readQuote, readList];

/** A Markdown text as nodes: headings, lists, quotes, code, tables and paragraphs. */
export function markdownNodes(text) {
  const nodes = [];
  let lines = text.split('\n');
  while (lines.length > 0) {
    const read = lines[0].trim() === '' ? { taken: 1 } : (readBlock(lines) ?? readParagraph(lines));
    if (read.node !== undefined) nodes.push(read.node);
    lines = lines.slice(read.taken);
  }
  return nodes;
}

function readBlock(lines) {
  for (const reader of readers) {
    const read = reader(lines);
    if (read !== undefined) return read;
  }
  return undefined;
}

function readParagraph(lines) {
  let taken = 1;
  while (taken < lines.length && lines[taken].trim() !== '' && readBlock(lines.slice(taken)) === undefined) {
    taken += 1;
  }
  const words = lines.slice(0, taken).map((line) => line.trim());
  return { node: element('p', {}, markdownInlineNodes(words.join('\n'))), taken };
}

function readFence(lines) {
  const mark = fence.exec(lines[0])?.[1];
  if (mark === undefined) return undefined;
  const end = lines.findIndex((line, index) => index > 0 && line.trim().startsWith(mark));
  const last = end === -1 ? lines.length : end;
  const node = element('pre', { tabindex: '0' }, lines.slice(1, last).join('\n'));
  return { node, taken: last + 1 };
}

function readHeading(lines) {
  const match = heading.exec(lines[0]);
  if (match === null) return undefined;
  // The page itself has headings of the first two levels.
  const level = Math.min(6, match[1].length + 2);
  return { node: element(`h${level}`, { class: 'block-header' }, markdownInlineNodes(match[2])), taken: 1 };
}

function readRule(lines) {
  return rule.test(lines[0]) ? { node: element('hr'), taken: 1 } : undefined;
}

function readQuote(lines) {
  const end = lines.findIndex((line) => !quote.test(line));
  const taken = end === -1 ? lines.length : end;
  if (taken === 0) return undefined;
  const quoted = lines.slice(0, taken).map((line) => line.replace(quote, ''));
  return { node: element('blockquote', {}, markdownNodes(quoted.join('\n'))), taken };
}

/** The items of one list; lines that are indented below an item belong to it, other lists among them. */
function readList(lines) {
  const first = item.exec(lines[0]);
  if (first === null) return undefined;
  const indent = first[1].length;
  const isOrdered = /\d/.test(first[2]);
  const items = [];
  let taken = 0;
  while (taken < lines.length) {
    const next = item.exec(lines[taken]);
    if (next === null || next[1].length > indent + 1) break;
    if (next[1].length < indent || /\d/.test(next[2]) !== isOrdered) break;
    const inside = insideItem(lines.slice(taken + 1), indent);
    items.push(element('li', {}, markdownInlineNodes(next[3]), markdownNodes(inside.join('\n'))));
    taken += 1 + inside.length;
  }
  if (!isOrdered) return { node: element('ul', {}, items), taken };
  return { node: element('ol', { start: Number.parseInt(first[2], 10) }, items), taken };
}

/** The lines after an item's own that are indented more than the item, and empty ones before those. */
function insideItem(lines, indent) {
  const isInside = (line) => line.length - line.trimStart().length > indent + 1;
  let taken = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (!isInside(line)) {
      // An empty line between two items does not end their list.
      return item.test(line) ? lines.slice(0, index) : lines.slice(0, taken);
    }
    taken = index + 1;
  }
  return lines.slice(0, taken);
}
