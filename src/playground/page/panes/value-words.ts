import { asFields } from '../block-fields.ts';

/** `totalWeight` -> `total weight`. */
export function wordsOfName(name: string): string {
  return name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
}

export function wordsOfValue(value: unknown): string {
  if (value === undefined || value === null) return '–';
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  if (Array.isArray(value)) return value.map(wordsOfValue).join(', ');
  const fields = asFields(value);
  if (fields === undefined) return String(value);
  return Object.entries(fields)
    .map(([name, each]) => `${wordsOfName(name)}: ${wordsOfValue(each)}`)
    .join('; ');
}
