import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { BOT, TEAM } from '../seed.ts';
import { markChanged, nextId, type StoredView, type WorkspaceState } from '../state.ts';
import { validateView } from '../validate-view.ts';
import { type ApiFailure, type ApiMethod, type ApiResponse, fail } from './api-types.ts';
import { readArguments } from './arguments.ts';

/** docs.slack.dev/interactivity, "Trigger IDs". */
const TRIGGER_LIFETIME_MS = 3_000;

const viewField = z.record(z.string(), z.unknown(), { error: 'missing required field: view' });
const openSchema = z.object({ trigger_id: z.string(), view: viewField });
const updateSchema = z.object({
  view: viewField,
  view_id: z.string().optional(),
  external_id: z.string().optional(),
  hash: z.string().optional(),
});
const publishSchema = z.object({ user_id: z.string(), view: viewField, hash: z.string().optional() });

const open: ApiMethod = (args, { state }) => {
  const read = readArguments(openSchema, args);
  if (!read.ok) return read;
  const problem = checkView(read.value.view, 'modal');
  if (problem !== undefined) return problem;
  const trigger = useTrigger(state, read.value.trigger_id);
  return trigger.ok ? store(state, 'modal', trigger.user, read.value.view) : trigger;
};

const update: ApiMethod = (args, { state }) => {
  const read = readArguments(updateSchema, args);
  if (!read.ok) return read;
  const { view, view_id: viewId, external_id: externalId, hash } = read.value;
  const stored = [...state.views.values()].find(
    (each) => each.id === viewId || (externalId !== undefined && each.view['external_id'] === externalId),
  );
  if (stored === undefined) return fail('not_found');
  if (hash !== undefined && hash !== stored.hash) return fail('hash_conflict');
  const problem = checkView(view, stored.type);
  return problem ?? store(state, stored.type, stored.user, view, stored.id);
};

const publish: ApiMethod = (args, { state }) => {
  const read = readArguments(publishSchema, args);
  if (!read.ok) return read;
  const user = read.value.user_id;
  if (!state.users.has(user)) return fail('user_not_found');
  const problem = checkView(read.value.view, 'home');
  if (problem !== undefined) return problem;
  const before = [...state.views.values()].find((each) => each.type === 'home' && each.user === user);
  if (before !== undefined && read.value.hash !== undefined && read.value.hash !== before.hash) {
    return fail('hash_conflict');
  }
  return store(state, 'home', user, read.value.view, before?.id);
};

export const viewMethods: Record<string, ApiMethod> = {
  'views.open': open,
  'views.push': open,
  'views.update': update,
  'views.publish': publish,
};

function checkView(view: Record<string, unknown>, type: 'modal' | 'home'): ApiFailure | undefined {
  const problems = validateView(view, type);
  if (problems.length === 0) return undefined;
  return fail(
    'invalid_arguments',
    problems.map((problem) => `${problem.message} [json-pointer:${problem.pointer}]`),
  );
}

function useTrigger(state: WorkspaceState, id: string): { ok: true; user: string } | ApiFailure {
  const trigger = state.triggers.get(id);
  if (trigger === undefined) return fail('invalid_trigger_id');
  if (state.clock() - trigger.issuedAt > TRIGGER_LIFETIME_MS) return fail('expired_trigger_id');
  if (trigger.isUsed) return fail('exchanged_trigger_id');
  trigger.isUsed = true;
  return { ok: true, user: trigger.user };
}

function store(
  state: WorkspaceState,
  type: StoredView['type'],
  user: string,
  view: Record<string, unknown>,
  id = nextId(state, 'V'),
): ApiResponse {
  const hash = `${state.clock()}.${randomBytes(4).toString('hex')}`;
  state.views.set(id, { id, type, user, view, hash });
  markChanged(state);
  const identity = { id, team_id: TEAM.id, app_id: BOT.appId, bot_id: BOT.botId };
  return { ok: true, view: { ...view, ...identity, hash, root_view_id: id, state: { values: {} } } };
}
