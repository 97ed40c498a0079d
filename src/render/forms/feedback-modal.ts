import { messagesIn } from '../../narrate/messages/messages.ts';
import { fitted, INPUT, type ModalView, modal, note, option, paragraph, VIEW_LIMITS } from './view.ts';

export const FEEDBACK_VIEW = 'form_feedback';

/** Reasons that can be chosen quickly. */
export const QUICK_REASONS = ['wrong-fact', 'misread', 'unclear'] as const;
export type QuickReason = (typeof QUICK_REASONS)[number];

/** Characters of a reason in somebody's own words. */
export const LONGEST_REASON = 1_000;

/** Asks why an answer did not help; nothing has to be said. */
export const feedbackModal = (lang: Parameters<typeof messagesIn>[0], metadata: string): ModalView => {
  const messages = messagesIn(lang);
  const { say } = messages;
  return modal(messages, {
    id: FEEDBACK_VIEW,
    title: say('feedback.title'),
    submit: say('feedback.send'),
    metadata,
    blocks: [
      paragraph(say('feedback.noted')),
      {
        type: 'input',
        block_id: 'kind',
        label: fitted(say('feedback.kind'), VIEW_LIMITS.label),
        element: {
          type: 'radio_buttons',
          action_id: INPUT,
          options: QUICK_REASONS.map((reason) => option(say(`feedback.reason.${reason}`), reason)),
        },
        optional: true,
      },
      {
        type: 'input',
        block_id: 'words',
        label: fitted(say('feedback.words'), VIEW_LIMITS.label),
        element: {
          type: 'plain_text_input',
          action_id: INPUT,
          multiline: true,
          max_length: LONGEST_REASON,
        },
        optional: true,
      },
      note(say('feedback.privacy')),
    ],
  });
};
