/** What `parseArgs` has against arguments: its first sentence, without the full stop. The rest is advice for programs. */
export const whyRefused = (error: unknown): string =>
  error instanceof Error ? (error.message.split('. ', 1)[0] ?? '') : String(error);
