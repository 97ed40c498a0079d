import { madrFileName } from '../../decisions/madr-file-name.ts';
import { toMadr } from '../../decisions/to-madr.ts';
import { markdownModal } from '../../render/decisions/markdown-modal.ts';
import type { HandleAction } from '../listeners.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { DECISION_WORDS } from './decision-words.ts';
import { onDecision } from './pressed-decision.ts';

/** "Show as Markdown" under a record: the file's text, also where no file may be shared. */
export const handleShowMarkdown = (deps: SlackDeps): HandleAction =>
  onDecision(deps, async ({ place, id, triggerId, tell }, work) => {
    const decision = await work.decisions.find(place, id);
    if (decision === null) return tell(DECISION_WORDS.gone);
    const view = markdownModal(decision.id, madrFileName(decision), toMadr(decision, await work.catalog()));
    await work.api.apiCall('views.open', { trigger_id: triggerId, view });
  });
