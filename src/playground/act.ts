import type { DeliveryDeps } from './deliver.ts';
import { enter, readAnswer } from './element-state.ts';
import { type FoundElement, findElement } from './find-element.ts';
import { findPlace, findShown, findUser } from './find-place.ts';
import type { Given } from './given.ts';
import {
  deliverMessageAction,
  deliverPayload,
  interactionSource,
  messageForm,
} from './interaction-payload.ts';
import type { Act, Acted } from './interaction-types.ts';
import { issueTrigger, markChanged, nextTimestamp, type StoredView, type WorkspaceState } from './state.ts';
import { blocksOf, viewJson } from './view-json.ts';
import { findOpenView } from './view-stack.ts';
import type { ApiContext } from './web-api/api-types.ts';
import type { User } from './workspace-types.ts';

/** Uses an element of a message or view. Throws when it is not there or cannot be used like that. */
export async function act(asked: Act, context: ApiContext, deps: DeliveryDeps): Promise<Acted> {
  const user = findUser(context.state, asked.user);
  if (asked.viewId !== undefined) {
    return actOnView(asked, user, findOpenView(context.state, user.id, asked.viewId), context, deps);
  }
  if (asked.channel === undefined || asked.messageTs === undefined) {
    throw new Error('name a message (channel and messageTs) or a view (viewId)');
  }
  return actOnMessage(asked, { user, channel: asked.channel, ts: asked.messageTs }, context, deps);
}

async function actOnMessage(
  asked: Act,
  place: { user: User; channel: string; ts: string },
  context: ApiContext,
  deps: DeliveryDeps,
): Promise<Acted> {
  const { state } = context;
  const { user, ts } = place;
  const channel = findPlace(state, user, place.channel);
  const found = findShown(state, user, channel, ts);
  const element = requireElement(found.shown.blocks ?? [], asked);
  const answer = readAnswer(element, givenOf(asked), state);
  enter(state, messageForm(user, channel, found), element, answer);
  if (!isHeard(element)) return { isDelivered: false };
  const action = actionOf(element, answer, state);
  const delivered = await deliverMessageAction({ user, channel, found }, action, context, deps);
  return { isDelivered: true, ...delivered };
}

async function actOnView(
  asked: Act,
  user: User,
  stored: StoredView,
  { state }: ApiContext,
  deps: DeliveryDeps,
): Promise<Acted> {
  const element = requireElement(blocksOf(stored), asked);
  const answer = readAnswer(element, givenOf(asked), state);
  enter(state, { user: user.id, id: stored.id }, element, answer);
  markChanged(state);
  if (!isHeard(element)) return { isDelivered: false };
  const triggerId = issueTrigger(state, user.id, stored.type === 'modal' ? stored.id : undefined);
  const payload = {
    type: 'block_actions',
    ...interactionSource(user),
    container: { type: 'view', view_id: stored.id },
    trigger_id: triggerId,
    view: viewJson(state, stored),
    actions: [actionOf(element, answer, state)],
  };
  return { isDelivered: true, ...(await deliverPayload(payload, triggerId, state, deps)), triggerId };
}

function requireElement(blocks: readonly unknown[], asked: Act): FoundElement {
  const found = findElement(blocks, asked);
  if (found === undefined) throw new Error(`no element ${asked.actionId} to act on`);
  return found;
}

function givenOf(asked: Act): Given {
  const named = ['user', 'channel', 'messageTs', 'viewId', 'blockId', 'actionId'];
  return Object.fromEntries(Object.entries(asked).filter(([name]) => !named.includes(name)));
}

/** An input tells the app of itself only when its block says so. */
function isHeard({ block }: FoundElement): boolean {
  return block['type'] !== 'input' || block['dispatch_action'] === true;
}

function actionOf(
  { element, blockId, actionId }: FoundElement,
  answer: Record<string, unknown>,
  state: WorkspaceState,
): Record<string, unknown> {
  const named = { type: element['type'], action_id: actionId, block_id: blockId };
  return { ...named, ...answer, action_ts: nextTimestamp(state) };
}
