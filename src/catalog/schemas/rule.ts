import { z } from 'zod';
import { CRITERIA, LANGUAGES, NEEDS, PLATFORMS, SKILL_LEVELS, TIERS, WORKLOADS } from '../vocabulary.ts';
import { nonEmpty, recordId } from './common.ts';

const amount = z.number().min(0);

/**
 * What a rule takes to be known, as plain values of the requirements. `options` only where the rule itself
 * is a choice between named ones. A field that the rule's words do not speak of is absent.
 */
export const situationSchema = z.strictObject({
  options: z.array(recordId).min(2).optional(),
  mustLanguages: z.array(z.enum(LANGUAGES)).min(1).optional(),
  teamLanguages: z
    .array(z.strictObject({ id: z.enum(LANGUAGES), level: z.enum(SKILL_LEVELS) }))
    .min(1)
    .optional(),
  teamSize: z.int().min(1).optional(),
  workloads: z.array(z.enum(WORKLOADS)).min(1).optional(),
  needs: z.array(z.enum(NEEDS)).min(1).optional(),
  load: z
    .strictObject({
      rps: amount.optional(),
      connections: amount.optional(),
      p95Ms: amount.optional(),
      coldStartMs: amount.optional(),
    })
    .optional(),
  platforms: z.array(z.enum(PLATFORMS)).min(1).optional(),
  existing: z.array(recordId).min(1).optional(),
  structure: z.enum(['light', 'strong']).optional(),
  typed: z.boolean().optional(),
  cpuBound: z.boolean().optional(),
  priorities: z.partialRecord(z.enum(CRITERIA), z.enum(TIERS)).optional(),
});
export type Situation = z.infer<typeof situationSchema>;

const common = {
  id: z.string().regex(/^R\d{3}-\d{2}$/, 'a rule id such as R003-02'),
  /** Source id of the article. */
  source: z.string().regex(/^article-\d{3}$/, 'an article such as article-003'),
  /** The rule in our own words. */
  text: nonEmpty,
  /** Ids of the dataset as the article puts them: frameworks, or a language or runtime for all behind it. */
  recommended: z.array(recordId),
  /** Named by the article as second best; not judged. */
  alternatives: z.array(recordId),
  rejected: z.array(recordId),
};

/** A decision between frameworks that the engine has to reproduce. */
const decisionSchema = z.strictObject({
  ...common,
  situation: situationSchema,
  /** How words without a figure became values. */
  note: nonEmpty.optional(),
  /** Ranked frameworks that the article names, or that the rule chooses between. */
  considered: z.array(recordId).min(2),
  /** Why the engine may disagree. Only where it does. */
  disagreement: nonEmpty.optional(),
});
export type Decision = z.infer<typeof decisionSchema>;

const notApplicableSchema = z.strictObject({
  ...common,
  situation: z.null(),
  /** Why the rule is no decision between ranked frameworks. */
  notApplicable: nonEmpty,
  considered: z.array(recordId).length(0),
});

/** One decision rule of the five articles: something to reproduce, never something that scores. */
export const articleRuleSchema = z.union([decisionSchema, notApplicableSchema]);
export type ArticleRule = z.infer<typeof articleRuleSchema>;

/** Is the rule a decision between ranked frameworks? */
export const isDecision = (rule: ArticleRule): rule is Decision => rule.situation !== null;
