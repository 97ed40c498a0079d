import type { z } from 'zod';
import type { Trouble } from '../failure.ts';
import type { Usage } from '../usage.ts';

export type TransportStyle = 'responses' | 'chat';

/** What is sent, free of the API it goes through. */
export type Call = {
  system: string;
  user: string;
  schema: z.ZodType;
  schemaName: string;
  maxOutputTokens: number;
  /** Names the static part of the prompt for the server's prompt cache. */
  cacheKey: string;
  /** Hash of who asks; undefined when nobody is known. */
  safetyIdentifier: string | undefined;
};

/** What came back: a text that is said to be complete, not parsed yet, or what went wrong. */
export type Reply =
  | { ok: true; text: string; usage: Usage | null }
  | { ok: false; trouble: Trouble; usage: Usage | null };

/** `alive`: something came that is not text of the reply. `end` comes last, once, unless the stream is cut. */
export type StreamEvent = { kind: 'alive' } | { kind: 'text'; delta: string } | { kind: 'end'; reply: Reply };

/** One of the two APIs. Both functions may throw whatever the SDK throws. */
export type Transport = {
  style: TransportStyle;
  complete: (call: Call, signal: AbortSignal) => Promise<Reply>;
  stream: (call: Call, signal: AbortSignal) => AsyncIterable<StreamEvent>;
};
