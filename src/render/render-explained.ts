import { messagesIn } from '../narrate/messages/messages.ts';
import { shorten } from '../narrate/shorten.ts';
import { escapeToFit } from './escape-mrkdwn.ts';
import { READABLE } from './limits.ts';
import type { Message, RichTextSection } from './message.ts';
import { oneLine } from './visible-text.ts';

/** Sentences that were proven. `fromModel`: those a model worded, `of` all; `isWhole` false: more may come. */
export type ExplainedWords = {
  sentences: readonly string[];
  fromModel: number;
  of: number;
  isWhole: boolean;
};

const paragraph = (text: string): RichTextSection => ({
  type: 'rich_text_section',
  elements: [{ type: 'text', text }],
});

/**
 * An explanation in words under an answer: the verdict, then the reasons, then how much of it a model worded. English,
 * as long as no other language's words can be verified. Nothing in it is markup, a link or a mention.
 */
export const renderExplained = ({ sentences, fromModel, of, isWhole }: ExplainedWords): Message => {
  const { say } = messagesIn('en');
  const [verdict = '', ...rest] = sentences.map(oneLine);
  const title = say('explained.title');
  const body = shorten(rest.join(' '), READABLE.summary - READABLE.line);
  const whole =
    fromModel === of ? say('explained.footer-all', { of }) : say('explained.footer', { fromModel, of });
  const footer = isWhole ? whole : say('explained.more');
  const first: RichTextSection = {
    type: 'rich_text_section',
    elements: [
      { type: 'text', text: `${title}: `, style: { bold: true } },
      { type: 'text', text: `${shorten(verdict, READABLE.line)}${body === '' ? '' : '\n'}` },
    ],
  };
  return {
    text: escapeToFit([`${title}: ${verdict}`, body].filter(Boolean).join('\n'), READABLE.summary),
    blocks: [
      { type: 'rich_text', elements: body === '' ? [first] : [first, paragraph(body)] },
      { type: 'context', elements: [{ type: 'plain_text', text: footer, emoji: false }] },
    ],
  };
};
