import type { Catalog } from '../../catalog/catalog.ts';
import { whyWords } from '../../narrate/house-rule-words.ts';
import type { Messages } from '../../narrate/messages/messages.ts';
import { upperFirst } from '../../narrate/words.ts';
import type { EffectiveProfile } from '../../profile/team-profile/effective-profile.ts';
import { ruleName } from '../../profile/team-profile/find-rule-subject.ts';
import type { ProfileSource } from '../../profile/team-profile/house-rule.ts';
import { escapeToFit } from '../escape-mrkdwn.ts';
import { plain } from '../forms/view.ts';
import { READABLE } from '../limits.ts';
import type { Block, Button, Message, RichTextSection } from '../message.ts';
import { renderPlainText } from '../plain-text.ts';
import { oneLine } from '../visible-text.ts';
import { momentWords, ruleWords, valueWords } from './profile-words.ts';

/** The buttons under a shown profile; the value says whose profile is edited. */
export const EDIT_ACTION = 'edit_profile';
export const EDIT_WORKSPACE_ACTION = 'edit_workspace_profile';

/** Who changed a profile last and when (milliseconds since 1970); the name is null where nobody tells it. */
export type LastChange = { from: ProfileSource; name: string | null; at: number };

export type ShownProfile = {
  from: 'channel' | 'direct';
  effective: EffectiveProfile;
  changes: readonly LastChange[];
  /** Whether it was saved just now. */
  isSaved: boolean;
  mayEdit: boolean;
  mayEditWorkspace: boolean;
};

/** Characters of all rules together: more of them are for the form. */
const RULES_ROOM = 3_000;
const FIELDS = [
  ['languages', 'situation.field.teamLanguages'],
  ['teamSize', 'situation.field.teamSize'],
  ['plannedHires', 'situation.field.plannedHires'],
  ['platforms', 'situation.field.platforms'],
] as const;

const item = (label: string, text: string): RichTextSection => ({
  type: 'rich_text_section',
  elements: [
    { type: 'text', text: label, style: { bold: true } },
    { type: 'text', text },
  ],
});

const said = (text: string): RichTextSection => ({
  type: 'rich_text_section',
  elements: [{ type: 'text', text }],
});

const listOf = (elements: RichTextSection[]): Block => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_list', style: 'bullet', elements }],
});

const fromWorkspace = (words: string, from: ProfileSource, messages: Messages): string =>
  from === 'workspace' ? messages.say('profile.from-workspace', { value: words }) : words;

const hasRules = ({ houseRules: { rules, onlyApproved } }: EffectiveProfile): boolean =>
  rules.length > 0 || onlyApproved !== null;

const valueItems = (profile: EffectiveProfile, catalog: Catalog, messages: Messages): RichTextSection[] => [
  ...FIELDS.map(([field, label]) => {
    const words = valueWords(field, profile, catalog, messages);
    const value =
      words === null
        ? messages.say('profile.not-set')
        : fromWorkspace(words, profile[field]?.from ?? 'channel', messages);
    return item(`${upperFirst(messages.say(label))}: `, value);
  }),
  ...(hasRules(profile) ? [] : [item(`${rulesTitle(messages)}: `, messages.say('profile.not-set'))]),
];

const rulesTitle = (messages: Messages): string => upperFirst(messages.say('profile.field.house-rules'));

/** Every rule that fits, then how many are left. */
const ruleItems = (profile: EffectiveProfile, catalog: Catalog, messages: Messages): RichTextSection[] => {
  const { rules } = profile.houseRules;
  let room = RULES_ROOM;
  const lines = rules.map((rule) => ({
    name: `${ruleName(rule, catalog)}: `,
    words: fromWorkspace(ruleWords(rule, messages), rule.from, messages),
  }));
  const shown = lines.filter(({ name, words }) => {
    room -= name.length + words.length;
    return room >= 0;
  });
  const left = lines.length - shown.length;
  const more = left === 0 ? [] : [{ name: '', words: messages.say('profile.rules-more', { count: left }) }];
  return [...shown, ...more].map(({ name, words }) => (name === '' ? said(words) : item(name, words)));
};

const rulesBlocks = (profile: EffectiveProfile, catalog: Catalog, messages: Messages): Block[] => {
  const items = ruleItems(profile, catalog, messages);
  const { onlyApproved } = profile.houseRules;
  const only: RichTextSection[] =
    onlyApproved === null
      ? []
      : [said(upperFirst(fromWorkspace(messages.say('profile.only-approved'), onlyApproved, messages)))];
  if (!hasRules(profile)) return [];
  const title: RichTextSection = item(rulesTitle(messages), '\n');
  return [
    {
      type: 'rich_text',
      elements: [title, { type: 'rich_text_list', style: 'bullet', elements: [...items, ...only] }],
    },
  ];
};

const note = (text: string): Block => ({ type: 'context', elements: [plain(text)] });

const settingsWords = ({ from, effective }: ShownProfile, messages: Messages): string =>
  messages.sentences([
    effective.bot.state === 'paused'
      ? messages.say('profile.paused-now', {
          why: whyWords({ reason: oneLine(effective.bot.reason), owner: '' }, messages),
        })
      : '',
    messages.say('profile.model-line', { state: effective.model }),
    from === 'direct' ? '' : messages.say('profile.editors-line', { who: effective.editors }),
  ]);

const changedWords = ({ changes }: ShownProfile, messages: Messages): string =>
  changes.length === 0
    ? messages.say('profile.nobody-yet')
    : messages.sentences(
        changes.map(({ from, name, at }) =>
          messages.say('profile.changed', {
            from,
            name: name === null ? messages.say('profile.somebody') : oneLine(name).slice(0, READABLE.cell),
            date: momentWords(at),
          }),
        ),
      );

const buttonsOf = ({ mayEdit, mayEditWorkspace, from }: ShownProfile, messages: Messages): Block[] => {
  const button = (action_id: string, text: string): Button => ({
    type: 'button',
    text: plain(text),
    action_id,
    value: from,
  });
  const elements = [
    ...(mayEdit ? [button(EDIT_ACTION, messages.say('profile.edit'))] : []),
    ...(mayEditWorkspace ? [button(EDIT_WORKSPACE_ACTION, messages.say('profile.edit-workspace'))] : []),
  ];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
};

/**
 * The profile that holds in a channel, for one person alone: what it says, what of it is the workspace's, who changed
 * it when, and the buttons for what they may edit. All that people wrote is plain text.
 */
export const renderProfile = (shown: ShownProfile, catalog: Catalog, messages: Messages): Message => {
  const { effective, from, isSaved } = shown;
  const title = messages.say('profile.title', { from });
  const lead = messages.sentences([
    isSaved ? messages.say('profile.saved') : '',
    messages.say('profile.intro'),
  ]);
  const blocks: Block[] = [
    { type: 'header', text: plain(title) },
    { type: 'section', text: plain(lead) },
    listOf(valueItems(effective, catalog, messages)),
    ...rulesBlocks(effective, catalog, messages),
    note(settingsWords(shown, messages)),
    note(changedWords(shown, messages)),
    ...buttonsOf(shown, messages),
  ];
  return { text: escapeToFit(renderPlainText([{ text: '', blocks }]), READABLE.summary), blocks };
};
