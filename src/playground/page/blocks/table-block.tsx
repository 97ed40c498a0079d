import type { ReactNode } from 'react';
import { asFields, firstOf, listOf, stringOf, textOf } from '../block-fields.ts';
import { withKeys } from '../with-keys.ts';
import type { Block } from '../workspace-state.ts';
import { LibraryBlock } from './library-block.tsx';

type Cell = Record<string, unknown>;

/** A table with headings for columns and rows; wide ones scroll, by keyboard too. */
export function TableBlock({ block }: { block: Block }): ReactNode {
  const [head = [], ...rows] = rowsOf(block);
  const columns = columnsOf(block, head.length);
  const caption = firstOf(stringOf(block['caption']), textOf(block['caption']));
  const name = firstOf(caption, `Table: ${head.map(wordsOf).join(', ')}`);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="table" aria-label={name} tabIndex={0}>
      <table>
        {caption === '' ? null : <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ key, align }, column) => (
              <th key={key} scope="col" className={align}>
                <CellWords cell={head[column]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {withKeys(rows).map(({ key: rowKey, item: row }) => (
            <tr key={rowKey}>
              {columns.map(({ key, align }, column) => {
                const words = <CellWords cell={row[column]} />;
                if (column > 0)
                  return (
                    <td key={key} className={align}>
                      {words}
                    </td>
                  );
                return (
                  <th key={key} scope="row" className={align}>
                    {words}
                  </th>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellWords({ cell }: { cell: Cell | undefined }): ReactNode {
  if (cell?.['type'] === 'rich_text') return <LibraryBlock block={{ ...cell, type: 'rich_text' }} />;
  return wordsOf(cell);
}

function wordsOf(cell: Cell | undefined): string {
  return firstOf(stringOf(cell?.['text']), String(cell?.['value'] ?? ''));
}

function rowsOf(block: Block): Cell[][] {
  const { rows } = block;
  return Array.isArray(rows) ? rows.map(listOf) : [];
}

function columnsOf(block: Block, count: number): { key: string; align: string }[] {
  const settings = Array.isArray(block['column_settings']) ? block['column_settings'] : [];
  return Array.from({ length: count }, (_, column) => ({
    key: `column ${column}`,
    align: `align-${stringOf(asFields(settings[column])?.['align']) || 'left'}`,
  }));
}
