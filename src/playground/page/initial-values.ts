import { asFields, type Fields, listOf, stringOf } from './block-fields.ts';
import { elementsOf, idsOf } from './element-ids.ts';
import { withAnswer } from './form-values.ts';
import { optionsOf } from './options.ts';
import type { Answer, FormValues } from './surface.ts';
import type { Block } from './workspace-state.ts';

/** What a form holds before anybody touched it. Slack sends these too. */
export function initialValues(blocks: readonly Block[]): FormValues {
  let values: FormValues = {};
  for (const [index, block] of blocks.entries()) {
    for (const [position, element] of elementsOf(block).entries()) {
      const answer = initialAnswer(element);
      if (answer !== undefined) {
        const type = stringOf(element['type']);
        values = withAnswer(values, idsOf(block, index, element, position), type, answer);
      }
    }
  }
  return values;
}

/** What an element shows at first, or what it sends when nothing was given; undefined for those without a value. */
export function initialAnswer(element: Fields): Answer | undefined {
  switch (element['type']) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { value: textOrNull(element['initial_value']) };
    case 'static_select':
    case 'radio_buttons':
      return { selectedOption: findOption(element, asFields(element['initial_option'])) };
    case 'multi_static_select':
    case 'checkboxes':
      return { selectedOptions: listOf(element['initial_options']) };
    case 'datepicker':
      return { selectedDate: textOrNull(element['initial_date']) };
    case 'timepicker':
      return { selectedTime: textOrNull(element['initial_time']) };
    case 'datetimepicker':
      return { selectedDateTime: Number(element['initial_date_time']) || null };
    case 'users_select':
      return { selectedUser: textOrNull(element['initial_user']) };
    case 'conversations_select':
      return { selectedConversation: textOrNull(element['initial_conversation']) };
    case 'channels_select':
      return { selectedChannel: textOrNull(element['initial_channel']) };
    case 'multi_users_select':
      return { selectedUsers: textsOf(element['initial_users']) };
    case 'multi_conversations_select':
      return { selectedConversations: textsOf(element['initial_conversations']) };
    case 'multi_channels_select':
      return { selectedChannels: textsOf(element['initial_channels']) };
    default:
      return undefined;
  }
}

function findOption(element: Fields, wanted: Fields | undefined): Fields | null {
  if (wanted === undefined) return null;
  return optionsOf(element).find((option) => option['value'] === wanted['value']) ?? wanted;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
