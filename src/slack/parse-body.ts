import { parse } from 'node:querystring';
import { z } from 'zod';

/** Only what Bolt needs to find its way; everything else stays as it came and is parsed where it is used. */
const eventBody = z.looseObject({
  type: z.literal('event_callback'),
  event: z.looseObject({
    type: z.string(),
    channel: z.union([z.string(), z.looseObject({})]).optional(),
    item: z.looseObject({}).optional(),
  }),
});
const commandBody = z.looseObject({
  command: z.string(),
  text: z.string().default(''),
  team_id: z.string().optional(),
  channel_id: z.string().optional(),
  user_id: z.string().optional(),
});
const interactionBody = z.looseObject({
  type: z.enum([
    'block_actions',
    'interactive_message',
    'dialog_submission',
    'block_suggestion',
    'shortcut',
    'message_action',
    'view_submission',
    'view_closed',
  ]),
  user: z.looseObject({ id: z.string() }),
  team: z.looseObject({ id: z.string() }).nullish(),
  channel: z.looseObject({ id: z.string() }).optional(),
  actions: z.array(z.looseObject({})).min(1).optional(),
  view: z.looseObject({}).optional(),
});

/** What came in, as far as it decides where it goes. */
export type SlackBody =
  | { kind: 'delivery'; body: Record<string, unknown> }
  | { kind: 'url-verification'; challenge: string }
  | { kind: 'ssl-check' }
  | { kind: 'malformed' };

const decode = (bytes: Buffer): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const urlVerification = z.looseObject({ type: z.literal('url_verification'), challenge: z.string() });
const sslCheck = z.looseObject({ ssl_check: z.literal('1') });
const delivery = z.union([eventBody, commandBody, interactionBody]);

/** Sorts a payload that was JSON already, as sockets carry it. */
export const sortPayload = (value: unknown): SlackBody => {
  const check = urlVerification.safeParse(value);
  if (check.success) return { kind: 'url-verification', challenge: check.data.challenge };
  const parsed = delivery.safeParse(value);
  return parsed.success ? { kind: 'delivery', body: parsed.data } : { kind: 'malformed' };
};

const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

const parseForm = (text: string): SlackBody => {
  const fields = Object.fromEntries(
    Object.entries(parse(text, '&', '=', { maxKeys: 100 })).map(([name, value]) => [name, single(value)]),
  );
  if (sslCheck.safeParse(fields).success) return { kind: 'ssl-check' };
  return sortPayload(fields['payload'] === undefined ? fields : parseJson(fields['payload']));
};

/**
 * Sorts the body of a request to the events URL. Bytes that are no UTF-8, no JSON or form, or none of the
 * shapes Slack documents are `malformed`: Bolt would throw on some of them outside of any handler. Broken UTF-8
 * inside a form's percent codes is replaced by U+FFFD, as browsers do.
 */
export const parseBody = (bytes: Buffer, contentType: string | undefined): SlackBody => {
  const text = decode(bytes);
  if (text === null) return { kind: 'malformed' };
  const isForm = contentType?.toLowerCase().startsWith('application/x-www-form-urlencoded') ?? false;
  return isForm ? parseForm(text) : sortPayload(parseJson(text));
};
