import { z } from 'zod';
import type { StoredView, Trigger, WorkspaceState } from '../state.ts';
import { validateView } from '../validate-view.ts';
import { viewJson } from '../view-json.ts';
import {
  addModal,
  homeOf,
  MOST_IN_STACK,
  modalsOf,
  removeModals,
  replaceView,
  setHome,
} from '../view-stack.ts';
import { type ApiFailure, type ApiMethod, type ApiResponse, fail } from './api-types.ts';
import { readArguments } from './arguments.ts';

/** docs.slack.dev/interactivity, "Trigger IDs". */
const TRIGGER_LIFETIME_MS = 3_000;
/** docs.slack.dev/reference/methods/views.push, error `view_too_large`. */
const LARGEST_VIEW_BYTES = 250_000;

const viewField = z.record(z.string(), z.unknown(), { error: 'missing required field: view' });
const openSchema = z.object({ trigger_id: z.string(), view: viewField });
const updateSchema = z.object({
  view: viewField,
  view_id: z.string().optional(),
  external_id: z.string().optional(),
  hash: z.string().optional(),
});
const publishSchema = z.object({ user_id: z.string(), view: viewField, hash: z.string().optional() });

/** A modal that is opened takes the place of those that are open: people see one stack. */
const open: ApiMethod = (args, { state }) => {
  const asked = readOpening(args, state);
  if (!asked.ok) return asked;
  const { trigger, view } = asked;
  trigger.isUsed = true;
  removeModals(state, modalsOf(state, trigger.user));
  return answer(state, addModal(state, trigger.user, view));
};

const push: ApiMethod = (args, { state }) => {
  const asked = readOpening(args, state);
  if (!asked.ok) return asked;
  const { trigger, view } = asked;
  const stack = modalsOf(state, trigger.user);
  const top = stack.at(-1);
  // A trigger from outside the stack, or from a modal that has closed meanwhile, has nothing to push on.
  if (top === undefined || !stack.some(({ id }) => id === trigger.viewId)) return fail('not_found');
  if (stack.length >= MOST_IN_STACK) return fail('push_limit_reached');
  trigger.isUsed = true;
  return answer(state, addModal(state, trigger.user, view, top));
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
  const problem = checkView(state, view, stored.type, stored.id);
  return problem ?? answer(state, replaceView(state, stored, view));
};

const publish: ApiMethod = (args, { state }) => {
  const read = readArguments(publishSchema, args);
  if (!read.ok) return read;
  const { user_id: user, view, hash } = read.value;
  if (!state.users.has(user)) return fail('user_not_found');
  const before = homeOf(state, user);
  const problem = checkView(state, view, 'home', before?.id);
  if (problem !== undefined) return problem;
  if (before !== undefined && hash !== undefined && hash !== before.hash) return fail('hash_conflict');
  return answer(state, setHome(state, user, view));
};

export const viewMethods: Record<string, ApiMethod> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};

/** Why Slack would not show the view, or undefined. `id` is the view whose place it takes. */
export function checkView(
  state: WorkspaceState,
  view: Record<string, unknown>,
  type: 'modal' | 'home',
  id?: string,
): ApiFailure | undefined {
  const problems = validateView(view, type);
  if (problems.length > 0) {
    return fail(
      'invalid_arguments',
      problems.map((problem) => `${problem.message} [json-pointer:${problem.pointer}]`),
    );
  }
  if (Buffer.byteLength(JSON.stringify(view)) > LARGEST_VIEW_BYTES) return fail('view_too_large');
  const external = view['external_id'];
  const isTaken = [...state.views.values()].some(
    (each) => each.id !== id && external !== undefined && each.view['external_id'] === external,
  );
  return isTaken ? fail('duplicate_external_id') : undefined;
}

type Opening = { ok: true; trigger: Trigger; view: Record<string, unknown> } | ApiFailure;

function readOpening(args: Record<string, unknown>, state: WorkspaceState): Opening {
  const read = readArguments(openSchema, args);
  if (!read.ok) return read;
  const { view, trigger_id: id } = read.value;
  const problem = checkView(state, view, 'modal');
  if (problem !== undefined) return problem;
  const trigger = state.triggers.get(id);
  if (trigger === undefined) return fail('invalid_trigger_id');
  if (state.clock() - trigger.issuedAt > TRIGGER_LIFETIME_MS) return fail('expired_trigger_id');
  return trigger.isUsed ? fail('exchanged_trigger_id') : { ok: true, trigger, view };
}

function answer(state: WorkspaceState, stored: StoredView): ApiResponse {
  return { ok: true, view: viewJson(state, stored) };
}
