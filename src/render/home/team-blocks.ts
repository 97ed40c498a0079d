import type { Catalog } from '../../catalog/catalog.ts';
import type { MessageKey, Messages } from '../../narrate/messages/messages.ts';
import { upperFirst } from '../../narrate/words.ts';
import type { EffectiveProfile } from '../../profile/team-profile/effective-profile.ts';
import { ruleName } from '../../profile/team-profile/find-rule-subject.ts';
import { valueWords } from '../profile/profile-words.ts';
import { HOME_EDIT_WORKSPACE } from './home-actions.ts';
import {
  bold,
  button,
  channelName,
  type HomeBlock,
  type HomeLeaf,
  header,
  listUnder,
  note,
  paragraph,
  said,
  words,
} from './home-blocks.ts';
import type { HomeTeam } from './home-content.ts';
import { HOME } from './home-limits.ts';

const FIELDS = [
  ['languages', 'situation.field.teamLanguages'],
  ['teamSize', 'situation.field.teamSize'],
  ['plannedHires', 'situation.field.plannedHires'],
  ['platforms', 'situation.field.platforms'],
] as const satisfies (readonly [string, MessageKey])[];

const item = (label: string, value: string): HomeLeaf[] => [bold(`${upperFirst(label)}: `), words(value)];

/** "Java: on hold": without reason and owner, which the profile itself shows. */
const rulesItem = ({ houseRules }: EffectiveProfile, catalog: Catalog, messages: Messages): HomeLeaf[][] => {
  const rules = houseRules.rules.map(
    (rule) => `${ruleName(rule, catalog)} ${messages.say('profile.ring', { ring: rule.ring })}`,
  );
  const only = houseRules.onlyApproved === null ? [] : [messages.say('profile.only-approved')];
  const all = [...rules, ...only];
  return all.length === 0
    ? []
    : [item(messages.say('profile.field.house-rules'), messages.listSome(all, HOME.rules))];
};

/** What is set in the profile, a line each. */
const profileItems = (profile: EffectiveProfile, catalog: Catalog, messages: Messages): HomeLeaf[][] => [
  ...FIELDS.flatMap(([field, label]) => {
    const value = valueWords(field, profile, catalog, messages);
    return value === null ? [] : [item(messages.say(label), said(value, HOME.reason))];
  }),
  ...rulesItem(profile, catalog, messages),
  ...(profile.model === 'off' ? [[words(messages.say('profile.model-line', { state: 'off' }))]] : []),
];

const workspaceBlocks = (
  workspace: HomeTeam['workspace'],
  catalog: Catalog,
  messages: Messages,
): HomeBlock[] => {
  if (workspace === null) return [];
  const nothing = paragraph(messages.say('home.team.nothing'));
  if (workspace === 'nothing') return [nothing];
  const items = profileItems(workspace, catalog, messages);
  const paused = workspace.bot.state === 'paused' ? [paragraph(messages.say('home.team.paused'))] : [];
  const title = [words(messages.say('home.team.workspace'))];
  return [...paused, ...(items.length === 0 ? [nothing] : [listUnder(title, items)])];
};

/** The profile of the workspace in short lines, and which channels have one of their own. */
export const teamBlocks = (
  { workspace, own, mayEdit }: HomeTeam,
  catalog: Catalog,
  messages: Messages,
): HomeBlock[] => [
  header(messages.say('home.team')),
  ...workspaceBlocks(workspace, catalog, messages),
  ...(own.length === 0
    ? []
    : [
        listUnder(
          [words(messages.say('home.team.own'))],
          own.slice(0, HOME.channels).map((channel) => [channelName(channel)]),
        ),
      ]),
  note(messages.say('home.team.how')),
  ...(mayEdit
    ? [
        {
          type: 'actions' as const,
          elements: [button(HOME_EDIT_WORKSPACE, messages.say('profile.edit-workspace'))],
        },
      ]
    : []),
];
