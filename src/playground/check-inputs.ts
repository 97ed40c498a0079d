import { listElements } from './find-element.ts';

type Values = Record<string, Record<string, Record<string, unknown>>>;

const REQUIRED = 'Please complete this required field.';

/** What Slack itself finds wrong with a form before the app hears of it: errors by block id, empty when nothing is. */
export function checkInputs(blocks: readonly unknown[], values: Values): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { block, blockId, actionId, element } of listElements(blocks)) {
    if (block['type'] !== 'input') continue;
    const { type: _, ...answer } = values[blockId]?.[actionId] ?? {};
    const entered = Object.values(answer)[0];
    const isEmpty = entered === null || entered === undefined || isEmptyList(entered);
    const error = isEmpty
      ? block['optional'] === true
        ? undefined
        : REQUIRED
      : problemWith(element, String(entered));
    if (error !== undefined) errors[blockId] = error;
  }
  return errors;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function problemWith(element: Record<string, unknown>, text: string): string | undefined {
  switch (element['type']) {
    case 'plain_text_input':
      return tooShort(element, text);
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? undefined : 'Please enter a valid email address.';
    case 'url_text_input':
      return /^https?:/.test(text) && URL.canParse(text) ? undefined : 'Please enter a valid URL.';
    case 'number_input':
      return problemWithNumber(element, text);
    default:
      return undefined;
  }
}

function tooShort(element: Record<string, unknown>, text: string): string | undefined {
  const least = element['min_length'];
  return typeof least === 'number' && text.length < least
    ? `Please enter at least ${least} characters.`
    : undefined;
}

function problemWithNumber(element: Record<string, unknown>, text: string): string | undefined {
  const form = element['is_decimal_allowed'] === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!form.test(text)) return 'Please enter a valid number.';
  const { min_value: least, max_value: most } = element;
  if (least !== undefined && Number(text) < Number(least)) return `Please enter ${String(least)} or more.`;
  if (most !== undefined && Number(text) > Number(most)) return `Please enter ${String(most)} or less.`;
  return undefined;
}
