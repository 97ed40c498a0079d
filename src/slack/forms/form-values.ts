import { z } from 'zod';
import { CRITERIA, QUESTION_LANGUAGES, type QuestionLanguage, TIERS } from '../../catalog/vocabulary.ts';

/** What a button of an answer carries: the answer it stands under, and the language it speaks. */
export type AnswerRef = { requestId: string; lang: QuestionLanguage };

const isLanguage = (lang: string | undefined): lang is QuestionLanguage =>
  QUESTION_LANGUAGES.some((known) => known === lang);

export const writeRef = ({ requestId, lang }: AnswerRef): string => `${requestId} ${lang}`;

/** English where no language that is known stands behind the id. */
export const readRef = (value: string): AnswerRef => {
  const [requestId = '', lang] = value.split(' ');
  return { requestId, lang: isLanguage(lang) ? lang : 'en' };
};

const choice = z.enum([...TIERS, 'assumed']);

const place = {
  requestId: z.string(),
  lang: z.enum(QUESTION_LANGUAGES),
  team: z.string(),
  channel: z.string(),
  threadTs: z.string(),
};

/** What a form carries of the answer it was opened under, and of what stood there then. */
export const formPlaceSchema = z.object(place);
export type FormPlace = z.infer<typeof formPlaceSchema>;

/** `before`: what each criterion was chosen as, and what was or would be assumed. */
export const prioritiesMetadataSchema = z.object({
  ...place,
  before: z.record(z.enum(CRITERIA), z.object({ chosen: choice, assumed: z.enum(TIERS) })),
});

/** `priorities`: what the form does not show and is said again. `said`: a digest of what was said before. */
export const requirementsMetadataSchema = z.object({
  ...place,
  priorities: z.partialRecord(z.enum(CRITERIA), z.enum(TIERS)),
  said: z.string(),
});

const parse = <Schema extends z.ZodType>(schema: Schema, json: string): z.infer<Schema> | null => {
  try {
    return schema.parse(JSON.parse(json));
  } catch {
    return null;
  }
};

/** Metadata of a form, null when it is none that this version wrote. */
export const readMetadata = <Schema extends z.ZodType>(
  json: string,
  schema: Schema,
): z.infer<Schema> | null => parse(schema, json);

const entered = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
  selected_options: z.array(z.looseObject({ value: z.string() })).nullish(),
  selected_users: z.array(z.string()).nullish(),
  selected_date: z.string().nullish(),
});

/** Values of a form by block: every block of ours holds one input. */
export const stateSchema = z.looseObject({
  values: z.record(z.string(), z.record(z.string(), entered)),
});
export type FormState = z.infer<typeof stateSchema>;

const inputOf = ({ values }: FormState, field: string) => Object.values(values[field] ?? {})[0];

/** What was typed into a field, without blanks around it; empty when nothing was. */
export const typedIn = (state: FormState, field: string): string =>
  inputOf(state, field)?.value?.trim() ?? '';

/** What was chosen in a field that takes one. */
export const chosenIn = (state: FormState, field: string): string | null =>
  inputOf(state, field)?.selected_option?.value ?? null;

/** What was chosen in a field that takes several. */
export const allChosenIn = (state: FormState, field: string): string[] =>
  (inputOf(state, field)?.selected_options ?? []).map(({ value }) => value);

/** Who was chosen in a field that takes people. */
export const peopleIn = (state: FormState, field: string): string[] =>
  inputOf(state, field)?.selected_users ?? [];

/** The day that was chosen in a field that takes one, as YYYY-MM-DD. */
export const datedIn = (state: FormState, field: string): string | null =>
  inputOf(state, field)?.selected_date ?? null;
