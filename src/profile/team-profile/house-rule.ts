import { z } from 'zod';
import { LANGUAGES } from '../../catalog/vocabulary.ts';

/** Rings of a tech radar (Thoughtworks: adopt, trial, assess, hold) as a house decides them. */
export const RINGS = ['approved', 'trial', 'hold', 'banned'] as const;
export type Ring = (typeof RINGS)[number];

/** Where a part of a profile was written down: for one channel, for all, or in one person's own messages. */
export const PROFILE_SOURCES = ['channel', 'workspace', 'direct'] as const;
export type ProfileSource = (typeof PROFILE_SOURCES)[number];

/** Bounds of what people write; what is longer is refused at the form. */
export const RULE_LIMITS = { rules: 100, reason: 120, owner: 40 } as const;

const said = { ring: z.enum(RINGS), reason: z.string(), owner: z.string() };

/** What a house decided about one framework or language. `reason` and `owner` are people's words; either may be empty. */
export const houseRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('framework'), id: z.string(), ...said }),
  z.strictObject({ kind: z.literal('language'), id: z.enum(LANGUAGES), ...said }),
]);
export type HouseRule = z.infer<typeof houseRuleSchema>;

const from = { from: z.enum(PROFILE_SOURCES) };

/** The house rules that a choice has to satisfy. `onlyApproved`: who says that nothing else may be chosen. */
export const houseRulesSchema = z.strictObject({
  rules: z.array(
    z.discriminatedUnion('kind', [
      houseRuleSchema.options[0].extend(from),
      houseRuleSchema.options[1].extend(from),
    ]),
  ),
  onlyApproved: z.enum(PROFILE_SOURCES).nullable(),
});
export type HouseRules = z.infer<typeof houseRulesSchema>;
export type KeptRule = HouseRules['rules'][number];
