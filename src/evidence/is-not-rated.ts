import type { FactRecord } from '../catalog/schemas/fact.ts';

/** A record that says that nothing is known is no view: it belongs to what is not known. */
export const isNotRated = ({ value }: Pick<FactRecord, 'value'>): boolean =>
  typeof value === 'string' && /^not (rated|known)/i.test(value);
