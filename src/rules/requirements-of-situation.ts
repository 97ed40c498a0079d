import type { Situation } from '../catalog/schemas/rule.ts';
import { type Requirements, requirementsSchema } from '../profile/requirements.ts';

/** The requirements a situation states; `words` is the rule they were read from. */
export const requirementsOfSituation = (
  { load = {}, priorities = {}, ...fields }: Situation,
  words: string,
): Requirements => {
  const stated = (value: unknown) => ({ value, origin: 'stated', words });
  const each = (values: object) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, stated(value)]));
  const plain = Object.entries(fields).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.map(stated) : stated(value),
  ]);
  return requirementsSchema.parse({
    ...Object.fromEntries(plain),
    load: each(load),
    priorities: each(priorities),
  });
};
