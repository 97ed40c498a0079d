import type { Messages } from '../../narrate/messages/messages.ts';
import { shorten } from '../../narrate/shorten.ts';
import type { Block, PlainText } from '../message.ts';
import { oneLine } from '../visible-text.ts';

/** Slack's limits of modals, in UTF-16 code units where a limit counts characters. */
export const VIEW_LIMITS = {
  blocks: 100,
  title: 24,
  metadata: 3_000,
  optionText: 75,
  optionValue: 150,
  options: 100,
  label: 2_000,
  placeholder: 150,
} as const;

/** `description`: a second, smaller line. */
export type Option = { text: PlainText; value: string; description?: PlainText };

/** The inputs this program asks with. */
export type InputElement =
  | {
      type: 'static_select' | 'radio_buttons';
      action_id: string;
      options: Option[];
      initial_option?: Option;
      focus_on_load?: true;
    }
  | {
      type: 'multi_static_select';
      action_id: string;
      options: Option[];
      initial_options?: Option[];
      max_selected_items?: number;
    }
  | { type: 'multi_users_select'; action_id: string; initial_users?: string[]; max_selected_items?: number }
  | { type: 'datepicker'; action_id: string; initial_date?: string }
  | {
      type: 'plain_text_input';
      action_id: string;
      initial_value?: string;
      multiline?: true;
      max_length: number;
    }
  | { type: 'checkboxes'; action_id: string; options: Option[]; initial_options?: Option[] }
  | {
      type: 'number_input';
      action_id: string;
      is_decimal_allowed: boolean;
      initial_value?: string;
      min_value?: string;
      max_value?: string;
    };

export type InputBlock = {
  type: 'input';
  /** What the input says: the field of the form. */
  block_id: string;
  label: PlainText;
  hint?: PlainText;
  element: InputElement;
  optional: boolean;
  dispatch_action?: true;
};

export type ViewBlock =
  | Exclude<Block, { type: 'actions' | 'context_actions' | 'table' | 'markdown' }>
  | InputBlock;

export type ModalView = {
  type: 'modal';
  callback_id: string;
  title: PlainText;
  close: PlainText;
  submit?: PlainText;
  private_metadata: string;
  blocks: ViewBlock[];
};

/** The action of every input of ours: which field it is, its block says. */
export const INPUT = 'input';

export const plain = (text: string): PlainText => ({ type: 'plain_text', text, emoji: false });

/** Words for a place with a limit, on one line. */
export const fitted = (text: string, most: number): PlainText => plain(shorten(oneLine(text), most));

export const option = (text: string, value: string): Option => ({
  text: fitted(text, VIEW_LIMITS.optionText),
  value,
});

/** A paragraph in words of the bot's own or of the dataset. */
export const paragraph = (text: string): ViewBlock => ({ type: 'section', text: plain(text) });

/** A small line beside the rest. */
export const note = (text: string): ViewBlock => ({ type: 'context', elements: [plain(text)] });

/** A modal with its title and buttons in the language of `messages`. */
export const modal = (
  { say }: Messages,
  {
    id,
    title,
    submit,
    metadata,
    blocks,
  }: {
    id: string;
    title: string;
    submit?: string;
    metadata: string;
    blocks: ViewBlock[];
  },
): ModalView => ({
  type: 'modal',
  callback_id: id,
  title: fitted(title, VIEW_LIMITS.title),
  close: fitted(say(submit === undefined ? 'form.close' : 'form.cancel'), VIEW_LIMITS.title),
  ...(submit === undefined ? {} : { submit: fitted(submit, VIEW_LIMITS.title) }),
  private_metadata: metadata,
  blocks,
});
