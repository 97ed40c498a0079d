import { messagesIn } from '../narrate/messages/messages.ts';
import { shorten } from '../narrate/shorten.ts';
import { escapeToFit } from './escape-mrkdwn.ts';
import { READABLE } from './limits.ts';
import type { Message, RichTextSection } from './message.ts';
import { isVisible, visibleText } from './visible-text.ts';

/** What is restated: what somebody asked with a command, or answered, compared or changed with a button or form. */
export type Restated = 'question' | 'answer' | 'comparison' | 'priorities' | 'requirements';

const NAMED = {
  question: 'label.question-asks',
  answer: 'label.answer-gives',
  comparison: 'form.restated.comparison',
  priorities: 'form.restated.priorities',
  requirements: 'form.restated.requirements',
} as const;
const NAMELESS = {
  question: 'label.question-said',
  answer: 'label.answer-said',
  comparison: 'label.question-said',
  priorities: 'form.restated.nameless',
  requirements: 'form.restated.nameless',
} as const;

/**
 * Words that stand in no message of a person, said again as a quote so that everyone in the channel sees them and
 * nobody is called by them. `user` is a display name. Longer words are cut and end in an ellipsis. What stands around
 * them is English: nobody has read yet in which language they are.
 */
export const renderRestated = (kind: Restated, words: string, user?: string): Message => {
  const { say } = messagesIn('en');
  const visible = visibleText(words).trim();
  const said = isVisible(visible) ? shorten(visible, READABLE.question) : say('label.no-text');
  const name = user === undefined ? '' : visibleText(user).replace(/\s+/g, ' ').trim();
  const lead = isVisible(name)
    ? say(NAMED[kind], { name: shorten(name, READABLE.note) })
    : say(NAMELESS[kind]);
  const leadSection: RichTextSection = {
    type: 'rich_text_section',
    elements: [{ type: 'text', text: lead, style: { bold: true } }],
  };
  return {
    text: escapeToFit(`${lead} ${said}`, READABLE.summary),
    blocks: [
      {
        type: 'rich_text',
        elements: [leadSection, { type: 'rich_text_quote', elements: [{ type: 'text', text: said }] }],
      },
    ],
  };
};
