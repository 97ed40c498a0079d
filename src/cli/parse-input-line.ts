import { z } from 'zod';
import { isDay } from '../catalog/calendar-day.ts';
import { BOT_SPEAKER, type Turn } from '../request/request.ts';

/** Ids are echoed as they came; a number stays a number. */
export type InputId = string | number;

/** One line understood: what was said before, and the turns to ask, one at least. `today` null: the run's. */
export type AskInput = { id: InputId; thread: Turn[]; turns: [string, ...string[]]; today: string | null };

export type LineErrorCode = 'invalid_utf8' | 'invalid_json' | 'invalid_input' | 'internal_error';
export type LineError = { code: LineErrorCode; message: string };

export type ParsedLine =
  | { kind: 'blank' }
  | { kind: 'input'; input: AskInput }
  | { kind: 'bad'; id: InputId | null; error: LineError };

const turn = z.object({
  speaker: z.string(),
  text: z.string(),
  time: z.union([z.string(), z.number().transform(String)]).optional(),
});

// Keys it does not know are left alone: rows of a question set carry their expectations along.
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string().optional(),
  thread: z.array(turn).optional(),
  turns: z.array(z.string()).optional(),
  today: z.string().refine(isDay, 'an existing day written as YYYY-MM-DD').optional(),
});
type Line = z.infer<typeof lineSchema>;

const bad = (code: LineErrorCode, message: string, id: InputId | null = null): ParsedLine => ({
  kind: 'bad',
  id,
  error: { code, message },
});

const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const parseJson = (text: string): { value: unknown } | null => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
};

const idOf = (value: unknown): InputId | null => {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : null;
};

const toTurn = ({ speaker, text, time }: z.infer<typeof turn>): Turn =>
  time === undefined ? { speaker, text } : { speaker, text, time };

/** What to ask and what went before it, or why neither can be told. */
const partsOf = (line: Line): Pick<AskInput, 'thread' | 'turns'> | string => {
  const thread = (line.thread ?? []).map(toTurn);
  if (line.text !== undefined && line.turns !== undefined) return 'give "text" or "turns", not both';
  if (line.text !== undefined) return { thread, turns: [line.text] };
  if (line.turns !== undefined) {
    const [first, ...rest] = line.turns;
    return first === undefined ? '"turns" is empty' : { thread, turns: [first, ...rest] };
  }
  // A thread alone: its last entry is the question, as when the last person in it mentions the bot.
  const last = thread.at(-1);
  if (last === undefined) return 'there is no question: give "text", "turns" or "thread"';
  if (last.speaker === BOT_SPEAKER)
    return `the last entry of "thread" is ${BOT_SPEAKER}'s own: nothing is asked`;
  return { thread: thread.slice(0, -1), turns: [last.text] };
};

const describeIssues = (error: z.ZodError): string =>
  error.issues.map((issue) => [issue.path.join('.'), issue.message].filter(Boolean).join(': ')).join('; ');

/** Understands one line of `--jsonl`. Never throws; text may be of any length, an empty text included. */
export const parseInputLine = (bytes: Uint8Array): ParsedLine => {
  const text = decode(bytes);
  if (text === null) return bad('invalid_utf8', 'the line is not valid UTF-8');
  if (text.trim() === '') return { kind: 'blank' };
  const json = parseJson(text);
  if (json === null) return bad('invalid_json', 'the line is not one JSON value');
  const parsed = lineSchema.safeParse(json.value);
  if (!parsed.success) return bad('invalid_input', describeIssues(parsed.error), idOf(json.value));
  const parts = partsOf(parsed.data);
  if (typeof parts === 'string') return bad('invalid_input', parts, parsed.data.id);
  return { kind: 'input', input: { id: parsed.data.id, ...parts, today: parsed.data.today ?? null } };
};
