import { LIMITS } from '../../../render/limits.ts';
import { asFields, listOf, stringOf } from '../block-fields.ts';
import type { Block, Message } from '../workspace-state.ts';

export type Measure = { name: string; used: number; limit: number };

/** How much of what Slack allows a message uses up. */
export function measureMessage({ text, blocks = [] }: Pick<Message, 'text' | 'blocks'>): Measure[] {
  const tables = blocks.filter(({ type }) => type === 'table' || type === 'data_table');
  const rows = tables.map(rowsOf);
  return [
    { name: 'Blocks', used: blocks.length, limit: LIMITS.blocks },
    { name: 'Characters of all blocks', used: charactersOf(blocks), limit: LIMITS.messageCharacters },
    { name: 'Characters of the fallback text', used: text.length, limit: LIMITS.text },
    { name: 'Tables', used: tables.length, limit: LIMITS.tablesAMessage },
    ...(tables.length === 0
      ? []
      : [
          { name: 'Table rows', used: largest(rows.map((each) => each.length)), limit: LIMITS.tableRows },
          {
            name: 'Table columns',
            used: largest(rows.flatMap((each) => each.map((row) => row.length))),
            limit: LIMITS.tableColumns,
          },
          { name: 'Table characters', used: charactersOf(rows), limit: LIMITS.tableCharacters },
        ]),
  ];
}

function rowsOf(block: Block): unknown[][] {
  const { rows } = block;
  return Array.isArray(rows) ? rows.map((row) => listOf(row)) : [];
}

function largest(counts: readonly number[]): number {
  return Math.max(0, ...counts);
}

/** The characters of everything called `text`, however deep. */
function charactersOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + charactersOf(each), 0);
  const fields = asFields(value);
  if (fields === undefined) return 0;
  const own = stringOf(fields['text']).length;
  return Object.values(fields).reduce((sum: number, each) => sum + charactersOf(each), own);
}
