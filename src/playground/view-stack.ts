import { randomBytes } from 'node:crypto';
import { forgetInputs } from './element-state.ts';
import { markChanged, nextId, type StoredView, type WorkspaceState } from './state.ts';

/** docs.slack.dev/surfaces/modals: one modal and two more on top of it. */
export const MOST_IN_STACK = 3;

/** A person's open modals, the one on top last. */
export function modalsOf(state: WorkspaceState, user: string): StoredView[] {
  return [...state.views.values()].filter((each) => each.type === 'modal' && each.user === user);
}

export function homeOf(state: WorkspaceState, user: string): StoredView | undefined {
  return [...state.views.values()].find((each) => each.type === 'home' && each.user === user);
}

/** A view the person can use now: their home tab, or the modal on top. Throws otherwise. */
export function findOpenView(state: WorkspaceState, user: string, id: string): StoredView {
  const stored = state.views.get(id);
  if (stored === undefined || stored.user !== user) throw new Error(`${user} has no view ${id}`);
  if (stored.type === 'modal' && modalsOf(state, user).at(-1) !== stored) {
    throw new Error(`another modal lies on top of ${id}`);
  }
  return stored;
}

/** The modal on top. Throws when it is another one, or none. */
export function findTopModal(state: WorkspaceState, user: string, id: string): StoredView {
  const stored = findOpenView(state, user, id);
  if (stored.type !== 'modal') throw new Error(`${id} is no modal`);
  return stored;
}

type View = Record<string, unknown>;

/** Puts a new modal on top; `previous` is the one below it. */
export function addModal(state: WorkspaceState, user: string, view: View, previous?: StoredView): StoredView {
  const id = nextId(state, 'V');
  const place = { rootId: previous?.rootId ?? id, previousId: previous?.id ?? null };
  return put(state, { id, type: 'modal', user, view, ...place });
}

/** A person has one home tab, whose id stays. */
export function setHome(
  state: WorkspaceState,
  user: string,
  view: View,
  id = homeOf(state, user)?.id ?? nextId(state, 'V'),
): StoredView {
  return put(state, { id, type: 'home', user, view, rootId: id, previousId: null });
}

/** New content under the old id; what was entered stays where the same element is there again, errors go. */
export function replaceView(state: WorkspaceState, stored: StoredView, view: View): StoredView {
  const { errors: _, ...rest } = stored;
  return put(state, { ...rest, view });
}

function put(state: WorkspaceState, view: Omit<StoredView, 'hash'>): StoredView {
  const hash = `${state.clock()}.${randomBytes(4).toString('hex')}`;
  const stored = { ...view, hash };
  state.views.set(view.id, stored);
  markChanged(state);
  return stored;
}

/** Takes modals away, with what was entered in them. */
export function removeModals(state: WorkspaceState, modals: readonly StoredView[]): void {
  for (const { id, user } of modals) {
    state.views.delete(id);
    forgetInputs(state, { user, id });
  }
  markChanged(state);
}

/** Shows what is wrong with the inputs of a modal; no errors take the old ones away. */
export function showErrors(state: WorkspaceState, id: string, errors: Record<string, string>): void {
  const stored = state.views.get(id);
  if (stored === undefined) return;
  const { errors: _, ...rest } = stored;
  state.views.set(id, Object.keys(errors).length === 0 ? rest : { ...rest, errors });
  markChanged(state);
}
