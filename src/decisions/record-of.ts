import { isDay, nextDay } from '../catalog/calendar-day.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { type Messages, messagesIn } from '../narrate/messages/messages.ts';
import { nameOf } from '../narrate/names.ts';
import type { Requirements } from '../profile/requirements.ts';
import type { Ranking } from '../score/ranking.ts';
import { basisOf } from './basis-of.ts';
import {
  type Decider,
  type DecisionDraft,
  type DecisionStatus,
  decisionId,
  decisionNumber,
  STATUS_KINDS,
} from './decision.ts';

/** The values of the form as they were typed and chosen. */
export type DecisionForm = {
  title: string;
  chosen: string;
  considered: readonly string[];
  status: string;
  /** Id of the decision that takes its place; read with the status `superseded` alone. */
  supersededBy: string;
  deciders: readonly Decider[];
  context: string;
  consequences: string;
  decidedOn: string;
};
export type DecisionField = keyof DecisionForm;

/** Bounds of what people write, in characters, and of what they choose. Slack's own inputs end at 3,000. */
export const DECISION_LIMITS = { title: 120, text: 3_000, deciders: 20, options: 10 } as const;

/** Where a decision is made, by whom, and the answer it is made on. */
export type Occasion = {
  team: string;
  channel: string;
  threadTs: string;
  author: string;
  /** As they were ranked. */
  requirements: Requirements;
  ranking: Ranking;
  evidence: Evidence;
  /** YYYY-MM-DD. */
  today: string;
};

export type FormErrors = Partial<Record<DecisionField, string>>;
export type Recorded = { kind: 'recorded'; draft: DecisionDraft } | { kind: 'invalid'; errors: FormErrors };

const tooLong = (text: string, most: number, { say }: Messages): string | null =>
  text.length > most ? say('decision.error.long', { most, count: text.length }) : null;

const titleError = (title: string, messages: Messages): string | null =>
  title === '' ? messages.say('decision.error.title') : tooLong(title, DECISION_LIMITS.title, messages);

const chosenError = (chosen: string, catalog: Catalog, { say }: Messages): string | null =>
  catalog.frameworks.has(chosen) ? null : say('decision.error.chosen');

const consideredError = (
  considered: readonly string[],
  catalog: Catalog,
  { say }: Messages,
): string | null => {
  if (considered.some((id) => !catalog.frameworks.has(id))) return say('decision.error.considered');
  const { options: most } = DECISION_LIMITS;
  return considered.length > most ? say('decision.error.considered-many', { most }) : null;
};

const decidersError = (deciders: readonly Decider[], { say }: Messages): string | null => {
  if (deciders.length === 0) return say('decision.error.deciders');
  const { deciders: most } = DECISION_LIMITS;
  return deciders.length > most ? say('decision.error.deciders-many', { most }) : null;
};

/** People east of the place that knows `today` may be a day ahead. */
const dayError = (day: string, today: string, { say }: Messages): string | null => {
  if (!isDay(day)) return say('decision.error.day');
  return day > nextDay(today) ? say('decision.error.future') : null;
};

const statusOf = ({ status, supersededBy }: DecisionForm): DecisionStatus | null => {
  const kind = STATUS_KINDS.find((candidate) => candidate === status);
  if (kind !== 'superseded') return kind === undefined ? null : { kind };
  const number = decisionNumber(supersededBy);
  return number === null ? null : { kind, by: decisionId(number) };
};

const statusErrors = (form: DecisionForm, status: DecisionStatus | null, { say }: Messages): FormErrors => {
  if (status !== null) return {};
  return form.status === 'superseded'
    ? { supersededBy: say('decision.error.superseded-by') }
    : { status: say('decision.error.status') };
};

/** Chosen first: it was considered whether somebody ticked it or not. */
const optionsOf = ({ chosen, considered }: DecisionForm): string[] => [...new Set([chosen, ...considered])];

const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** Without the marks of a list, which every form of a decision sets itself. */
const withoutBullets = (text: string): string => text.replace(/^[ \t]*[-*•][ \t]+/gm, '');

const errorsOf = (
  form: DecisionForm,
  status: DecisionStatus | null,
  today: string,
  catalog: Catalog,
  messages: Messages,
): FormErrors => {
  const checks: Partial<Record<DecisionField, string | null>> = {
    title: titleError(form.title, messages),
    chosen: chosenError(form.chosen, catalog, messages),
    considered: consideredError(optionsOf(form).slice(1), catalog, messages),
    deciders: decidersError(form.deciders, messages),
    context: tooLong(form.context, DECISION_LIMITS.text, messages),
    consequences: tooLong(form.consequences, DECISION_LIMITS.text, messages),
    decidedOn: dayError(form.decidedOn, today, messages),
  };
  const found = Object.entries(checks).filter(([, message]) => message !== null);
  return { ...Object.fromEntries(found), ...statusErrors(form, status, messages) };
};

/**
 * A decision from the values of its form and the answer it is made on; without a number until it is stored. What is
 * wrong is returned by field, in the words of `messages`.
 */
export const recordOf = (
  typed: DecisionForm,
  occasion: Occasion,
  catalog: Catalog,
  messages: Messages = messagesIn('en'),
): Recorded => {
  const form: DecisionForm = {
    ...typed,
    title: typed.title.replace(/\s+/g, ' ').trim(),
    deciders: [...new Map(typed.deciders.map((decider) => [decider.id, decider])).values()],
    context: tidy(typed.context),
    consequences: withoutBullets(tidy(typed.consequences)),
    decidedOn: typed.decidedOn.trim(),
  };
  const { team, channel, threadTs, author, requirements, ranking, evidence, today } = occasion;
  const status = statusOf(form);
  const errors = errorsOf(form, status, today, catalog, messages);
  if (status === null || Object.keys(errors).length > 0) return { kind: 'invalid', errors };
  const considered = optionsOf(form);
  const { title, chosen, context, consequences, decidedOn } = form;
  const draft: DecisionDraft = {
    ...{ team, channel, threadTs, author, requirements, status },
    ...{ title, chosen, context, consequences, decidedOn },
    options: considered.map((id) => ({ id, name: nameOf(id, catalog) })),
    deciders: form.deciders.map(({ id, name }) => ({ id, name })),
    basis: basisOf({ ranking, evidence, today, considered }, catalog),
  };
  return { kind: 'recorded', draft };
};
