import { statusModal } from '../../render/decisions/status-modal.ts';
import type { HandleAction } from '../listeners.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { DECISION_WORDS } from './decision-words.ts';
import { onDecision } from './pressed-decision.ts';

/** "Change status" under a record: opens the form for it, for everyone in the channel. */
export const handleChangeStatus = (deps: SlackDeps): HandleAction =>
  onDecision(deps, async ({ place, id, triggerId, tell }, work) => {
    const [decision, post] = await Promise.all([
      work.decisions.find(place, id),
      work.decisions.post(place, id),
    ]);
    if (decision === null || post === null) return tell(DECISION_WORDS.gone);
    const all = await work.decisions.list(place);
    const { status } = decision;
    const by = status.kind === 'superseded' ? status.by : null;
    const others = all.filter(
      (other) => other.id !== decision.id && (other.status.kind !== 'superseded' || other.id === by),
    );
    const metadata = JSON.stringify({ recordId: post.recordId });
    await work.api.apiCall('views.open', {
      trigger_id: triggerId,
      view: statusModal(decision, others, metadata),
    });
  });
