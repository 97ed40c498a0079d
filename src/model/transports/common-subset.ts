type Json = Record<string, unknown>;

/**
 * Constraints that some servers reject, OpenAI some of them too. Left out for all: replies are checked against the
 * whole schema here in any case.
 */
const LEFT_OUT: ReadonlySet<string> = new Set([
  '$schema',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minItems',
  'maxItems',
  'uniqueItems',
  'default',
]);

/** Keywords whose keys are names of ours, not keywords. */
const MAPS_OF_SCHEMAS: ReadonlySet<string> = new Set(['properties', 'definitions', '$defs']);
/** Keywords whose values are data, not schemas. */
const DATA: ReadonlySet<string> = new Set(['const', 'enum', 'required', 'type']);

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const reduce = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reduce);
  return isJson(value) ? commonSubset(value) : value;
};

/** A JSON schema with nothing in it that only some servers understand. */
export const commonSubset = (schema: Json): Json =>
  Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !LEFT_OUT.has(keyword))
      .map(([keyword, value]) => {
        if (DATA.has(keyword)) return [keyword, value];
        if (!MAPS_OF_SCHEMAS.has(keyword) || !isJson(value)) return [keyword, reduce(value)];
        return [
          keyword,
          Object.fromEntries(Object.entries(value).map(([name, part]) => [name, reduce(part)])),
        ];
      }),
  );
