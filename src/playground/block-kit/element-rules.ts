import { BLOCK_LIMITS as LIMIT } from './block-limits.ts';
import { confirmRule, identifierRule, optionRule, plainTextRule } from './composition-rules.ts';
import {
  allRules,
  anyFieldRule,
  booleanRule,
  choiceRule,
  listRule,
  numberRule,
  type Rule,
  shapeRule,
  textRule,
  urlRule,
} from './rules.ts';

const anything: Rule = () => {};

const interactive = { action_id: identifierRule, confirm: confirmRule };
const input = {
  action_id: identifierRule,
  placeholder: plainTextRule(LIMIT.placeholder),
  focus_on_load: booleanRule,
  initial_value: textRule(0, LIMIT.inputLength),
  dispatch_action_config: anything,
};

export const buttonRule = shapeRule(
  { text: plainTextRule(LIMIT.buttonText) },
  {
    ...interactive,
    value: textRule(1, LIMIT.buttonValue),
    url: urlRule(LIMIT.url),
    style: choiceRule('primary', 'danger'),
    accessibility_label: textRule(1, LIMIT.accessibilityLabel),
  },
);

export const imageElementRule = allRules(
  anyFieldRule('image_url', 'slack_file'),
  shapeRule(
    { alt_text: textRule(1, LIMIT.imageText) },
    { image_url: urlRule(LIMIT.url), slack_file: anything },
  ),
);

const options = listRule(optionRule, 1, LIMIT.selectOptions);
const picker = { ...interactive, placeholder: plainTextRule(LIMIT.placeholder), focus_on_load: booleanRule };

function staticSelect(initial: Record<string, Rule>): Rule {
  return allRules(
    anyFieldRule('options', 'option_groups'),
    shapeRule({}, { ...picker, ...initial, options, option_groups: anything }),
  );
}

/** Menus whose entries Slack supplies: users, conversations, channels, or an external source. */
function suppliedSelect(...initial: readonly string[]): Rule {
  const fields = Object.fromEntries(initial.map((name) => [name, anything]));
  return shapeRule({}, { ...picker, ...fields, response_url_enabled: booleanRule, filter: anything });
}

function checkGroup(initial: string): Rule {
  return shapeRule(
    { options: listRule(optionRule, 1, LIMIT.checkOptions) },
    { ...interactive, focus_on_load: booleanRule, [initial]: anything },
  );
}

const several = { initial_options: anything, max_selected_items: numberRule({ minimum: 1, maximum: 100 }) };

/** Elements of an actions block; those of a section's accessory are the same without the last two. */
export const actionElementRules: Record<string, Rule> = {
  button: buttonRule,
  checkboxes: checkGroup('initial_options'),
  radio_buttons: checkGroup('initial_option'),
  overflow: shapeRule({ options: listRule(optionRule, 1, LIMIT.overflowOptions) }, interactive),
  static_select: staticSelect({ initial_option: optionRule }),
  multi_static_select: staticSelect(several),
  users_select: suppliedSelect('initial_user'),
  multi_users_select: suppliedSelect('initial_users', 'max_selected_items'),
  conversations_select: suppliedSelect('initial_conversation', 'default_to_current_conversation'),
  multi_conversations_select: suppliedSelect('initial_conversations', 'max_selected_items'),
  channels_select: suppliedSelect('initial_channel'),
  multi_channels_select: suppliedSelect('initial_channels', 'max_selected_items'),
  external_select: suppliedSelect('initial_option', 'min_query_length'),
  multi_external_select: suppliedSelect('initial_options', 'min_query_length', 'max_selected_items'),
  datepicker: shapeRule({}, { ...picker, initial_date: textRule(10, 10) }),
  timepicker: shapeRule({}, { ...picker, initial_time: textRule(5, 5), timezone: textRule(1, 100) }),
  datetimepicker: shapeRule({}, { ...interactive, focus_on_load: booleanRule, initial_date_time: anything }),
  rich_text_input: shapeRule({ action_id: identifierRule }, { ...input, initial_value: anything }),
};

const feedbackButton = shapeRule(
  { text: plainTextRule(LIMIT.buttonText), value: textRule(1, LIMIT.buttonValue) },
  { accessibility_label: textRule(1, LIMIT.accessibilityLabel) },
);

export const contextActionElementRules: Record<string, Rule> = {
  feedback_buttons: shapeRule(
    { positive_button: feedbackButton, negative_button: feedbackButton },
    { action_id: identifierRule },
  ),
  icon_button: shapeRule(
    { icon: choiceRule('trash'), text: plainTextRule(LIMIT.buttonText) },
    {
      ...interactive,
      value: textRule(1, LIMIT.buttonValue),
      accessibility_label: textRule(1, LIMIT.accessibilityLabel),
      visible_to_user_ids: anything,
    },
  ),
};

const inputLength = numberRule({ minimum: 0, maximum: LIMIT.inputLength });

/** Elements of an input block. */
export const inputElementRules: Record<string, Rule> = {
  ...actionElementRules,
  plain_text_input: shapeRule(
    {},
    { ...input, multiline: booleanRule, min_length: inputLength, max_length: inputLength },
  ),
  email_text_input: shapeRule({}, input),
  url_text_input: shapeRule({}, input),
  number_input: shapeRule(
    { is_decimal_allowed: booleanRule },
    { ...input, min_value: textRule(1, 40), max_value: textRule(1, 40) },
  ),
};
