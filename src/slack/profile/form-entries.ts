import { z } from 'zod';
import type { ProfileEntries } from '../../profile/team-profile/profile-form.ts';
import { ENTRY } from '../../render/profile/form-parts.ts';
import { FIELD } from '../../render/profile/render-profile-form.ts';

const optionSchema = z.looseObject({ value: z.string() });
const answerSchema = z.looseObject({
  value: z.string().nullish(),
  selected_option: optionSchema.nullish(),
  selected_options: z.array(optionSchema).nullish(),
});
const valuesSchema = z.record(z.string(), z.looseObject({ [ENTRY]: answerSchema }));

/** Answers of a form by block id, as Slack sends them. */
export type FormValues = z.infer<typeof valuesSchema>;
export const formValuesSchema = valuesSchema;

/** What was entered into the form of a profile. A field the form did not have counts as empty. */
export const readEntries = (values: FormValues): ProfileEntries => {
  const answer = (block: string) => values[block]?.[ENTRY];
  const text = (block: string): string => answer(block)?.value ?? '';
  const chosen = (block: string): string[] =>
    (answer(block)?.selected_options ?? []).map(({ value }) => value);
  const one = (block: string): string | null => answer(block)?.selected_option?.value ?? null;
  const rules: string[] = [];
  for (let part = 0; values[FIELD.rules(part)] !== undefined; part += 1) rules.push(text(FIELD.rules(part)));
  const state = one(FIELD.bot);
  return {
    languages: {
      expert: chosen(FIELD.languages('expert')),
      working: chosen(FIELD.languages('working')),
      learning: chosen(FIELD.languages('learning')),
    },
    teamSize: text(FIELD.teamSize),
    plannedHires: text(FIELD.plannedHires),
    platforms: chosen(FIELD.platforms),
    rules,
    onlyApproved: chosen(FIELD.onlyApproved).length > 0,
    model: one(FIELD.model) ?? 'on',
    editors: one(FIELD.editors),
    bot: state === null ? null : { state, reason: text(FIELD.pauseReason) },
  };
};
