import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRecordReader } from '../../src/catalog/read-records.ts';
import { type Capability, frameworkSchema } from '../../src/catalog/schemas/framework.ts';
import { sourceSchema } from '../../src/catalog/schemas/supporting.ts';
import { documentationOf } from '../../src/catalog/source-ids.ts';
import { NEEDS, type Need } from '../../src/catalog/vocabulary.ts';

const reader = createRecordReader(join(import.meta.dirname, '../../data'));
const frameworks = reader.folder('frameworks', frameworkSchema);
const sources = reader.folder('sources', sourceSchema);

type Cell = { framework: string; need: Need; cell: Capability };
const cells: Cell[] = frameworks.flatMap(({ id, capabilities }) =>
  NEEDS.flatMap((need) => {
    const cell = capabilities[need];
    return cell === undefined ? [] : [{ framework: id, need, cell }];
  }),
);
const wasRead = ({ cell }: Cell) => cell.checkedHow === 'live' || cell.checkedHow === 'stored-copy';
const named = ({ framework, need }: Cell) => `${framework}.${need}`;

/** Compliance is a matter of the whole system: no framework has a cell for it. */
const COVERED = NEEDS.filter((need) => need !== 'compliance');

describe('the capability matrix', () => {
  it('has a cell for each ranked framework and each need', () => {
    const present = new Set(cells.map(named));
    const wanted = frameworks.flatMap(({ id }) => COVERED.map((need) => `${id}.${need}`));
    expect(wanted.filter((name) => !present.has(name))).toEqual([]);
    expect(cells).toHaveLength(frameworks.length * COVERED.length);
  });

  it('names the page that was read, and claims no page where none was', () => {
    expect(cells.filter((entry) => wasRead(entry) && entry.cell.page === undefined).map(named)).toEqual([]);
    expect(
      cells.filter(({ cell }) => cell.checkedHow === 'unchecked' && cell.page !== undefined).map(named),
    ).toEqual([]);
  });

  it('rests on pages that were read in at least 250 cells, and in some of each framework', () => {
    expect(cells.filter(wasRead).length).toBeGreaterThanOrEqual(250);
    for (const { id } of frameworks) {
      const read = cells.filter((entry) => entry.framework === id && wasRead(entry));
      expect(read.length, `pages read for ${id}`).toBeGreaterThanOrEqual(5);
    }
  });

  it('never calls a capability absent on the strength of a page that was not read', () => {
    for (const { cell, ...at } of cells.filter((entry) => entry.cell.level === 'none')) {
      if (cell.page !== undefined) expect(wasRead({ ...at, cell }), named({ ...at, cell })).toBe(true);
    }
  });

  it('says of each documentation when it was read', () => {
    for (const { id } of frameworks) {
      const documentation = sources.find((source) => source.id === documentationOf(id));
      expect(documentation?.note, documentationOf(id)).toMatch(/read on \d{4}-\d{2}-\d{2}/);
    }
  });

  it('keeps what the documentation corrected', () => {
    const level = (framework: string, need: Need) =>
      cells.find((entry) => entry.framework === framework && entry.need === need)?.cell.level;
    expect(level('fastify', 'streaming')).toBe('built-in');
    expect(level('actix-web', 'streaming')).toBe('built-in');
    expect(level('aspnet-core', 'openapi')).toBe('official');
    expect(level('echo', 'authorization')).toBe('official');
    expect(level('fiber', 'authorization')).toBe('official');
    expect(level('fiber', 'server-rendering')).toBe('built-in');
    expect(level('flask', 'csrf-headers')).toBe('third-party');
    expect(level('nestjs', 'i18n')).toBe('official');
  });
});
