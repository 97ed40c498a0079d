import { z } from 'zod';
import { messagePressSchema, placeOfPress, pressSchema } from '../press-schema.ts';
import type { AnswerPlace } from './find-answer.ts';
import { type AnswerRef, readRef } from './form-values.ts';

const toolSchema = messagePressSchema.extend({
  user: pressSchema.shape.user.extend({ team_id: z.string().optional() }),
  trigger_id: z.string().optional(),
  actions: z.tuple([
    z.looseObject({
      action_id: z.string(),
      value: z.string().optional(),
      selected_option: z.looseObject({ value: z.string() }).nullish(),
    }),
  ]),
});

/** A press on a button that carries its answer's id. */
export type PressOnAnswer = {
  /** What the button is for: the action, or the entry of a menu. */
  what: string;
  place: AnswerPlace;
  lang: AnswerRef['lang'];
  user: string;
  /** The team of whoever pressed, which in a shared channel may be another company's. */
  userTeam: string;
  triggerId: string | null;
  responseUrl: string | undefined;
};

/** The press in a delivery, null when it came in a shape that is not known. `ownTeam`: where Slack said it. */
export const readPressOnAnswer = (body: unknown, ownTeam: string): PressOnAnswer | null => {
  const press = toolSchema.safeParse(body);
  if (!press.success) return null;
  const { team, user, trigger_id: triggerId, response_url: responseUrl } = press.data;
  const [{ action_id: action, value, selected_option: chosen }] = press.data.actions;
  // An entry of a menu, and either of the two feedback buttons, say first what they are for.
  const whole = chosen?.value ?? value ?? '';
  const [, word = action, rest = whole] = /^(\S+:)(.*)$/.exec(whole) ?? [];
  const { requestId, lang } = readRef(rest);
  const place = { requestId, ...placeOfPress(press.data, ownTeam) };
  const what = word.replace(/:$/, '');
  const userTeam = user.team_id ?? team?.id ?? place.team;
  return { what, place, lang, user: user.id, userTeam, triggerId: triggerId ?? null, responseUrl };
};
