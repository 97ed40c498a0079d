import { element } from './dom.js';
import { markdownInlineNodes } from './markdown-inline.js';

const ruler = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** A table of GitHub's Markdown and how many lines it takes, or nothing when the lines begin with none. */
export function markdownTable(lines) {
  const [head = '', rule = ''] = lines;
  if (!head.includes('|') || !ruler.test(rule)) return undefined;
  const columns = cellsOf(head);
  const alignments = cellsOf(rule).map(alignment);
  if (columns.length !== alignments.length) return undefined;
  const end = lines.findIndex((line, index) => index > 1 && !line.includes('|'));
  const taken = end === -1 ? lines.length : end;
  const rows = lines.slice(2, taken).map((line) => {
    const cells = cellsOf(line);
    return columns.map((_, column) => cells[column] ?? '');
  });
  return { node: tableNode(columns, rows, alignments), taken };
}

function cellsOf(line) {
  const inside = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inside.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function alignment(cell) {
  if (!cell.endsWith(':')) return 'left';
  return cell.startsWith(':') ? 'center' : 'right';
}

function tableNode(columns, rows, alignments) {
  const cell = (tag, text, column) =>
    element(
      tag,
      { scope: tag === 'th' ? 'col' : undefined, class: `align-${alignments[column]}` },
      markdownInlineNodes(text),
    );
  const row = (tag, cells) =>
    element(
      'tr',
      {},
      cells.map((text, column) => cell(tag, text, column)),
    );
  return element(
    'div',
    { class: 'table', role: 'region', 'aria-label': 'Table', tabindex: '0' },
    element(
      'table',
      {},
      element('thead', {}, row('th', columns)),
      element(
        'tbody',
        {},
        rows.map((cells) => row('td', cells)),
      ),
    ),
  );
}
