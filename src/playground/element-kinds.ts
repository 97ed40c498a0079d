import { asObject } from './block-kit/rules.ts';
import type { GivenName } from './given.ts';
import {
  allOf,
  dateAnswer,
  optionAnswer,
  personAnswer,
  placeAnswer,
  type ReadAnswer,
  richTextAnswer,
  supplied,
  textAnswer,
  timeAnswer,
  whenAnswer,
} from './read-answers.ts';

/** How one kind of element is answered. */
export type ElementKind = {
  /** The field of the control interface that carries the answer. */
  given: GivenName;
  /** What Slack calls it, in actions and in `state.values`. */
  field: string;
  /** The element's own field with the answer it begins with. Without one it keeps none: nothing is entered. */
  initial?: string;
  empty: null | readonly never[];
  read: ReadAnswer;
};

function one(given: GivenName, field: string, initial: string | undefined, read: ReadAnswer): ElementKind {
  return { given, field, ...(initial === undefined ? {} : { initial }), empty: null, read };
}

function several(given: GivenName, field: string, initial: string, read: ReadAnswer): ElementKind {
  return { given, field, initial, empty: [], read: allOf(read) };
}

const text = one('value', 'value', 'initial_value', textAnswer);
const option = one('selectedOption', 'selected_option', 'initial_option', optionAnswer);
const options = several('selectedOptions', 'selected_options', 'initial_options', optionAnswer);

/** Every element that takes an answer: docs.slack.dev/reference/block-kit/block-elements. */
const kinds: Record<string, ElementKind> = {
  static_select: option,
  radio_buttons: option,
  external_select: { ...option, read: supplied },
  overflow: one('selectedOption', 'selected_option', undefined, optionAnswer),
  multi_static_select: options,
  checkboxes: options,
  multi_external_select: { ...options, read: allOf(supplied) },
  users_select: one('selectedUser', 'selected_user', 'initial_user', personAnswer),
  multi_users_select: several('selectedUsers', 'selected_users', 'initial_users', personAnswer),
  channels_select: one('selectedChannel', 'selected_channel', 'initial_channel', placeAnswer('public')),
  multi_channels_select: several(
    'selectedChannels',
    'selected_channels',
    'initial_channels',
    placeAnswer('public'),
  ),
  conversations_select: one(
    'selectedConversation',
    'selected_conversation',
    'initial_conversation',
    placeAnswer('any'),
  ),
  multi_conversations_select: several(
    'selectedConversations',
    'selected_conversations',
    'initial_conversations',
    placeAnswer('any'),
  ),
  datepicker: one('selectedDate', 'selected_date', 'initial_date', dateAnswer),
  timepicker: one('selectedTime', 'selected_time', 'initial_time', timeAnswer),
  datetimepicker: one('selectedDateTime', 'selected_date_time', 'initial_date_time', whenAnswer),
  plain_text_input: text,
  email_text_input: text,
  url_text_input: text,
  number_input: text,
  rich_text_input: one('richTextValue', 'rich_text_value', 'initial_value', richTextAnswer),
};

export function kindOf(element: Record<string, unknown>): ElementKind | undefined {
  const type = element['type'];
  return typeof type === 'string' && Object.hasOwn(kinds, type) ? kinds[type] : undefined;
}

const pressed = ['button', 'icon_button', 'feedback_buttons'];

/** Whether people can do anything with it: an image or a text is an element too. */
export function isInteractive(element: Record<string, unknown>): boolean {
  return kindOf(element) !== undefined || pressed.includes(String(element['type']));
}

/** What the element holds before anybody touched it. */
export function initialAnswer(
  element: Record<string, unknown>,
  { field, initial, empty }: ElementKind,
): Record<string, unknown> {
  const first = initial === undefined ? undefined : element[initial];
  return { [field]: first ?? empty };
}

/** What a button says about itself when it is pressed. */
export function pressAnswer(
  element: Record<string, unknown>,
  value: string | null | undefined,
): Record<string, unknown> {
  if (element['type'] === 'feedback_buttons') return feedbackAnswer(element, value);
  if (value !== undefined && value !== null && value !== element['value']) {
    throw new Error(`the button's value is ${String(element['value'])}, not ${value}: leave value out`);
  }
  return Object.fromEntries(
    ['value', 'url', 'text', 'style', 'icon'].flatMap((name) =>
      element[name] === undefined ? [] : [[name, element[name]]],
    ),
  );
}

function feedbackAnswer(
  element: Record<string, unknown>,
  value: string | null | undefined,
): Record<string, unknown> {
  const buttons = [asObject(element['positive_button']), asObject(element['negative_button'])];
  const chosen = buttons.find((button) => button?.['value'] === value);
  if (chosen !== undefined) return { value, text: chosen['text'] };
  const known = buttons.map((button) => String(button?.['value'])).join(' or ');
  throw new Error(`value has to be ${known}`);
}
