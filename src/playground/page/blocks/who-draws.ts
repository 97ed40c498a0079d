import { asFields, listOf, stringOf } from '../block-fields.ts';
import type { Block } from '../workspace-state.ts';

/** Who draws a block: the page, slack-blocks-to-jsx, or nobody, which shows it as JSON. */
export type Painter = 'page' | 'library' | 'nobody';

/**
 * What the page draws itself: blocks with something to press (the library's do not act), blocks with words (the
 * library reads plain text as mark-up), pictures (nothing is loaded from elsewhere) and tables (the library's have
 * no headings, and throw on numbers).
 */
const ownTypes = new Set([
  'alert',
  'header',
  'section',
  'context',
  'actions',
  'context_actions',
  'input',
  'image',
  'table',
  'data_table',
]);
const libraryTypes = new Set(['markdown', 'divider', 'plan', 'task_card', 'data_visualization']);
/** The library draws these with buttons that do nothing: without buttons they are fine. */
const framingTypes = new Set(['card', 'carousel', 'container']);
const richTextTypes = new Set([
  'rich_text_section',
  'rich_text_list',
  'rich_text_quote',
  'rich_text_preformatted',
  'text',
  'link',
  'emoji',
  'user',
  'usergroup',
  'channel',
  'broadcast',
  'date',
  'color',
]);

export function whoDraws(block: Block): Painter {
  if (block.type === 'table' || block.type === 'data_table') return hasRows(block) ? 'page' : 'nobody';
  if (ownTypes.has(block.type)) return 'page';
  if (block.type === 'rich_text') return isKnownRichText(block) ? 'library' : 'nobody';
  if (framingTypes.has(block.type)) return hasButtons(block) ? 'nobody' : 'library';
  return libraryTypes.has(block.type) ? 'library' : 'nobody';
}

/** Rows of cells that say something: text, a number, or rich text. */
function hasRows(block: Block): boolean {
  const { rows } = block;
  return (
    Array.isArray(rows) && rows.length > 0 && rows.every((row) => Array.isArray(row) && row.every(isCell))
  );
}

function isCell(cell: unknown): boolean {
  const fields = asFields(cell);
  if (fields === undefined) return false;
  if (fields['type'] === 'rich_text') return isKnownRichText(fields);
  return typeof fields['text'] === 'string' || typeof fields['value'] === 'number';
}

/** The library leaves out what it does not know. */
export function isKnownRichText(value: object): boolean {
  const { elements } = asFields(value) ?? {};
  return listOf(elements).every(
    (element) => richTextTypes.has(stringOf(element['type'])) && isKnownRichText(element),
  );
}

function hasButtons(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasButtons);
  const fields = asFields(value);
  if (fields === undefined) return false;
  return 'action_id' in fields || fields['type'] === 'button' || Object.values(fields).some(hasButtons);
}
