import type { Catalog } from '../../catalog/catalog.ts';
import { LANGUAGES, PLATFORMS, SKILL_LEVELS } from '../../catalog/vocabulary.ts';
import type { Messages } from '../../narrate/messages/messages.ts';
import { upperFirst } from '../../narrate/words.ts';
import type { EffectiveProfile } from '../../profile/team-profile/effective-profile.ts';
import type { ProfileSource } from '../../profile/team-profile/house-rule.ts';
import { type ProfileEntries, RULES_FIELD_LENGTH } from '../../profile/team-profile/profile-form.ts';
import { MOST_PEOPLE, PAUSE_REASON_LENGTH } from '../../profile/team-profile/team-profile.ts';
import { type Option, plain } from '../forms/view.ts';
import { oneLine } from '../visible-text.ts';
import {
  chooseMany,
  chooseOne,
  type FormBlock,
  type FormView,
  numberInput,
  textInput,
  tick,
} from './form-parts.ts';
import { momentWords, valueWords } from './profile-words.ts';

/** The callback id of the form. */
export const PROFILE_FORM = 'team_profile';

/** Block ids of the inputs; of the fields for rules the first has the number 1. */
export const FIELD = {
  languages: (level: string): string => `languages.${level}`,
  teamSize: 'team-size',
  plannedHires: 'planned-hires',
  platforms: 'platforms',
  rules: (part: number): string => `rules.${part + 1}`,
  onlyApproved: 'only-approved',
  model: 'model',
  editors: 'editors',
  bot: 'bot',
  pauseReason: 'pause-reason',
} as const;

export type ProfileFormView = {
  from: ProfileSource;
  entries: ProfileEntries;
  /** What holds of the workspace, which fills what is left empty; null in its own form. */
  workspace: EffectiveProfile | null;
  /** Somebody else changed the profile while this was edited: who, when (milliseconds since 1970), which fields. */
  changed: { name: string | null; at: number; fields: readonly string[] } | null;
  /** Comes back with the form. */
  metadata: string;
};

/** Fields people know by a name; the others are settings. */
const FIELD_NAMES = {
  languages: 'situation.field.teamLanguages',
  teamSize: 'situation.field.teamSize',
  plannedHires: 'situation.field.plannedHires',
  platforms: 'situation.field.platforms',
  houseRules: 'profile.field.house-rules',
  onlyApproved: 'profile.field.house-rules',
} as const;

const isNamed = (field: string): field is keyof typeof FIELD_NAMES => Object.hasOwn(FIELD_NAMES, field);

const changedSection = ({ changed }: ProfileFormView, messages: Messages): FormBlock[] => {
  if (changed === null) return [];
  const fields = changed.fields.map((field) =>
    messages.say(isNamed(field) ? FIELD_NAMES[field] : 'profile.field.settings'),
  );
  const text = messages.say('profile.form.changed-meanwhile', {
    name: changed.name === null ? messages.say('profile.somebody') : oneLine(changed.name),
    date: momentWords(changed.at),
    fields: messages.list([...new Set(fields)]),
  });
  // Its beginning is a name, or the word for one.
  return [{ type: 'section', text: plain(upperFirst(text)) }, { type: 'divider' }];
};

const option = (value: string, text: string): Option => ({ text: plain(text), value });

const teamBlocks = (
  { entries, workspace }: ProfileFormView,
  catalog: Catalog,
  messages: Messages,
): FormBlock[] => {
  const languages = LANGUAGES.map((id) => option(id, catalog.languages.get(id)?.name ?? id));
  const platforms = PLATFORMS.map((id) => option(id, messages.say(`platform.${id}`)));
  const elsewhere = (field: 'languages' | 'teamSize' | 'plannedHires' | 'platforms') => {
    const value = workspace === null ? null : valueWords(field, workspace, catalog, messages);
    return value === null ? {} : { placeholder: messages.say('profile.form.workspace-value', { value }) };
  };
  const { say } = messages;
  return [
    ...SKILL_LEVELS.map((level, index) =>
      chooseMany(
        { id: FIELD.languages(level), label: say('profile.form.languages', { level }) },
        {
          options: languages,
          chosen: entries.languages[level],
          ...(index === 0 ? elsewhere('languages') : {}),
        },
      ),
    ),
    numberInput(
      { id: FIELD.teamSize, label: say('profile.form.team-size') },
      { value: entries.teamSize, most: MOST_PEOPLE, ...elsewhere('teamSize') },
    ),
    numberInput(
      { id: FIELD.plannedHires, label: say('profile.form.hires') },
      { value: entries.plannedHires, most: MOST_PEOPLE, ...elsewhere('plannedHires') },
    ),
    chooseMany(
      { id: FIELD.platforms, label: say('profile.form.platforms') },
      { options: platforms, chosen: entries.platforms, ...elsewhere('platforms') },
    ),
  ];
};

const ruleBlocks = ({ entries }: ProfileFormView, { say }: Messages): FormBlock[] => [
  ...entries.rules.map((value, part) =>
    textInput(
      {
        id: FIELD.rules(part),
        label: say('profile.form.rules', { part: part === 0 ? 'first' : 'more' }),
        ...(part === 0 ? { hint: say('profile.form.rules-hint') } : {}),
      },
      { value, most: RULES_FIELD_LENGTH, multiline: true, placeholder: say('profile.form.rules-example') },
    ),
  ),
  tick(
    { id: FIELD.onlyApproved, label: say('profile.form.only-approved') },
    {
      option: option('only-approved', say('profile.form.only-approved-option')),
      isTicked: entries.onlyApproved,
    },
  ),
];

const modelBlock = ({ entries, workspace }: ProfileFormView, { say }: Messages): FormBlock => {
  const now = workspace?.model ?? 'on';
  const choice = (value: string) => option(value, say('profile.form.model-option', { value, now }));
  return chooseOne(
    { id: FIELD.model, label: say('profile.form.model') },
    { options: [choice(workspace === null ? 'on' : 'workspace'), choice('off')], chosen: entries.model },
  );
};

const editorsBlocks = ({ from, entries, workspace }: ProfileFormView, { say }: Messages): FormBlock[] => {
  if (entries.editors === null) return [];
  const now = workspace?.editors ?? 'everyone';
  const choice = (value: string) => option(value, say('profile.form.editors-option', { value, now }));
  return [
    chooseOne(
      { id: FIELD.editors, label: say('profile.form.editors', { from }) },
      {
        options:
          workspace === null
            ? [choice('everyone'), choice('admins')]
            : [choice('workspace'), choice('everyone'), choice('admins')],
        chosen: entries.editors,
      },
    ),
  ];
};

const botBlocks = ({ entries: { bot } }: ProfileFormView, { say }: Messages): FormBlock[] => {
  if (bot === null) return [];
  const choice = (value: string) => option(value, say('profile.form.bot-option', { value }));
  return [
    chooseOne(
      { id: FIELD.bot, label: say('profile.form.bot') },
      { options: [choice('answering'), choice('paused')], chosen: bot.state },
    ),
    textInput(
      { id: FIELD.pauseReason, label: say('profile.form.pause-reason') },
      { value: bot.reason, most: PAUSE_REASON_LENGTH, multiline: false },
    ),
  ];
};

/** The form in which a profile is edited, with what is entered in it. */
export const renderProfileForm = (form: ProfileFormView, catalog: Catalog, messages: Messages): FormView => {
  const { say } = messages;
  return {
    type: 'modal',
    callback_id: PROFILE_FORM,
    title: plain(say('profile.form.title', { from: form.from })),
    submit: plain(say('profile.form.save')),
    close: plain(say('profile.form.cancel')),
    private_metadata: form.metadata,
    blocks: [
      ...changedSection(form, messages),
      { type: 'context', elements: [plain(say('profile.form.about', { from: form.from }))] },
      ...teamBlocks(form, catalog, messages),
      { type: 'divider' },
      ...ruleBlocks(form, messages),
      { type: 'divider' },
      modelBlock(form, messages),
      ...editorsBlocks(form, messages),
      ...botBlocks(form, messages),
    ],
  };
};
