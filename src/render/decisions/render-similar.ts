import { optionName } from '../../decisions/decision.ts';
import type { Messages } from '../../narrate/messages/messages.ts';
import { shorten } from '../../narrate/shorten.ts';
import { escapeToFit } from '../escape-mrkdwn.ts';
import { READABLE } from '../limits.ts';
import type { Message, RichTextLeaf, RichTextSection } from '../message.ts';
import { renderPlainText } from '../plain-text.ts';
import { isLinkable } from '../sources-section.ts';
import { oneLine } from '../visible-text.ts';
import type { ListedDecision } from './render-decisions.ts';

const lineOf = ({ decision, link }: ListedDecision, { say }: Messages): RichTextSection => {
  const { id, chosen, status, decidedOn: date } = decision;
  const name = shorten(oneLine(optionName(chosen, decision)), READABLE.cell);
  const said = say('decision.similar', { id, name, date, status: status.kind });
  const linked: RichTextLeaf[] =
    link !== null && isLinkable(link)
      ? [
          { type: 'text', text: ' ' },
          { type: 'link', url: link, text: say('decision.similar.link') },
        ]
      : [];
  return { type: 'rich_text_section', elements: [{ type: 'text', text: said }, ...linked] };
};

/** Says under an answer that its channel has decided something like it before, one decision a line. */
export const renderSimilar = (similar: readonly ListedDecision[], messages: Messages): Message => {
  const blocks: Message['blocks'] = [
    { type: 'rich_text', elements: similar.map((each) => lineOf(each, messages)) },
  ];
  return { text: escapeToFit(renderPlainText([{ text: '', blocks }]), READABLE.summary), blocks };
};
