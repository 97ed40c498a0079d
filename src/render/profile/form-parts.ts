import { type Option, plain, VIEW_LIMITS } from '../forms/view.ts';
import type { PlainText } from '../message.ts';

type Element =
  | {
      type: 'plain_text_input';
      action_id: string;
      multiline: boolean;
      max_length: number;
      initial_value?: string;
      placeholder?: PlainText;
    }
  | {
      type: 'number_input';
      action_id: string;
      is_decimal_allowed: false;
      min_value: string;
      max_value: string;
      initial_value?: string;
      placeholder?: PlainText;
    }
  | { type: 'static_select'; action_id: string; options: Option[]; initial_option: Option }
  | {
      type: 'multi_static_select';
      action_id: string;
      options: Option[];
      initial_options?: Option[];
      placeholder?: PlainText;
    }
  | { type: 'checkboxes'; action_id: string; options: Option[]; initial_options?: Option[] };

/** A block of a form. Every input may be left empty unless its element always has an answer. */
export type FormBlock =
  | { type: 'section'; text: PlainText }
  | { type: 'context'; elements: PlainText[] }
  | { type: 'divider' }
  | {
      type: 'input';
      block_id: string;
      optional: boolean;
      label: PlainText;
      hint?: PlainText;
      element: Element;
    };

/** A modal as Slack takes it. `private_metadata` comes back with it. */
export type FormView = {
  type: 'modal';
  callback_id: string;
  title: PlainText;
  submit: PlainText;
  close: PlainText;
  private_metadata: string;
  blocks: FormBlock[];
};

/** The action id of every input: there is one to a block. */
export const ENTRY = 'entry';

type Labelled = { id: string; label: string; hint?: string };

const input = ({ id, label, hint }: Labelled, element: Element, optional = true): FormBlock => ({
  type: 'input',
  block_id: id,
  optional,
  label: plain(label),
  ...(hint === undefined ? {} : { hint: plain(hint) }),
  element,
});

const placeholderOf = (text: string | undefined): { placeholder?: PlainText } =>
  text === undefined || text === ''
    ? {}
    : {
        placeholder: plain(
          text.length > VIEW_LIMITS.placeholder ? `${text.slice(0, VIEW_LIMITS.placeholder - 1)}…` : text,
        ),
      };

/** A field for text; an empty value leaves it empty. */
export const textInput = (
  labelled: Labelled,
  {
    value,
    most,
    multiline,
    placeholder,
  }: { value: string; most: number; multiline: boolean; placeholder?: string },
): FormBlock =>
  input(labelled, {
    type: 'plain_text_input',
    action_id: ENTRY,
    multiline,
    max_length: most,
    ...(value === '' ? {} : { initial_value: value.slice(0, most) }),
    ...placeholderOf(placeholder),
  });

/** A field for a whole number from 0 to `most`. */
export const numberInput = (
  labelled: Labelled,
  { value, most, placeholder }: { value: string; most: number; placeholder?: string },
): FormBlock =>
  input(labelled, {
    type: 'number_input',
    action_id: ENTRY,
    is_decimal_allowed: false,
    min_value: '0',
    max_value: String(most),
    ...(value === '' ? {} : { initial_value: value }),
    ...placeholderOf(placeholder),
  });

/** A menu of which any number may be chosen. */
export const chooseMany = (
  labelled: Labelled,
  { options, chosen, placeholder }: { options: Option[]; chosen: readonly string[]; placeholder?: string },
): FormBlock => {
  const initial = options.filter(({ value }) => chosen.includes(value));
  return input(labelled, {
    type: 'multi_static_select',
    action_id: ENTRY,
    options,
    ...(initial.length === 0 ? {} : { initial_options: initial }),
    ...placeholderOf(placeholder),
  });
};

/** A menu of which one is chosen; the first where `chosen` is none of them. */
export const chooseOne = (
  labelled: Labelled,
  { options, chosen }: { options: [Option, ...Option[]]; chosen: string },
): FormBlock =>
  input(
    labelled,
    {
      type: 'static_select',
      action_id: ENTRY,
      options,
      initial_option: options.find(({ value }) => value === chosen) ?? options[0],
    },
    false,
  );

/** One box to tick. */
export const tick = (
  labelled: Labelled,
  { option, isTicked }: { option: Option; isTicked: boolean },
): FormBlock =>
  input(labelled, {
    type: 'checkboxes',
    action_id: ENTRY,
    options: [option],
    ...(isTicked ? { initial_options: [option] } : {}),
  });
