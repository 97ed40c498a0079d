import { createLog, type Log } from '../../src/log.ts';

/** A log that keeps its lines, and what they say. */
export const createTestLog = (): { log: Log; lines: Record<string, unknown>[]; raw: () => string } => {
  const texts: string[] = [];
  const lines: Record<string, unknown>[] = [];
  const log = createLog('trace', {
    write: (text: string) => {
      texts.push(text);
      lines.push(JSON.parse(text));
    },
  });
  return { log, lines, raw: () => texts.join('') };
};
