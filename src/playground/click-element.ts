import type { DeliveryDeps } from './deliver.ts';
import { actionAnswer, findElement } from './find-element.ts';
import { findChannel, findShown, findUser } from './find-place.ts';
import { deliverMessageAction } from './interaction-payload.ts';
import { nextTimestamp, type WorkspaceState } from './state.ts';
import type { ApiContext } from './web-api/api-types.ts';
import type { Click, Delivery } from './workspace-types.ts';

/** Clicks an element of a message or an ephemeral message. Throws when it is not there. */
export async function clickElement(
  click: Click,
  context: ApiContext,
  deps: DeliveryDeps,
): Promise<Delivery & { triggerId: string; responseUrl: string }> {
  const { state } = context;
  const user = findUser(state, click.user);
  const channel = findChannel(state, click.channel);
  const found = findShown(state, user, channel, click.messageTs);
  const action = describeAction(found.shown.blocks ?? [], click, state);
  return deliverMessageAction({ user, channel, found }, action, context, deps);
}

function describeAction(
  blocks: readonly unknown[],
  click: Click,
  state: WorkspaceState,
): Record<string, unknown> {
  const found = findElement(blocks, click);
  const answer = found === undefined ? undefined : actionAnswer(found.element, click.value);
  if (found === undefined || answer === undefined) throw new Error(`no element ${click.actionId} to click`);
  const type = found.element['type'];
  const named = { type, action_id: click.actionId, block_id: found.blockId };
  return { ...named, ...answer, action_ts: nextTimestamp(state) };
}
