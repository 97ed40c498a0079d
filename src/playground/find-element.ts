import { asObject } from './block-kit/rules.ts';
import { isInteractive, kindOf } from './element-kinds.ts';
import type { Click } from './workspace-types.ts';

export type FoundElement = {
  blockId: string;
  actionId: string;
  element: Record<string, unknown>;
  block: Record<string, unknown>;
};

/**
 * Every interactive element in the blocks of a message or view. Slack numbers blocks and elements that were posted
 * without ids: here the n-th block is `block-n` (inside another block `block-n-m`) and its m-th element
 * `action-n-m`.
 */
export function listElements(blocks: readonly unknown[], parent = ''): FoundElement[] {
  return blocks.flatMap((each, index) => {
    const block = asObject(each) ?? {};
    const place = `${parent}${index}`;
    const blockId = typeof block['block_id'] === 'string' ? block['block_id'] : `block-${place}`;
    const own = elementsOf(block).flatMap((one, position): FoundElement[] => {
      const element = asObject(one);
      if (element === undefined || !isInteractive(element)) return [];
      const named = element['action_id'];
      const actionId = typeof named === 'string' ? named : `action-${place}-${position}`;
      return [{ blockId, actionId, element, block }];
    });
    return [...own, ...listElements(blocksIn(block), `${place}-`)];
  });
}

function elementsOf(block: Record<string, unknown>): unknown[] {
  const lists = [block['elements'], block['actions']].filter((each) => Array.isArray(each));
  return lists.length > 0 ? lists.flat() : [block['accessory'] ?? block['element']];
}

/** Containers hold blocks, and carousels hold cards. */
function blocksIn(block: Record<string, unknown>): unknown[] {
  const inside = block['type'] === 'carousel' ? block['elements'] : block['child_blocks'];
  return Array.isArray(inside) ? inside : [];
}

/** The interactive element with that action id. */
export function findElement(
  blocks: readonly unknown[],
  { actionId, blockId }: Pick<Click, 'actionId' | 'blockId'>,
): FoundElement | undefined {
  return listElements(blocks).find(
    (found) => found.actionId === actionId && (blockId === undefined || found.blockId === blockId),
  );
}

/** The answer of the person in the shape Slack gives each kind of element; undefined for an unknown value. */
export function actionAnswer(
  element: Record<string, unknown>,
  value: string | undefined,
): Record<string, unknown> | undefined {
  switch (element['type']) {
    case 'feedback_buttons': {
      const buttons = [asObject(element['positive_button']), asObject(element['negative_button'])];
      const chosen = buttons.find((button) => button?.['value'] === value);
      return chosen && { value, text: chosen['text'] };
    }
    case 'static_select':
    case 'overflow':
    case 'radio_buttons': {
      const options = Array.isArray(element['options']) ? element['options'].map(asObject) : [];
      const chosen = options.find((option) => option?.['value'] === value);
      return chosen && { selected_option: chosen };
    }
    default:
      return {
        ...(element['value'] === undefined ? {} : { value: element['value'] }),
        ...(element['url'] === undefined ? {} : { url: element['url'] }),
        ...(element['text'] === undefined ? {} : { text: element['text'] }),
      };
  }
}

/** Whether what is entered stays in it, so that it shows in `state.values`. */
export function keepsAnswer({ element }: FoundElement): boolean {
  return kindOf(element)?.initial !== undefined;
}
