import { z } from 'zod';
import { checkInputs } from './check-inputs.ts';
import type { DeliveryDeps } from './deliver.ts';
import { enterAll, stateValues } from './element-state.ts';
import { listElements } from './find-element.ts';
import { findUser } from './find-place.ts';
import { deliverPayload, interactionSource } from './interaction-payload.ts';
import type { Submitted, SubmitView } from './interaction-types.ts';
import { issueTrigger, type StoredView, type WorkspaceState } from './state.ts';
import { blocksOf, viewJson } from './view-json.ts';
import {
  addModal,
  findTopModal,
  MOST_IN_STACK,
  modalsOf,
  removeModals,
  replaceView,
  showErrors,
} from './view-stack.ts';
import type { ApiContext } from './web-api/api-types.ts';
import { checkView } from './web-api/views.ts';
import type { Delivery } from './workspace-types.ts';

type Outcome = Pick<Submitted, 'outcome' | 'errors' | 'reason'>;

const view = z.record(z.string(), z.unknown());
/** docs.slack.dev/surfaces/modals, "Handling submissions": an empty body, or one of these. */
const responseSchema = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string().min(1)) }),
  z.object({ response_action: z.literal('update'), view }),
  z.object({ response_action: z.literal('push'), view }),
  z.object({ response_action: z.literal('clear') }),
]);
type Response = z.infer<typeof responseSchema>;

/** Presses a modal's submit button. Slack looks at the inputs first; what they lack the app never hears of. */
export async function submitView(
  sent: SubmitView,
  { state }: ApiContext,
  deps: DeliveryDeps,
): Promise<Submitted> {
  const user = findUser(state, sent.user);
  const stored = findTopModal(state, user.id, sent.viewId);
  if (stored.view['submit'] === undefined) throw new Error(`${stored.id} has no submit button`);
  const blocks = blocksOf(stored);
  const form = { user: user.id, id: stored.id };
  enterAll(state, form, blocks, sent.values ?? {});
  const errors = checkInputs(blocks, stateValues(state, form, blocks));
  showErrors(state, stored.id, errors);
  if (Object.keys(errors).length > 0) return { outcome: 'errors', errors, triggerId: null };
  const triggerId = issueTrigger(state, user.id, stored.id);
  const payload = {
    type: 'view_submission',
    ...interactionSource(user),
    trigger_id: triggerId,
    view: viewJson(state, stored),
    response_urls: [],
  };
  const delivery = await deliverPayload(payload, triggerId, state, deps);
  return { ...afterSubmission(state, stored.id, delivery), triggerId };
}

function afterSubmission(
  state: WorkspaceState,
  id: string,
  { failure, body }: Delivery,
): Outcome & Pick<Submitted, 'failure'> {
  if (failure !== undefined) return { outcome: 'failed', failure, reason: 'the bot did not answer' };
  // The bot may have closed or changed it while it was asked.
  const stored = state.views.get(id);
  if (stored === undefined) return { outcome: 'closed' };
  const response = parseResponse(body);
  if (response === 'none') {
    removeModals(state, [stored]);
    return { outcome: 'closed' };
  }
  if (response === 'unknown') return failed('the answer is none of errors, update, push and clear');
  return follow(state, stored, response);
}

function parseResponse(body: string): Response | 'none' | 'unknown' {
  if (body.trim() === '') return 'none';
  try {
    const parsed: unknown = JSON.parse(body);
    if (JSON.stringify(parsed) === '{}') return 'none';
    const response = responseSchema.safeParse(parsed);
    return response.success ? response.data : 'unknown';
  } catch {
    return 'unknown';
  }
}

function follow(state: WorkspaceState, stored: StoredView, response: Response): Outcome {
  const stack = modalsOf(state, stored.user);
  switch (response.response_action) {
    case 'errors':
      return followErrors(state, stored, response.errors);
    case 'clear':
      removeModals(state, stack);
      return { outcome: 'cleared' };
    case 'update':
    case 'push': {
      const isPush = response.response_action === 'push';
      if (isPush && stack.length >= MOST_IN_STACK) return failed('push_limit_reached');
      const problem = checkView(state, response.view, 'modal', isPush ? undefined : stored.id);
      if (problem !== undefined) return failed([problem.error, ...messagesOf(problem['errors'])].join(': '));
      if (isPush) addModal(state, stored.user, response.view, stored);
      else replaceView(state, stored, response.view);
      return { outcome: isPush ? 'pushed' : 'updated' };
    }
    default:
      return response satisfies never;
  }
}

/** Slack takes errors for input blocks only. */
function followErrors(state: WorkspaceState, stored: StoredView, errors: Record<string, string>): Outcome {
  const inputs = listElements(blocksOf(stored)).filter(({ block }) => block['type'] === 'input');
  const stray = Object.keys(errors).find((id) => inputs.every(({ blockId }) => blockId !== id));
  if (stray !== undefined) return failed(`there is no input block ${stray} to show an error at`);
  if (Object.keys(errors).length === 0) return failed('the answer has no errors');
  showErrors(state, stored.id, errors);
  return { outcome: 'errors', errors };
}

function failed(reason: string): Outcome {
  return { outcome: 'failed', reason };
}

function messagesOf(errors: unknown): string[] {
  return Array.isArray(errors) ? errors.map(String) : [];
}
