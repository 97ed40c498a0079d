import type { z } from 'zod';
import {
  actSchema,
  clearSchema,
  clickSchema,
  closeSchema,
  commandSchema,
  faultSchema,
  messageSchema,
  nothingSchema,
  presetSchema,
  redeliverSchema,
  shortcutSchema,
  stopSchema,
  submitSchema,
  tabSchema,
} from './control-schemas.ts';
import { isModelPreset, presetFault } from './fault-presets.ts';
import type { Submitted } from './interaction-types.ts';
import type { ModelShown } from './welcome.ts';
import type { Workspace, WorkspaceOptions } from './workspace-types.ts';

export type ActionAnswer = { status: number; body: unknown };
type Deps = { workspace: Workspace; log: WorkspaceOptions['log']; model: ModelShown };
type Action = (body: unknown, deps: Deps) => Promise<ActionAnswer>;

/**
 * The control interface: `POST /playground/<name>` with a JSON body. Commands, clicks and the like answer when the
 * bot has; what causes events is answered at once, because their repeats may take minutes.
 */
export const pageActions: Record<string, Action> = {
  command: async (body, { workspace }) => done(await workspace.sendCommand(commandSchema.parse(body))),
  message: async (body, { workspace, log }) => {
    const { ts, delivered } = workspace.typeMessage(messageSchema.parse(body));
    return underWay(delivered, log, { ts });
  },
  home: async (body, { workspace, log }) => underWay(workspace.openHome(tabSchema.parse(body).user), log),
  'messages-tab': async (body, { workspace, log }) =>
    underWay(workspace.openMessagesTab(tabSchema.parse(body).user), log),
  stop: async (body, { workspace, log }) => underWay(workspace.stopSession(stopSchema.parse(body)), log),
  click: async (body, { workspace }) => done(await workspace.click(clickSchema.parse(body))),
  act: async (body, { workspace }) => done(await workspace.act(actSchema.parse(body))),
  'submit-view': async (body, { workspace }) =>
    submitted(await workspace.submitView(submitSchema.parse(body))),
  'close-view': async (body, { workspace }) => done(await workspace.closeView(closeSchema.parse(body))),
  shortcut: async (body, { workspace }) => done(await workspace.runShortcut(shortcutSchema.parse(body))),
  redeliver: async (body, { workspace }) => done(await workspace.redeliver(redeliverSchema.parse(body).id)),
  faults: async (body, { workspace }) => {
    workspace.addFault(faultSchema.parse(body));
    return done({});
  },
  'fault-presets': async (body, deps) => addPreset(presetSchema.parse(body), deps),
  'clear-faults': async (body, { workspace }) => {
    workspace.clearFaults(clearSchema.parse(body).ids);
    return done({});
  },
  reset: async (body, { workspace }) => {
    nothingSchema.parse(body);
    workspace.reset();
    return done({});
  },
};

/** Trouble with a model takes the place of other trouble with it: one at a time hits. */
function addPreset(asked: z.infer<typeof presetSchema>, { workspace, model }: Deps): ActionAnswer {
  const { name, times, ...where } = asked;
  if (isModelPreset(name)) {
    if (model.kind === 'none') return noModel(name);
    if (where.channel !== undefined)
      throw new Error(`${name} hits calls to the model, which have no channel`);
    const others = workspace.faults().filter(({ preset = '' }) => isModelPreset(preset));
    workspace.clearFaults(others.map(({ id }) => id));
  }
  workspace.addFault({ ...presetFault(name, times), ...where });
  return done({});
}

function noModel(name: string): ActionAnswer {
  const key = 'OPENAI_MODEL with OPENAI_API_KEY or OPENAI_BASE_URL';
  const error = `no model is configured: ${name} needs one (${key}, or start with --stand-in-model)`;
  return { status: 409, body: { ok: false, error } };
}

/** A form whose answer Slack would not take is the bot's mistake, which the page has to say. */
function submitted(result: Submitted): ActionAnswer {
  if (result.outcome !== 'failed' || result.failure !== undefined) return done(result);
  const error = `the bot's answer to the form cannot be used: ${result.reason ?? ''}`;
  return { status: 502, body: { ...result, ok: false, error } };
}

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
