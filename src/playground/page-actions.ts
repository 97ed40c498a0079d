import { z } from 'zod';
import type { Workspace, WorkspaceOptions } from './workspace-types.ts';

const optionalId = z.string().min(1).exactOptional();
const commandSchema = z.strictObject({
  text: z.string(),
  command: z.string().startsWith('/').exactOptional(),
  user: optionalId,
  channel: optionalId,
  overrides: z.record(z.string(), z.string()).exactOptional(),
});
const messageSchema = z.strictObject({
  text: z.string().min(1),
  channel: optionalId,
  user: optionalId,
  threadTs: optionalId,
});
const clickSchema = z.strictObject({
  channel: z.string(),
  messageTs: z.string(),
  actionId: z.string(),
  blockId: optionalId,
  value: z.string().exactOptional(),
  user: optionalId,
});
const faultSchema = z.strictObject({
  method: z.string().min(1),
  error: z.string().exactOptional(),
  status: z.number().int().min(400).max(599).exactOptional(),
  delayMs: z.number().min(0).max(600_000).exactOptional(),
  retryAfter: z.number().min(0).exactOptional(),
  loseResponse: z.boolean().exactOptional(),
  times: z.number().int().min(1).exactOptional(),
  skip: z.number().int().min(0).exactOptional(),
  channel: optionalId,
});
const redeliverSchema = z.strictObject({ id: z.string() });
const tabSchema = z.strictObject({ user: optionalId });
const stopSchema = z.strictObject({ channel: z.string(), threadTs: z.string(), user: optionalId });
const nothingSchema = z.strictObject({});

export type ActionAnswer = { status: number; body: unknown };
type Deps = { workspace: Workspace; log: WorkspaceOptions['log'] };
type Action = (body: unknown, deps: Deps) => Promise<ActionAnswer>;

/**
 * The control interface: `POST /playground/<name>` with a JSON body. Commands and clicks answer when the bot
 * has; what causes events is answered at once, because their repeats may take minutes.
 */
export const pageActions: Record<string, Action> = {
  command: async (body, { workspace }) => done(await workspace.sendCommand(commandSchema.parse(body))),
  message: async (body, { workspace, log }) => {
    const { ts, delivered } = workspace.typeMessage(messageSchema.parse(body));
    return underWay(delivered, log, { ts });
  },
  'messages-tab': async (body, { workspace, log }) =>
    underWay(workspace.openMessagesTab(tabSchema.parse(body).user), log),
  stop: async (body, { workspace, log }) => underWay(workspace.stopSession(stopSchema.parse(body)), log),
  click: async (body, { workspace }) => done(await workspace.click(clickSchema.parse(body))),
  redeliver: async (body, { workspace }) => done(await workspace.redeliver(redeliverSchema.parse(body).id)),
  faults: async (body, { workspace }) => {
    workspace.addFault(faultSchema.parse(body));
    return done({});
  },
  'clear-faults': async (body, { workspace }) => {
    nothingSchema.parse(body);
    workspace.clearFaults();
    return done({});
  },
  reset: async (body, { workspace }) => {
    nothingSchema.parse(body);
    workspace.reset();
    return done({});
  },
};

function underWay(
  delivered: Promise<unknown>,
  log: WorkspaceOptions['log'],
  result: object = {},
): ActionAnswer {
  delivered.catch((error: unknown) => log?.('delivery-failed', { reason: String(error) }));
  return { status: 202, body: { ok: true, ...result } };
}

function done(result: object): ActionAnswer {
  return { status: 200, body: { ok: true, ...result } };
}
