import { asObject } from './block-kit/rules.ts';
import type { Click } from './workspace-types.ts';

export type FoundElement = { blockId: string; element: Record<string, unknown> };

/**
 * The interactive element with that action id in a message's blocks. Slack numbers blocks and elements that
 * were posted without ids: here the n-th block is `block-n` and its m-th element `action-n-m`.
 */
export function findElement(
  blocks: readonly unknown[],
  click: Pick<Click, 'actionId' | 'blockId'>,
): FoundElement | undefined {
  for (const [index, block] of blocks.entries()) {
    const fields = asObject(block) ?? {};
    const blockId = typeof fields['block_id'] === 'string' ? fields['block_id'] : `block-${index}`;
    if (click.blockId !== undefined && click.blockId !== blockId) continue;
    const elements = Array.isArray(fields['elements']) ? fields['elements'] : [fields['accessory']];
    for (const [position, each] of elements.entries()) {
      const element = asObject(each);
      const actionId = element?.['action_id'] ?? `action-${index}-${position}`;
      if (element !== undefined && actionId === click.actionId) return { blockId, element };
    }
  }
  return undefined;
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
