import { z } from 'zod';
import { validateBlocks } from '../validate-blocks.ts';
import type { MessageMetadata } from '../workspace-types.ts';
import { type ApiFailure, fail } from './api-types.ts';

/** docs.slack.dev/reference/methods/chat.postMessage, "Truncating content". */
const LONGEST_TEXT = 40_000;
/** docs.slack.dev/reference/methods/chat.update, error `msg_too_long`. */
const LONGEST_UPDATED_TEXT = 4_000;
/** docs.slack.dev/reference/methods/chat.postMessage, argument `markdown_text`. */
const LONGEST_MARKDOWN = 12_000;

export type MessageContent = {
  text: string;
  blocks: unknown[] | undefined;
  metadata: MessageMetadata | undefined;
  warnings: string[];
};

const metadataSchema = z.strictObject({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
});
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const flat = z.record(z.string(), scalar);
/** Payload values are scalars, or one level of object, or a list of either. */
const payloadSchema = z.record(z.string(), z.union([scalar, flat, z.array(z.union([scalar, flat]))]));

/** Reads what a message says from the arguments of any method that writes one, or says why Slack would not. */
export function readMessageContent(
  args: Record<string, unknown>,
  kind: 'new' | 'update',
): { ok: true; content: MessageContent } | ApiFailure {
  const markdown = typeof args['markdown_text'] === 'string' ? args['markdown_text'] : undefined;
  const text = typeof args['text'] === 'string' ? args['text'] : '';
  const isBlocksEmpty = args['blocks'] === undefined || isEmptyList(args['blocks']);
  if (markdown !== undefined && (text !== '' || !isBlocksEmpty)) return fail('markdown_text_conflict');
  if (markdown !== undefined && markdown.length > LONGEST_MARKDOWN) return fail('msg_too_long');
  const hasAttachments = args['attachments'] !== undefined && !isEmptyList(args['attachments']);
  if (text === '' && isBlocksEmpty && markdown === undefined && !hasAttachments) return fail('no_text');
  if (kind === 'update' && text.length > LONGEST_UPDATED_TEXT) return fail('msg_too_long');
  const blocks = readBlocks(args['blocks']);
  if (!blocks.ok) return blocks;
  const metadata = readMetadata(args['metadata']);
  if (!metadata.ok) return metadata;
  const said = markdown ?? text;
  return {
    ok: true,
    content: {
      text: said.slice(0, LONGEST_TEXT),
      blocks: blocks.blocks,
      metadata: metadata.metadata,
      warnings: said.length > LONGEST_TEXT ? ['message_truncated'] : [],
    },
  };
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function readBlocks(value: unknown): { ok: true; blocks: unknown[] | undefined } | ApiFailure {
  if (value === undefined) return { ok: true, blocks: undefined };
  if (!Array.isArray(value)) return fail('invalid_blocks_format');
  const problems = validateBlocks(value);
  const first = problems[0];
  if (first === undefined) return { ok: true, blocks: value };
  const same = problems.filter((problem) => problem.error === first.error);
  if (first.error === 'msg_blocks_too_long') return fail(first.error);
  if (first.error === 'invalid_attachments')
    return fail(
      first.error,
      same.map((problem) => problem.message),
    );
  return fail(
    first.error,
    same.map((problem) => `${problem.message} [json-pointer:${problem.pointer}]`),
  );
}

function readMetadata(value: unknown): { ok: true; metadata: MessageMetadata | undefined } | ApiFailure {
  if (value === undefined) return { ok: true, metadata: undefined };
  const parsed = metadataSchema.safeParse(value);
  if (!parsed.success) return fail('invalid_metadata_format');
  if (!payloadSchema.safeParse(parsed.data.event_payload).success) return fail('invalid_metadata_schema');
  return { ok: true, metadata: parsed.data };
}
