import { asFields, type Fields, firstOf, listOf, stringOf } from './block-fields.ts';
import type { Ids } from './surface.ts';
import type { Block } from './workspace-state.ts';

/** The elements of a block that people can act on, in the order the workspace numbers them. */
export function elementsOf(block: Block): Fields[] {
  const single = asFields(block['element']) ?? asFields(block['accessory']);
  return single === undefined ? listOf(block['elements']) : [single];
}

/** Blocks and elements without ids go by the numbers the workspace gives them: `block-1`, `action-1-0`. */
export function idsOf(block: Block, index: number, element: Fields, position: number): Ids {
  return {
    blockId: blockIdOf(block, index),
    actionId: firstOf(stringOf(element['action_id']), `action-${index}-${position}`),
  };
}

export function blockIdOf(block: Block, index: number): string {
  return block.block_id ?? `block-${index}`;
}
