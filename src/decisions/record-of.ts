import type { Catalog } from '../catalog/catalog.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { nameOf } from '../narrate/names.ts';
import type { Requirements } from '../profile/requirements.ts';
import type { Ranking } from '../score/ranking.ts';
import { basisOf } from './basis-of.ts';
import { isDay, nextDay } from './calendar-day.ts';
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

const tooLong = (text: string, most: number): string | null =>
  text.length > most ? `Please keep this to ${most} characters; there are ${text.length}.` : null;

const titleError = (title: string): string | null =>
  title === '' ? 'Please give the decision a title.' : tooLong(title, DECISION_LIMITS.title);

const chosenError = (chosen: string, catalog: Catalog): string | null =>
  catalog.frameworks.has(chosen) ? null : 'Please choose one of the options.';

const consideredError = (considered: readonly string[], catalog: Catalog): string | null => {
  if (considered.some((id) => !catalog.frameworks.has(id)))
    return 'One of these options is not in the dataset any more.';
  return considered.length > DECISION_LIMITS.options
    ? `Please choose at most ${DECISION_LIMITS.options} options.`
    : null;
};

const decidersError = (deciders: readonly Decider[]): string | null => {
  if (deciders.length === 0) return 'Please name at least one person who decided.';
  return deciders.length > DECISION_LIMITS.deciders
    ? `Please name at most ${DECISION_LIMITS.deciders} people.`
    : null;
};

/** People east of the place that knows `today` may be a day ahead. */
const dayError = (day: string, today: string): string | null => {
  if (!isDay(day)) return 'Please give a date as YYYY-MM-DD.';
  return day > nextDay(today) ? 'A decision cannot have been made in the future.' : null;
};

const statusOf = ({ status, supersededBy }: DecisionForm): DecisionStatus | null => {
  const kind = STATUS_KINDS.find((candidate) => candidate === status);
  if (kind !== 'superseded') return kind === undefined ? null : { kind };
  const number = decisionNumber(supersededBy);
  return number === null ? null : { kind, by: decisionId(number) };
};

const statusErrors = (form: DecisionForm, status: DecisionStatus | null): FormErrors => {
  if (status !== null) return {};
  return form.status === 'superseded'
    ? { supersededBy: 'Please give the decision that takes its place, such as D-12.' }
    : { status: 'Please choose a status.' };
};

/** Chosen first: it was considered whether somebody ticked it or not. */
const optionsOf = ({ chosen, considered }: DecisionForm): string[] => [...new Set([chosen, ...considered])];

const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

const errorsOf = (
  form: DecisionForm,
  status: DecisionStatus | null,
  today: string,
  catalog: Catalog,
): FormErrors => {
  const checks: Partial<Record<DecisionField, string | null>> = {
    title: titleError(form.title),
    chosen: chosenError(form.chosen, catalog),
    considered: consideredError(optionsOf(form).slice(1), catalog),
    deciders: decidersError(form.deciders),
    context: tooLong(form.context, DECISION_LIMITS.text),
    consequences: tooLong(form.consequences, DECISION_LIMITS.text),
    decidedOn: dayError(form.decidedOn, today),
  };
  const found = Object.entries(checks).filter(([, message]) => message !== null);
  return { ...Object.fromEntries(found), ...statusErrors(form, status) };
};

/**
 * A decision from the values of its form and the answer it is made on; without a number until it is stored. What is
 * wrong is returned in words, by field.
 */
export const recordOf = (typed: DecisionForm, occasion: Occasion, catalog: Catalog): Recorded => {
  const form: DecisionForm = {
    ...typed,
    title: typed.title.replace(/\s+/g, ' ').trim(),
    deciders: [...new Map(typed.deciders.map((decider) => [decider.id, decider])).values()],
    context: tidy(typed.context),
    consequences: tidy(typed.consequences),
    decidedOn: typed.decidedOn.trim(),
  };
  const { team, channel, threadTs, author, requirements, ranking, evidence, today } = occasion;
  const status = statusOf(form);
  const errors = errorsOf(form, status, today, catalog);
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
