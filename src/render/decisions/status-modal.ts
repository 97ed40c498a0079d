import { type DecisionSummary, STATUS_KINDS, statusWords } from '../../decisions/decision.ts';
import { messagesIn } from '../../narrate/messages/messages.ts';
import {
  fitted,
  INPUT,
  type InputBlock,
  type ModalView,
  modal,
  option,
  paragraph,
  VIEW_LIMITS,
} from '../forms/view.ts';
import { decisionOption } from './decision-option.ts';

export const STATUS_VIEW = 'form_decision_status';

const ENGLISH = messagesIn('en');

/**
 * Asks for another status of a decision. English: it stands for a whole channel. `others`: decisions of the channel
 * that may have taken its place; without one nothing can have superseded it.
 */
export const statusModal = (
  decision: DecisionSummary,
  others: readonly DecisionSummary[],
  metadata: string,
): ModalView => {
  const { id, title, status } = decision;
  const successors = others.slice(0, VIEW_LIMITS.options).map(decisionOption);
  const kinds = STATUS_KINDS.filter((kind) => kind !== 'superseded' || successors.length > 0);
  const statuses = kinds.map((kind) => option(ENGLISH.say('decision.status', { status: kind }), kind));
  const now = statuses.find(({ value }) => value === status.kind);
  const by = status.kind === 'superseded' ? status.by : null;
  const successor = successors.find(({ value }) => value === by);
  const select = { type: 'static_select' as const, action_id: INPUT };
  const supersededBy: InputBlock = {
    type: 'input',
    block_id: 'supersededBy',
    label: fitted('Superseded by', VIEW_LIMITS.label),
    hint: fitted('Only for the status Superseded: the decision that replaced it', VIEW_LIMITS.label),
    element: {
      ...{ ...select, options: successors },
      ...(successor === undefined ? {} : { initial_option: successor }),
    },
    optional: true,
  };
  return modal(ENGLISH, {
    id: STATUS_VIEW,
    title: `Change status of ${id}`,
    submit: 'Change',
    metadata,
    blocks: [
      paragraph(
        `${id}: ${title} is ${statusWords(status)}. A change is posted in the thread of the decision.`,
      ),
      {
        type: 'input',
        block_id: 'status',
        label: fitted('Status', VIEW_LIMITS.label),
        element: { ...select, options: statuses, ...(now === undefined ? {} : { initial_option: now }) },
        optional: false,
      },
      ...(successors.length === 0 ? [] : [supersededBy]),
    ],
  });
};
