import { z } from 'zod';
import { requirementsSchema } from '../profile/requirements.ts';
import { decisionBasisSchema } from './decision-basis.ts';

/** `D-12`: the twelfth decision of its channel. */
const ID = /^D-([1-9]\d{0,8})$/;

/** The id of a decision's number. */
export const decisionId = (number: number): string => `D-${number}`;

/** The number in an id as people type it ("D-12", "d12", " D 12 "); null for anything else. */
export const decisionNumber = (typed: string): number | null => {
  const [, digits] = /^d[- ]?0{0,8}([1-9]\d{0,8})$/i.exec(typed.trim()) ?? [];
  return digits === undefined ? null : Number(digits);
};

export const STATUS_KINDS = ['proposed', 'accepted', 'rejected', 'superseded'] as const;
export type StatusKind = (typeof STATUS_KINDS)[number];

/**
 * Where a decision stands. `by`: the decision of the same channel that took its place; `isGone`: that one was deleted
 * since.
 */
export const decisionStatusSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['proposed', 'accepted', 'rejected']) }),
  z.strictObject({
    kind: z.literal('superseded'),
    by: z.string().regex(ID),
    isGone: z.literal(true).optional(),
  }),
]);
export type DecisionStatus = z.infer<typeof decisionStatusSchema>;

const GONE = ', which was deleted';

/** "accepted", "superseded by D-13", "superseded by D-13, which was deleted". */
export const statusWords = (status: DecisionStatus): string =>
  status.kind === 'superseded'
    ? `superseded by ${status.by}${status.isGone === true ? GONE : ''}`
    : status.kind;

/** What `statusWords` wrote; null for anything else. */
export const parseStatus = (words: string): DecisionStatus | null => {
  const isGone = words.endsWith(GONE);
  const [, by] = /^superseded by (\S+)$/.exec(isGone ? words.slice(0, -GONE.length) : words) ?? [];
  const superseded = { kind: 'superseded', by, ...(isGone ? { isGone } : {}) };
  const parsed = decisionStatusSchema.safeParse(by === undefined ? { kind: words } : superseded);
  return parsed.success ? parsed.data : null;
};

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Somebody who decided: a user id, and the name that is shown. */
export const deciderSchema = z.strictObject({ id: z.string().min(1), name: z.string() });
export type Decider = z.infer<typeof deciderSchema>;

/** An option that was considered. `name`: as it was called then. */
export const consideredSchema = z.strictObject({ id: z.string().min(1), name: z.string() });

const content = {
  team: z.string(),
  channel: z.string().min(1),
  threadTs: z.string(),
  title: z.string().min(1),
  /** Id of one of the options. */
  chosen: z.string().min(1),
  options: z.array(consideredSchema).min(1),
  deciders: z.array(deciderSchema),
  /** Plain text, people's words. */
  context: z.string(),
  /** Plain text, people's words, one consequence a line. */
  consequences: z.string(),
  decidedOn: day,
  /** User id of who wrote it down. */
  author: z.string(),
  /** As they were ranked: `options` holds what competed, nothing where everything did. */
  requirements: requirementsSchema,
  basis: decisionBasisSchema,
};

/** A decision that has no number yet. */
export const decisionDraftSchema = z.strictObject({ ...content, status: decisionStatusSchema });
export type DecisionDraft = z.infer<typeof decisionDraftSchema>;

/** What a team chose, why, and what that rests on. The id is unique in its channel. */
export const decisionSchema = z.strictObject({
  id: z.string().regex(ID),
  ...content,
  status: decisionStatusSchema,
});
export type Decision = z.infer<typeof decisionSchema>;

/** A decision without what it rests on: enough to list it, find it and see whether it is like a question. */
export const decisionSummarySchema = decisionSchema.omit({ basis: true });
export type DecisionSummary = z.infer<typeof decisionSummarySchema>;

/** What an option was called when the decision was made; its id where that is unknown. */
export const optionName = (id: string, { options }: Pick<Decision, 'options'>): string =>
  options.find((option) => option.id === id)?.name ?? id;
