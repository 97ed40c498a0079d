import type { Catalog } from '../../catalog/catalog.ts';
import { messagesIn } from '../../narrate/messages/messages.ts';
import type { Ballot, Vote } from '../../vote/vote.ts';
import { type Choices, prioritiesModal, type Standing } from '../forms/priorities-modal.ts';
import {
  fitted,
  INPUT,
  type InputBlock,
  type ModalView,
  modal,
  note,
  option,
  VIEW_LIMITS,
  type ViewBlock,
} from '../forms/view.ts';
import { oneLine } from '../visible-text.ts';

export const BALLOT_VIEW = 'form_ballot';
/** The action of its tiers: a choice shows the order that follows. */
export const TIER_ACTION = 'vote_tier';
/** The field in which somebody agrees to be named, and what its box says. */
export const CONSENT = 'consent';
export const CONSENTS = 'yes';

/** A choice of the form, beginning with what was sent before. */
const choiceOf = (block: InputBlock, before: Choices, opened: readonly Standing[]): InputBlock => {
  const { element } = block;
  if (element.type !== 'static_select') return block;
  const standing = opened.find(({ criterion }) => criterion === block.block_id);
  const chosen = standing === undefined ? undefined : before[standing.criterion];
  const initial = element.options.find(({ value }) => value === chosen) ?? element.initial_option;
  return {
    ...block,
    element: {
      ...element,
      action_id: TIER_ACTION,
      ...(initial === undefined ? {} : { initial_option: initial }),
    },
  };
};

const consentOf = (consents: boolean, lang: Vote['lang']): InputBlock => {
  const { say } = messagesIn(lang);
  const box = option(say('vote.mine.consent'), CONSENTS);
  return {
    type: 'input',
    block_id: CONSENT,
    label: fitted(say('vote.mine.name'), VIEW_LIMITS.label),
    hint: fitted(say('vote.mine.consent-hint'), VIEW_LIMITS.label),
    element: {
      type: 'checkboxes',
      action_id: INPUT,
      options: [box],
      ...(consents ? { initial_options: [box] } : {}),
    },
    optional: true,
  };
};

/** What everyone in the thread would be told is said of the other form alone. */
const isOfForm = (block: ViewBlock, shared: string): boolean =>
  !(block.type === 'context' && block.elements.some(({ text }) => text === shared));

/**
 * The form of one person's weighting. `before`: what they sent before, or what stands in the thread; `choices`: what
 * is chosen now. Fields begin with `before`, so that Slack keeps what is in them.
 */
export const ballotModal = (
  vote: Vote,
  opened: readonly Standing[],
  { before, choices, ballot }: { before: Choices; choices: Choices; ballot: Ballot | null },
  { catalog, today, metadata }: { catalog: Catalog; today: string; metadata: string },
): ModalView => {
  const { lang, requirements, question } = vote;
  const messages = messagesIn(lang);
  const { say } = messages;
  const form = prioritiesModal(requirements, opened, choices, { catalog, today, lang, metadata });
  const notes = [...(ballot === null ? [] : [say('vote.mine.earlier')]), say('vote.mine.private')];
  return modal(messages, {
    id: BALLOT_VIEW,
    title: say('vote.mine.title'),
    submit: say('feedback.send'),
    metadata,
    blocks: [
      { type: 'section', text: fitted(oneLine(question), VIEW_LIMITS.label) },
      note(messages.sentences(notes)),
      ...form.blocks
        .filter((block) => isOfForm(block, say('form.shared')))
        .map((block) => (block.type === 'input' ? choiceOf(block, before, opened) : block)),
      consentOf(ballot?.consents ?? false, lang),
    ],
  });
};
