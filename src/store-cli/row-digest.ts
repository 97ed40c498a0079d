import { createHash } from 'node:crypto';

/** A row of any table, by column. */
export type Row = Readonly<Record<string, unknown>>;

const WIDTH = 256;

const numberOf = (row: Row): bigint => {
  const sorted = Object.keys(row)
    .toSorted()
    .map((column) => [column, row[column]]);
  return BigInt(`0x${createHash('sha256').update(JSON.stringify(sorted)).digest('hex')}`);
};

/** How many rows there were, and a fingerprint of them that does not depend on their order. */
export type Digest = { rows: number; digest: bigint };

export const NO_ROWS: Digest = { rows: 0, digest: 0n };

/** Adds rows to a digest. Two databases sort texts differently, hence a sum and not a chain. */
export const addRows = (digest: Digest, rows: readonly Row[]): Digest => ({
  rows: digest.rows + rows.length,
  digest: rows.reduce((sum, row) => BigInt.asUintN(WIDTH, sum + numberOf(row)), digest.digest),
});
