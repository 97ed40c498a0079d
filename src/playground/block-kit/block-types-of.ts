import { asObject } from './rules.ts';

/** The types of the blocks a call brings, as far as they are blocks at all. */
export function blockTypesOf(blocks: unknown): string[] {
  if (!Array.isArray(blocks)) return [];
  return blocks.map((block) => asObject(block)?.['type']).filter((type) => typeof type === 'string');
}
