import type { Catalog } from '../../catalog/catalog.ts';
import {
  LANGUAGES,
  type LanguageId,
  NEEDS,
  PLATFORMS,
  type SkillLevel,
  WORKLOADS,
} from '../../catalog/vocabulary.ts';
import { type MessageKey, type Messages, messagesIn } from '../../narrate/messages/messages.ts';
import { nameOf } from '../../narrate/names.ts';
import { upperFirst } from '../../narrate/words.ts';
import type { Requirements, Sourced } from '../../profile/requirements.ts';
import { exampleDay, type RequirementField } from './requirement-fields.ts';
import {
  fitted,
  INPUT,
  type InputBlock,
  type InputElement,
  type ModalView,
  modal,
  note,
  type Option,
  option,
  paragraph,
  VIEW_LIMITS,
  type ViewBlock,
} from './view.ts';

export const REQUIREMENTS_VIEW = 'form_requirements';

/** What was said, or filled in for a team; what was merely assumed is no entry of a form. */
const said = <Value>(entries: readonly (Sourced<Value> | undefined)[]): Value[] =>
  entries.flatMap((entry) => (entry === undefined || entry.origin === 'assumed' ? [] : [entry.value]));

const SPANS: Readonly<Record<string, MessageKey>> = {
  D: 'form.span.days',
  W: 'form.span.weeks',
  M: 'form.span.months',
  Y: 'form.span.years',
};

/** "6 weeks" of P6W in the language of the form, which reads it back; a date as it is. */
const horizonText = (value: string, say: Messages['say']): string => {
  const [, count, letter = ''] = /^P(\d+)([DWMY])$/.exec(value) ?? [];
  const key = SPANS[letter];
  return count === undefined || key === undefined ? value : say(key, { count: Number(count) });
};

type Field = (name: RequirementField, element: InputElement, hint?: string) => InputBlock;

const fieldIn =
  ({ say }: Messages): Field =>
  (name, element, hint) => ({
    type: 'input',
    block_id: name,
    label: fitted(say(`form.field.${name}`), VIEW_LIMITS.label),
    ...(hint === undefined ? {} : { hint: fitted(hint, VIEW_LIMITS.label) }),
    element,
    optional: true,
  });

const several = (options: Option[], chosen: readonly string[]): InputElement => {
  const initial = options.filter(({ value }) => chosen.includes(value));
  return {
    type: 'multi_static_select',
    action_id: INPUT,
    options,
    ...(initial.length === 0 ? {} : { initial_options: initial }),
  };
};

const OPEN = 'open';

/** One of a few; "not said" is the first of them, because Slack lets nobody empty such a field. */
const oneOf = (options: Option[], chosen: string | undefined): InputElement => {
  const initial = options.find(({ value }) => value === (chosen ?? OPEN)) ?? options[0];
  return {
    type: 'static_select',
    action_id: INPUT,
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
};

const text = (value: string): InputElement => ({
  type: 'plain_text_input',
  action_id: INPUT,
  max_length: 300,
  ...(value === '' ? {} : { initial_value: value }),
});

const number = ([value]: readonly number[]): InputElement => ({
  type: 'number_input',
  action_id: INPUT,
  // A figure that was read may have a fraction ("50k a day"); only whole ones can be entered.
  is_decimal_allowed: value !== undefined && !Number.isInteger(value),
  ...(value === undefined ? {} : { initial_value: String(value) }),
});

const sorted = (options: Option[]): Option[] =>
  options.toSorted((one, other) => one.text.text.localeCompare(other.text.text, 'en'));

const languageOptions = (catalog: Catalog): Option[] =>
  sorted(LANGUAGES.map((id) => option(nameOf(id, catalog), id)));

const frameworkOptions = (catalog: Catalog): Option[] =>
  sorted([...catalog.frameworks.values()].map(({ id, name }) => option(name, id)));

const teamFields = (r: Requirements, field: Field, catalog: Catalog): ViewBlock[] => {
  const known = said(r.teamLanguages);
  const at = (level: SkillLevel): LanguageId[] =>
    known.filter((entry) => entry.level === level).map(({ id }) => id);
  return [
    field('teamSize', number(said([r.teamSize]))),
    field('teamExpert', several(languageOptions(catalog), at('expert'))),
    field('teamWorking', several(languageOptions(catalog), at('working'))),
    field('teamLearning', several(languageOptions(catalog), at('learning'))),
    field('plannedHires', number(said([r.plannedHires]))),
  ];
};

const workFields = (r: Requirements, field: Field, { say }: Messages): ViewBlock[] => {
  const needs = NEEDS.filter((need) => need !== 'static-types');
  return [
    field(
      'workloads',
      several(
        WORKLOADS.map((id) => option(upperFirst(say(`workload.${id}`)), id)),
        said(r.workloads),
      ),
    ),
    field(
      'needs',
      several(
        needs.map((id) => option(upperFirst(say(`need.${id}`)), id)),
        said(r.needs),
      ),
    ),
    field(
      'platforms',
      several(
        PLATFORMS.map((id) => option(upperFirst(say(`platform.${id}`)), id)),
        said(r.platforms),
      ),
    ),
    field('rps', number(said([r.load.rps]))),
    field('connections', number(said([r.load.connections]))),
    field('p95Ms', number(said([r.load.p95Ms]))),
    field('coldStartMs', number(said([r.load.coldStartMs]))),
  ];
};

const nameFields = (r: Requirements, field: Field, catalog: Catalog, { say }: Messages): ViewBlock[] => {
  const running = said(r.existing).map((id) => nameOf(id, catalog));
  const examples = [...catalog.frameworks.values()].slice(0, 2).map(({ name }) => name);
  return [
    field('existing', text(running.join(', ')), say('form.hint.existing', { examples: examples.join(', ') })),
    field('mustLanguages', several(languageOptions(catalog), said(r.mustLanguages))),
    field('excludedLanguages', several(languageOptions(catalog), said(r.excludedLanguages))),
    field('excludedFrameworks', several(frameworkOptions(catalog), said(r.excludedFrameworks))),
    field('options', several(frameworkOptions(catalog), said(r.options)), say('form.hint.options')),
  ];
};

const restFields = (r: Requirements, field: Field, { say }: Messages, example: string): ViewBlock[] => {
  const open = option(say('form.choice.open'), OPEN);
  const yesOrNo = [open, option(say('form.choice.yes'), 'yes'), option(say('form.choice.no'), 'no')];
  const answer = ([value]: readonly boolean[]): string | undefined =>
    value === undefined ? undefined : value ? 'yes' : 'no';
  const isTyped = said(r.needs).includes('static-types') ? [true] : [];
  const hint = say('form.hint.horizon', { date: example });
  const inWords = (value: string): string => horizonText(value, say);
  return [
    field('deadline', text(said([r.deadline]).map(inWords).join('')), hint),
    field('supportUntil', text(said([r.supportUntil]).map(inWords).join('')), hint),
    field(
      'structure',
      oneOf(
        [open, option(say('form.choice.light'), 'light'), option(say('form.choice.strong'), 'strong')],
        said([r.structure])[0],
      ),
    ),
    field('typed', oneOf(yesOrNo, answer([...said([r.typed]), ...isTyped]))),
    field('cpuBound', oneOf(yesOrNo, answer(said([r.cpuBound])))),
  ];
};

/** The form of everything a choice has to satisfy, filled in with what is understood of a thread. */
export const requirementsModal = (
  requirements: Requirements,
  around: { catalog: Catalog; today: string; lang: Parameters<typeof messagesIn>[0]; metadata: string },
): ModalView => {
  const { catalog, today, metadata } = around;
  const messages = messagesIn(around.lang);
  const { say } = messages;
  const field = fieldIn(messages);
  return modal(messages, {
    id: REQUIREMENTS_VIEW,
    title: say('button.requirements'),
    submit: say('form.submit'),
    metadata,
    blocks: [
      paragraph(say('form.requirements.intro')),
      ...teamFields(requirements, field, catalog),
      ...workFields(requirements, field, messages),
      ...nameFields(requirements, field, catalog, messages),
      ...restFields(requirements, field, messages, exampleDay(today)),
      note(say('form.shared')),
    ],
  });
};
