/** A Markdown table; a cell's bars and line breaks are made harmless. */
export const markdownTable = (
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string =>
  [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const cell = (value: string | number): string =>
  String(value).replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim() || '-';
