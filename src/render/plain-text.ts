import { withoutDates } from './date-mark.ts';
import type {
  Block,
  Message,
  MrkdwnText,
  PlainText,
  RichTextElement,
  RichTextLeaf,
  TableBlock,
  TableCell,
} from './message.ts';

/**
 * The visible text of messages for terminals, screen readers and as the last resort when Slack rejects blocks:
 * lists with dashes, tables in aligned columns, links as "name (address)". Not escaped: whoever hands it to a place
 * that Slack parses escapes it first.
 */
export const renderPlainText = (messages: readonly Message[]): string =>
  messages
    .map((message) =>
      message.blocks
        .map(blockText)
        .filter((text) => text !== '')
        .join('\n\n'),
    )
    .filter((text) => text !== '')
    .join('\n\n');

const blockText = (block: Block): string => {
  switch (block.type) {
    case 'header':
      return block.text.text;
    case 'section':
      return objectText(block.text);
    case 'rich_text':
      return block.elements.map(elementText).join('\n').trim();
    case 'context':
      return block.elements.map(objectText).join(' ');
    case 'divider':
      return '----';
    case 'markdown':
      return block.text;
    // A button without its message is nothing to read: where it is an answer, the words name it too.
    case 'actions':
    case 'context_actions':
      return '';
    // The table beside it says the same.
    case 'data_visualization':
      return '';
    case 'table':
      return tableText(cellTexts(block));
  }
};

const UNESCAPED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

const objectText = (text: PlainText | MrkdwnText): string =>
  text.type === 'plain_text'
    ? text.text
    : withoutDates(text.text).replace(/&(amp|lt|gt);/g, (entity) => UNESCAPED[entity] ?? entity);

const elementText = (element: RichTextElement): string => {
  switch (element.type) {
    case 'rich_text_section':
    case 'rich_text_preformatted':
      return leavesText(element.elements);
    case 'rich_text_quote':
      return leavesText(element.elements).replace(/^/gm, '> ');
    case 'rich_text_list':
      return element.elements
        .map(
          (item, index) =>
            `${element.style === 'ordered' ? `${index + 1}.` : '-'} ${leavesText(item.elements)}`,
        )
        .join('\n');
  }
};

const leavesText = (leaves: readonly RichTextLeaf[]): string =>
  leaves.map((leaf) => (leaf.type === 'link' ? `${leaf.text} (${leaf.url})` : leaf.text)).join('');

const cellText = (cell: TableCell): string =>
  cell.type === 'raw_text'
    ? cell.text
    : cell.elements.map((section) => leavesText(section.elements)).join(' ');

/** The words of every cell, row by row. */
export const cellTexts = (table: TableBlock): string[][] => table.rows.map((row) => row.map(cellText));

const GAP = '  ';

/** Rows in aligned columns, a line under the first one. */
export const tableText = (rows: readonly string[][]): string => {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const lines = rows.map((row) =>
    row
      .map((text, column) => text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text))))
      .join(GAP)
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join(GAP);
  return [...lines.slice(0, 1), rule, ...lines.slice(1)].join('\n');
};

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;

/** Columns a text takes in a terminal: wide East Asian characters and emoji take two, combining marks none. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text) {
    if (/\p{M}|\p{Cf}/u.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
};
