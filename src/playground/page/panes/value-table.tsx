import type { ReactNode } from 'react';
import { withKeys } from '../with-keys.ts';
import { wordsOfName, wordsOfValue } from './value-words.ts';

type Row = Record<string, unknown>;

/** Values as a table: a column for each field that any of them has. */
export function ValueTable({ name, rows }: { name: string; rows: readonly Row[] }): ReactNode {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (rows.length === 0) return <p className="faint">None.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="table" aria-label={name} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {wordsOfName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {withKeys(rows).map(({ item: row, key }) => (
            <tr key={key}>
              {columns.map((column) => (
                <td key={column}>{wordsOfValue(row[column])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
