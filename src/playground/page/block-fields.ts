/** Careful reading of Block Kit JSON: what a bot sends may be anything. */
export type Fields = Record<string, unknown>;

export function asFields(value: unknown): Fields | undefined {
  return isFields(value) ? value : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The words of a text object. */
export function textOf(value: unknown): string {
  return stringOf(asFields(value)?.['text']);
}

/** The first of them that says something. */
export function firstOf(...texts: string[]): string {
  return texts.find((text) => text !== '') ?? '';
}
