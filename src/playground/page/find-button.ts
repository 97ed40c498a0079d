import { stringOf } from './block-fields.ts';
import { elementsOf, idsOf } from './element-ids.ts';
import type { Ids } from './surface.ts';
import type { Message } from './workspace-state.ts';

export type FoundButton = { ts: string; ids: Ids };

/** The newest button with that action in these messages. */
export function findButton(messages: readonly Message[], action: string): FoundButton | undefined {
  if (action === '') return undefined;
  for (const { ts, blocks = [] } of messages.toReversed()) {
    for (const [index, block] of blocks.entries()) {
      const elements = elementsOf(block);
      const position = elements.findIndex((each) => stringOf(each['action_id']) === action);
      const element = elements[position];
      if (element !== undefined) return { ts, ids: idsOf(block, index, element, position) };
    }
  }
  return undefined;
}
