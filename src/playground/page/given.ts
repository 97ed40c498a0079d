import { asFields } from './block-fields.ts';
import type { Answer } from './surface.ts';

/** An answer as the control interface takes it: options are named by their value. */
export function givenOf(answer: Answer): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, namedByValue(value)]));
}

function namedByValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(namedByValue);
  return asFields(value)?.['value'] ?? value;
}
