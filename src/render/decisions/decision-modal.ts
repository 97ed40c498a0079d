import type { Catalog } from '../../catalog/catalog.ts';
import { type DecisionSummary, STATUS_KINDS } from '../../decisions/decision.ts';
import { DECISION_LIMITS, type DecisionField } from '../../decisions/record-of.ts';
import { type Messages, messagesIn } from '../../narrate/messages/messages.ts';
import { nameOf } from '../../narrate/names.ts';
import type { Ranking } from '../../score/ranking.ts';
import {
  fitted,
  INPUT,
  type InputBlock,
  type InputElement,
  type ModalView,
  modal,
  type Option,
  option,
  paragraph,
  VIEW_LIMITS,
} from '../forms/view.ts';
import { decisionOption } from './decision-option.ts';
import type { PrefilledDecision } from './prefilled-decision.ts';

export const DECISION_VIEW = 'form_decision';

/** The fields of the form: those of a decision, but one that is recorded takes a place and gives none up. */
export type DecisionFormField = Exclude<DecisionField, 'supersededBy'> | 'replaces';

/** `earlier`: decisions of the channel that this one may replace. `today`: YYYY-MM-DD. */
export type DecisionFormView = {
  lang: Parameters<typeof messagesIn>[0];
  metadata: string;
  prefilled: PrefilledDecision;
  ranking: Ranking;
  presser: string;
  today: string;
  earlier: readonly DecisionSummary[];
};

/** A decision can be recorded in every status but the one that another decision gives it. */
const NEW_STATUS = STATUS_KINDS.filter((status) => status !== 'superseded');

const withDescription = (made: Option, description: string): Option => ({
  ...made,
  description: fitted(description, VIEW_LIMITS.optionText),
});

/** Best first; then what is ruled out, with the reason, which the engine words in English. */
const choices = ({ options, excluded }: Ranking, catalog: Catalog, { say, lang }: Messages): Option[] => {
  const ranked = options.map(({ id, rank: place, points }) =>
    withDescription(option(nameOf(id, catalog), id), say('decision.option.ranked', { place, points })),
  );
  const ruledOut = excluded.map(({ id, reasons }) => {
    const reason = lang === 'en' ? (reasons[0]?.reason ?? 'none') : 'none';
    return withDescription(option(nameOf(id, catalog), id), say('decision.option.ruled-out', { reason }));
  });
  return [...ranked, ...ruledOut].slice(0, VIEW_LIMITS.options);
};

const field = (
  id: DecisionFormField,
  element: InputElement,
  { say }: Messages,
  more: { hint?: string; optional?: true } = {},
): InputBlock => ({
  type: 'input',
  block_id: id,
  label: fitted(say(`decision.field.${id}`), VIEW_LIMITS.label),
  ...(more.hint === undefined ? {} : { hint: fitted(more.hint, VIEW_LIMITS.label) }),
  element,
  optional: more.optional === true,
});

/** Slack refuses an initial value that is empty. */
const text = (value: string, most: number, multiline?: true): InputElement => ({
  type: 'plain_text_input',
  action_id: INPUT,
  ...(value === '' ? {} : { initial_value: value }),
  ...(multiline === undefined ? {} : { multiline }),
  max_length: most,
});

const optionFields = ({ prefilled, ranking }: DecisionFormView, catalog: Catalog, messages: Messages) => {
  const options = choices(ranking, catalog, messages);
  const begin = options.find(({ value }) => value === prefilled.chosen);
  const considered = options.filter(({ value }) => prefilled.considered.includes(value));
  const select = { type: 'static_select' as const, action_id: INPUT, options };
  return [
    field('chosen', begin === undefined ? select : { ...select, initial_option: begin }, messages, {
      hint: messages.say('decision.hint.chosen'),
    }),
    field(
      'considered',
      {
        ...{ type: 'multi_static_select', action_id: INPUT, options },
        ...(considered.length === 0 ? {} : { initial_options: considered }),
        max_selected_items: DECISION_LIMITS.options,
      },
      messages,
      { optional: true },
    ),
  ];
};

const standingFields = ({ earlier }: DecisionFormView, messages: Messages): InputBlock[] => {
  const { say } = messages;
  const statuses = NEW_STATUS.map((status) => option(say('decision.status', { status }), status));
  const accepted = statuses.find(({ value }) => value === 'accepted');
  const select = { type: 'static_select' as const, action_id: INPUT, options: statuses };
  const status = field(
    'status',
    accepted === undefined ? select : { ...select, initial_option: accepted },
    messages,
  );
  const old = earlier.slice(0, VIEW_LIMITS.options).map(decisionOption);
  if (old.length === 0) return [status];
  const replaces = { type: 'static_select' as const, action_id: INPUT, options: old };
  return [
    status,
    field('replaces', replaces, messages, { hint: say('decision.hint.replaces'), optional: true }),
  ];
};

/** The form that records a decision, its labels in the language of the answer it stands under. */
export const decisionModal = (form: DecisionFormView, catalog: Catalog): ModalView => {
  const messages = messagesIn(form.lang);
  const { say } = messages;
  const { prefilled, presser, today } = form;
  const deciders: InputElement = {
    ...{ type: 'multi_users_select', action_id: INPUT, initial_users: [presser] },
    max_selected_items: DECISION_LIMITS.deciders,
  };
  return modal(messages, {
    id: DECISION_VIEW,
    title: say('decision.form.title'),
    submit: say('decision.form.submit'),
    metadata: form.metadata,
    blocks: [
      paragraph(say('decision.form.intro')),
      field('title', text(prefilled.title, DECISION_LIMITS.title), messages),
      ...optionFields(form, catalog, messages),
      ...standingFields(form, messages),
      field('deciders', deciders, messages),
      field('decidedOn', { type: 'datepicker', action_id: INPUT, initial_date: today }, messages),
      field('context', text(prefilled.context, DECISION_LIMITS.text, true), messages, {
        hint: say('decision.hint.prefilled'),
        optional: true,
      }),
      field('consequences', text(prefilled.consequences, DECISION_LIMITS.text, true), messages, {
        hint: say('decision.hint.consequences'),
        optional: true,
      }),
    ],
  });
};

/** Shown to people who may not record here. */
export const strangersModal = (lang: DecisionFormView['lang']): ModalView => {
  const messages = messagesIn(lang);
  const { say } = messages;
  const blocks = [paragraph(say('decision.form.stranger'))];
  return modal(messages, {
    id: 'decision_stranger',
    title: say('decision.form.title'),
    metadata: '',
    blocks,
  });
};
