import type { DeliveryDeps } from './deliver.ts';
import { findUser } from './find-place.ts';
import { deliverPayload, interactionSource } from './interaction-payload.ts';
import type { Closed, CloseView } from './interaction-types.ts';
import { viewJson } from './view-json.ts';
import { findTopModal, modalsOf, removeModals } from './view-stack.ts';
import type { ApiContext } from './web-api/api-types.ts';

/** Closes a modal, and those below it when it says so. Those that asked for it are reported to the app. */
export async function closeView(sent: CloseView, { state }: ApiContext, deps: DeliveryDeps): Promise<Closed> {
  const user = findUser(state, sent.user);
  const stored = findTopModal(state, user.id, sent.viewId);
  const isCleared = stored.view['clear_on_close'] === true;
  const closed = isCleared ? modalsOf(state, user.id).reverse() : [stored];
  const payloads = closed
    .filter((each) => each.view['notify_on_close'] === true)
    .map((each) => ({
      type: 'view_closed',
      ...interactionSource(user),
      view: viewJson(state, each),
      is_cleared: isCleared,
    }));
  removeModals(state, closed);
  const deliveries = await Promise.all(payloads.map((each) => deliverPayload(each, null, state, deps)));
  return { closed: closed.map(({ id }) => id), deliveries };
}
