import { createHmac } from 'node:crypto';

/**
 * What OpenAI is told of who asks: 32 hexadecimal digits that are the same for the same person and key and cannot be
 * turned back into Slack's ids, which a plain hash could by trying them all.
 */
export const safetyIdentifier = (key: string, team: string, user: string): string =>
  createHmac('sha256', key).update(`${team}\n${user}`).digest('hex').slice(0, 32);
