/** Elements of every kind, with an answer for each and what Slack makes of it. */
const plain = (text: string) => ({ type: 'plain_text', text });
const option = (value: string) => ({ text: plain(value.toUpperCase()), value });
const options = ['a', 'b', 'c'].map(option);

export type Case = [
  type: string,
  element: Record<string, unknown>,
  given: Record<string, unknown>,
  action: Record<string, unknown>,
];

/** Elements that keep their answer in `state.values`. */
export const KEEPING: Case[] = [
  ['static_select', { options }, { selectedOption: 'b' }, { selected_option: option('b') }],
  [
    'static_select',
    { option_groups: [{ label: plain('G'), options }] },
    { selectedOption: 'c' },
    { selected_option: option('c') },
  ],
  [
    'multi_static_select',
    { options },
    { selectedOptions: ['a', 'c'] },
    { selected_options: [option('a'), option('c')] },
  ],
  [
    'external_select',
    {},
    { selectedOption: 'x' },
    { selected_option: { value: 'x', text: { type: 'plain_text', text: 'x', emoji: true } } },
  ],
  ['multi_external_select', {}, { selectedOptions: [] }, { selected_options: [] }],
  ['radio_buttons', { options }, { selectedOption: 'a' }, { selected_option: option('a') }],
  ['checkboxes', { options }, { selectedOptions: ['b'] }, { selected_options: [option('b')] }],
  ['users_select', {}, { selectedUser: 'U0TEODOR' }, { selected_user: 'U0TEODOR' }],
  ['multi_users_select', {}, { selectedUsers: ['U0MIRA'] }, { selected_users: ['U0MIRA'] }],
  ['channels_select', {}, { selectedChannel: 'C0BACKEND' }, { selected_channel: 'C0BACKEND' }],
  ['multi_channels_select', {}, { selectedChannels: ['C0RANDOM'] }, { selected_channels: ['C0RANDOM'] }],
  ['conversations_select', {}, { selectedConversation: 'D0STACK' }, { selected_conversation: 'D0STACK' }],
  [
    'multi_conversations_select',
    {},
    { selectedConversations: ['G0LEADS'] },
    { selected_conversations: ['G0LEADS'] },
  ],
  ['datepicker', {}, { selectedDate: '2026-11-30' }, { selected_date: '2026-11-30' }],
  ['timepicker', {}, { selectedTime: '17:30' }, { selected_time: '17:30' }],
  ['datetimepicker', {}, { selectedDateTime: 1795176000 }, { selected_date_time: 1795176000 }],
  [
    'rich_text_input',
    {},
    { richTextValue: { type: 'rich_text', elements: [] } },
    { rich_text_value: { type: 'rich_text', elements: [] } },
  ],
];

/** Elements of input blocks alone. */
export const WRITING: Case[] = [
  ['plain_text_input', {}, { value: 'five people' }, { value: 'five people' }],
  ['email_text_input', {}, { value: 'a@example.org' }, { value: 'a@example.org' }],
  ['url_text_input', {}, { value: 'https://example.org' }, { value: 'https://example.org' }],
  ['number_input', { is_decimal_allowed: false }, { value: '7' }, { value: '7' }],
];

/** Elements that are only pressed. */
export const PRESSING: Case[] = [
  ['button', { text: plain('Go'), value: 'v1', style: 'primary' }, {}, { value: 'v1', style: 'primary' }],
  ['button', { text: plain('Go'), value: 'v1' }, { value: 'v1' }, { value: 'v1' }],
  ['overflow', { options }, { selectedOption: 'c' }, { selected_option: option('c') }],
];

export const CONTEXT_PRESSING: Case[] = [
  [
    'feedback_buttons',
    {
      positive_button: { text: plain('Good'), value: 'up' },
      negative_button: { text: plain('Bad'), value: 'down' },
    },
    { value: 'down' },
    { value: 'down', text: plain('Bad') },
  ],
  ['icon_button', { icon: 'trash', text: plain('Remove'), value: 'r1' }, {}, { value: 'r1', icon: 'trash' }],
];

/** An answer that the element cannot be given, and what the refusal says. */
export const WRONG: [
  type: string,
  element: Record<string, unknown>,
  given: Record<string, unknown>,
  RegExp,
][] = [
  ['static_select', { options }, { selectedOption: 'z' }, /no option z: choose one of a, b, c/],
  ['static_select', { options }, { value: 'a' }, /answered with selectedOption/],
  ['static_select', { options }, {}, /answered with selectedOption/],
  [
    'multi_static_select',
    { options, max_selected_items: 1 },
    { selectedOptions: ['a', 'b'] },
    /choose 1 at most/,
  ],
  ['users_select', {}, { selectedUser: 'U0NOBODY' }, /no user U0NOBODY/],
  ['channels_select', {}, { selectedChannel: 'G0LEADS' }, /no channel G0LEADS/],
  ['datepicker', {}, { selectedDate: '2026-02-30' }, /write it as 2026-11-30/],
  ['timepicker', {}, { selectedTime: '24:00' }, /write it as 17:30/],
  ['datetimepicker', {}, { selectedDateTime: 12 }, /ten digits/],
  ['button', { text: plain('Go'), value: 'v1' }, { value: 'v2' }, /leave value out/],
  ['button', { text: plain('Go') }, { selectedOption: 'a' }, /takes no selectedOption/],
  ['rich_text_input', {}, { richTextValue: { type: 'section' } }, /rich_text block/],
];
