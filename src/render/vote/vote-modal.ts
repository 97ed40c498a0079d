import { type Messages, messagesIn } from '../../narrate/messages/messages.ts';
import { SPAN_CHOICES, USUAL_SPAN } from '../../vote/closing.ts';
import { VOTE_LIMITS } from '../../vote/vote.ts';
import {
  fitted,
  INPUT,
  type InputBlock,
  type InputElement,
  type ModalView,
  modal,
  note,
  option,
  paragraph,
  VIEW_LIMITS,
} from '../forms/view.ts';
import { oneLine } from '../visible-text.ts';

export const VOTE_VIEW = 'form_vote';

/** The fields of the form. */
export const VOTE_FIELDS = ['question', 'quorum', 'closes'] as const;
export type VoteField = (typeof VOTE_FIELDS)[number];

const field = (id: VoteField, label: string, element: InputElement, hint?: string): InputBlock => ({
  type: 'input',
  block_id: id,
  label: fitted(label, VIEW_LIMITS.label),
  ...(hint === undefined ? {} : { hint: fitted(hint, VIEW_LIMITS.label) }),
  element,
  optional: false,
});

/** The question a vote begins with, `what` being asked about; one for any thread where that is too long or empty. */
export const usualQuestion = (what: string, { say }: Messages): string => {
  const asked = what === '' ? '' : oneLine(say('vote.modal.default', { what }));
  return asked === '' || asked.length > VOTE_LIMITS.question ? say('vote.modal.default-plain') : asked;
};

/** Asks how a vote is to be held. `what`: the request in a few words, empty where nothing was said. */
export const voteModal = (
  what: string,
  { lang, metadata }: { lang: Parameters<typeof messagesIn>[0]; metadata: string },
): ModalView => {
  const messages = messagesIn(lang);
  const { say } = messages;
  const spans = SPAN_CHOICES.map((span) => option(say(`vote.span.${span}`), span));
  const usual = spans.find(({ value }) => value === USUAL_SPAN);
  return modal(messages, {
    id: VOTE_VIEW,
    title: say('button.vote'),
    submit: say('vote.modal.submit'),
    metadata,
    blocks: [
      paragraph(say('vote.modal.intro')),
      field('question', say('vote.modal.question'), {
        type: 'plain_text_input',
        action_id: INPUT,
        initial_value: usualQuestion(what, messages),
        max_length: VOTE_LIMITS.question,
      }),
      field(
        'quorum',
        say('vote.modal.quorum'),
        {
          type: 'number_input',
          action_id: INPUT,
          is_decimal_allowed: false,
          initial_value: String(VOTE_LIMITS.usualQuorum),
          min_value: String(VOTE_LIMITS.leastQuorum),
          max_value: String(VOTE_LIMITS.quorum),
        },
        say('vote.modal.quorum-hint'),
      ),
      field('closes', say('vote.modal.closes'), {
        type: 'static_select',
        action_id: INPUT,
        options: spans,
        ...(usual === undefined ? {} : { initial_option: usual }),
      }),
      note(say('vote.modal.privacy')),
    ],
  });
};
