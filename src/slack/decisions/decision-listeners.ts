import { DECISION_VIEW } from '../../render/decisions/decision-modal.ts';
import { DELETE_ACTION, MARKDOWN_ACTION, STATUS_ACTION } from '../../render/decisions/render-record.ts';
import { STATUS_VIEW } from '../../render/decisions/status-modal.ts';
import type { Listeners } from '../listeners.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { handleChangeStatus } from './handle-change-status.ts';
import { handleDecisionForm } from './handle-decision-form.ts';
import { handleDeleteDecision } from './handle-delete-decision.ts';
import { handleShowMarkdown } from './handle-show-markdown.ts';
import { handleStatusForm } from './handle-status-form.ts';

/** What people press and send of decisions. */
export const decisionListeners = (deps: SlackDeps): Listeners => ({
  actions: [
    [STATUS_ACTION, handleChangeStatus(deps)],
    [MARKDOWN_ACTION, handleShowMarkdown(deps)],
    [DELETE_ACTION, handleDeleteDecision(deps)],
  ],
  views: [
    [DECISION_VIEW, handleDecisionForm(deps)],
    [STATUS_VIEW, handleStatusForm(deps)],
  ],
});
