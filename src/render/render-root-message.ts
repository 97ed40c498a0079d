import { shorten } from '../narrate/shorten.ts';
import { escapeToFit } from './escape-mrkdwn.ts';
import { READABLE } from './limits.ts';
import type { Message, RichTextSection } from './message.ts';
import { isVisible, visibleText } from './visible-text.ts';

/**
 * The message a slash command's thread hangs on: it restates the question, as words nobody is called by. `user` is
 * a display name. A longer question is cut and ends in an ellipsis.
 */
export const renderRootMessage = (questionText: string, user?: string): Message => {
  const question = visibleText(questionText).trim();
  const asked = isVisible(question) ? shorten(question, READABLE.question) : '(no text)';
  const name = user === undefined ? '' : visibleText(user).replace(/\s+/g, ' ').trim();
  const lead = isVisible(name) ? `${shorten(name, READABLE.note)} asks:` : 'Question:';
  const leadSection: RichTextSection = {
    type: 'rich_text_section',
    elements: [{ type: 'text', text: lead, style: { bold: true } }],
  };
  return {
    text: escapeToFit(`${lead} ${asked}`, READABLE.summary),
    blocks: [
      {
        type: 'rich_text',
        elements: [leadSection, { type: 'rich_text_quote', elements: [{ type: 'text', text: asked }] }],
      },
    ],
  };
};
