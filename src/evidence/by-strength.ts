import type { FactRecord } from '../catalog/schemas/fact.ts';

const BASIS_ORDER = { measured: 0, stated: 1, opinion: 2 } as const;

/** Measured before stated before opinion, then what was read before what was not, then newest first. */
export const byStrength = (
  a: Pick<FactRecord, 'id' | 'basis' | 'checkedHow' | 'asOf'>,
  b: Pick<FactRecord, 'id' | 'basis' | 'checkedHow' | 'asOf'>,
): number =>
  BASIS_ORDER[a.basis] - BASIS_ORDER[b.basis] ||
  Number(a.checkedHow === 'unchecked') - Number(b.checkedHow === 'unchecked') ||
  compareText(b.asOf, a.asOf) ||
  compareText(a.id, b.id);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
