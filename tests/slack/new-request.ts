import type { NewRequest } from '../../src/inbox/inbox-request.ts';
import { NOON } from './create-deps.ts';

export const TEAM = 'T0TESTTEAM';
export const CHANNEL = 'C0TESTDEV0';
export const ADA = 'U0TESTADA0';
export const BEN = 'U0TESTBEN0';
export const BOT = 'U0TESTBOT0';

/** A message of Ada's that starts a thread, changed by `change`. */
export const newRequest = (change: Partial<NewRequest> = {}): NewRequest => ({
  id: 'r1',
  kind: 'message',
  team: TEAM,
  channel: CHANNEL,
  user: ADA,
  threadTs: '100.000001',
  messageTs: '100.000001',
  text: 'fastify or express?',
  body: '{"type":"event_callback"}',
  responseUrl: null,
  receivedAt: NOON,
  ...change,
});
