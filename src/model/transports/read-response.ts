import { z } from 'zod';
import { kindOfCode, plainDetail } from '../classify-error.ts';
import { type FailureKind, trouble } from '../failure.ts';
import { readUsage, type Usage } from '../usage.ts';
import type { Reply } from './transport.ts';

/** What is needed of a response, read loosely: servers other than OpenAI leave things out. */
const responseSchema = z.object({
  status: z.string().nullish(),
  error: z.object({ code: z.unknown().optional() }).nullish(),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  output: z
    .array(
      z.object({
        type: z.string(),
        phase: z.string().nullish(),
        content: z
          .array(z.object({ type: z.string(), text: z.string().nullish() }))
          .nullish()
          .catch(null),
      }),
    )
    .nullish(),
  usage: z.unknown().optional(),
});
type Response = z.infer<typeof responseSchema>;

const failed = (kind: FailureKind, usage: Usage | null, rest: Parameters<typeof trouble>[1] = {}): Reply => ({
  ok: false,
  trouble: trouble(kind, rest),
  usage,
});

/** Anything but the final answer, such as a comment on the way, is none of ours. */
export const isFinalPhase = (phase: string | null | undefined): boolean =>
  phase === null || phase === undefined || phase === 'final_answer';

const unfinished = (response: Response, usage: Usage | null): Reply | null => {
  switch (response.status) {
    case 'completed':
      return null;
    case 'incomplete': {
      const reason = response.incomplete_details?.reason;
      return failed(reason === 'content_filter' ? 'filtered' : 'truncated', usage, {
        detail: plainDetail({ reason }),
      });
    }
    case 'failed': {
      const kind = kindOfCode(response.error?.code) ?? 'server';
      const retryable = kind === 'server' || kind === 'rate_limited';
      return failed(kind, usage, { retryable, detail: plainDetail({ code: response.error?.code }) });
    }
    case 'in_progress':
    case 'queued':
      return failed('network', usage, { retryable: true });
    default:
      return failed('server', usage, { otherTransport: true });
  }
};

/**
 * A response of the Responses API as a reply: only one that says `completed` and does not refuse is a text.
 * `streamed` is the text that came in pieces before, when there was any.
 */
export const readResponse = (value: unknown, streamed = ''): Reply => {
  const parsed = responseSchema.safeParse(value);
  // Some servers answer 200 with an error, or a page, for a path they do not know.
  if (!parsed.success) return failed('server', null, { otherTransport: true });
  const response = parsed.data;
  const usage = readUsage(response.usage);
  const problem = unfinished(response, usage);
  if (problem !== null) return problem;
  const parts = (response.output ?? [])
    .filter(({ type, phase }) => type === 'message' && isFinalPhase(phase))
    .flatMap(({ content }) => content ?? []);
  if (parts.some(({ type }) => type === 'refusal')) return failed('refused', usage);
  const texts = parts.filter(({ type }) => type === 'output_text').map(({ text }) => text ?? '');
  return { ok: true, text: streamed === '' ? texts.join('') : streamed, usage };
};
