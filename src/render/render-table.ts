import type { ComparisonTable } from '../narrate/explanation.ts';
import type { Messages } from '../narrate/messages/messages.ts';
import { shorten } from '../narrate/shorten.ts';
import { escapeToFit } from './escape-mrkdwn.ts';
import { fitSections } from './fit-message.ts';
import { LIMITS, READABLE } from './limits.ts';
import type { Block, Message, TableCell } from './message.ts';
import type { RenderedLine } from './sections.ts';
import { isVisible, oneLine } from './visible-text.ts';

/** Room for the caption beside the cells. */
const CELLS_BUDGET = LIMITS.tableCharacters - 500;

type Grid = { columns: string[]; rows: string[][]; notShown: string[] };

/** A comparison table as its own message: a caption, then the native table block; null without rows. */
export const renderTable = (table: ComparisonTable, messages: Messages): Message | null => {
  if (table.rows.length === 0 || table.columns.length === 0) return null;
  const grid = fitGrid(table, messages);
  const caption = messages.sentences([oneLine(table.caption), ...grid.notShown].filter(isVisible));
  const lines: RenderedLine[] = isVisible(caption)
    ? [[{ type: 'text', text: shorten(caption, READABLE.line) }]]
    : [];
  const lead = fitSections([{ label: null, style: 'paragraph', lines, keep: 1 }], messages);
  const block: Block = {
    type: 'table',
    rows: [grid.columns, ...grid.rows].map((row) => row.map(cell)),
    column_settings: grid.columns.map((_, index) => ({ align: 'left', is_wrapped: index > 0 })),
  };
  return {
    text: escapeToFit(inWords(caption, grid, messages), READABLE.summary),
    blocks: lead === null ? [block] : [lead, block],
  };
};

const cell = (text: string): TableCell => ({ type: 'raw_text', text });

const filled = (text: string | undefined, fallback: string): string => {
  const line = oneLine(text ?? '');
  return isVisible(line) ? line : fallback;
};

/** Rows and columns that Slack takes, no cell empty, all cells together within the table's budget. */
const fitGrid = (table: ComparisonTable, { say }: Messages): Grid => {
  const columns = table.columns
    .slice(0, LIMITS.tableColumns)
    .map((column, index) => filled(column, say('table.column', { number: index + 1 })));
  const rows = table.rows
    .slice(0, LIMITS.tableRows - 1)
    .map((row) => columns.map((_, index) => filled(row.cells[index], say('value.not-known'))));
  const moreRows = table.rows.length - rows.length;
  const moreColumns = table.columns.length - columns.length;
  return {
    ...shrink(columns, rows),
    notShown: [
      ...(moreRows > 0 ? [say('table.more-rows', { count: moreRows })] : []),
      ...(moreColumns > 0 ? [say('table.more-columns', { count: moreColumns })] : []),
    ],
  };
};

/** Cuts the longest cells first: the cap is lowered until all cells together fit. */
const shrink = (columns: string[], rows: string[][]): Pick<Grid, 'columns' | 'rows'> => {
  const floor = Math.max(1, Math.floor(CELLS_BUDGET / (columns.length * (rows.length + 1))));
  let cap: number = READABLE.cell;
  for (;;) {
    const capped = [columns, ...rows].map((row) => row.map((text) => shorten(text, cap)));
    const total = capped.flat().reduce((sum, text) => sum + text.length, 0);
    if (total <= CELLS_BUDGET || cap <= floor) {
      const [head = [], ...body] = capped;
      return { columns: head, rows: body };
    }
    cap = Math.max(floor, Math.floor(cap / 1.5));
  }
};

/** The table for those who do not see it: one sentence a row. */
const inWords = (caption: string, grid: Grid, { say }: Messages): string => {
  const rows = grid.rows.map((row, index) => {
    const [name, ...cells] = row;
    const told = cells.map(
      (text, column) => `${say('label.colon', { label: grid.columns[column + 1] ?? '' })}${text}`,
    );
    return say('value.sentence', { statement: `${index + 1}. ${[name, ...told].join('; ')}` });
  });
  return [caption, ...rows].filter(isVisible).join('\n');
};
