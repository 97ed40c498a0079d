import { z } from 'zod';
import { type ApiFailure, fail } from './api-types.ts';

/** Form-encoded calls carry everything as text, JSON calls as what it is: both are read. */
export const flag = z.union([
  z.boolean(),
  z.enum(['true', '1']).transform(() => true),
  z.enum(['false', '0', '']).transform(() => false),
]);
export const count = z.coerce.number().int().min(1).max(1000);

/** Arguments that arrive as JSON inside a form field, and what Slack says when they do not parse. */
const jsonArguments: Record<string, string> = {
  blocks: 'invalid_blocks_format',
  attachments: 'invalid_attachments_format',
  metadata: 'invalid_metadata_format',
  view: 'invalid_arguments',
  files: 'invalid_arguments',
  prompts: 'invalid_arguments',
  loading_messages: 'invalid_arguments',
};

/** Replaces JSON texts by what they hold. */
export function decodeArguments(
  args: Record<string, unknown>,
): { ok: true; args: Record<string, unknown> } | ApiFailure {
  const decoded = { ...args };
  for (const [name, error] of Object.entries(jsonArguments)) {
    const value = decoded[name];
    if (typeof value !== 'string') continue;
    try {
      decoded[name] = JSON.parse(value);
    } catch {
      return fail(error);
    }
  }
  return { ok: true, args: decoded };
}

/** Reads arguments by a schema; unknown ones are let through, as Slack does. */
export function readArguments<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  args: Record<string, unknown>,
): { ok: true; value: z.output<z.ZodObject<Shape>> } | ApiFailure {
  const parsed = schema.safeParse(args);
  if (parsed.success) return { ok: true, value: parsed.data };
  return fail(
    'invalid_arguments',
    parsed.error.issues.map((issue) => `${issue.message} [json-pointer:/${issue.path.join('/')}]`),
  );
}
