import { type DecisionSummary, optionName, statusWords } from '../../decisions/decision.ts';
import { shorten } from '../../narrate/shorten.ts';
import { count } from '../../narrate/words.ts';
import { escapeToFit } from '../escape-mrkdwn.ts';
import { plain } from '../forms/view.ts';
import { LIMITS, READABLE } from '../limits.ts';
import type { Block, Message, RichTextLeaf, RichTextSection } from '../message.ts';
import { renderPlainText } from '../plain-text.ts';
import { isLinkable } from '../sources-section.ts';
import { oneLine } from '../visible-text.ts';

/** A decision in a list. `link`: where it stands in Slack; null where Slack does not say. */
export type ListedDecision = { decision: DecisionSummary; link: string | null };

/** `words`: what was searched for, empty when nothing was. `left`: how many more there are. */
export type ListedDecisions = { words: string; listed: readonly ListedDecision[]; left: number };

const HOW_TO =
  'No decision is recorded in this channel yet. Ask me to compare frameworks, then press Record decision under the ranked answer.';

const message = (text: string, blocks: Block[]): Message => ({
  text: escapeToFit(text, READABLE.summary),
  blocks,
});

const note = (text: string): Message => message(text, [{ type: 'section', text: plain(text) }]);

const item = ({ decision, link }: ListedDecision): RichTextSection => {
  const { id, title, chosen, status, decidedOn } = decision;
  const name = shorten(oneLine(title), READABLE.cell);
  const about = `: ${shorten(oneLine(optionName(chosen, decision)), READABLE.cell)}, ${statusWords(status)}, ${decidedOn}`;
  const leaves: RichTextLeaf[] = [
    { type: 'text', text: `${id} ${name}`, style: { bold: true } },
    { type: 'text', text: link === null ? about : `${about}, ` },
  ];
  const isShown = link !== null && isLinkable(link) && link.length <= LIMITS.linkUrl;
  const last: RichTextLeaf[] = isShown ? [{ type: 'link', url: link, text: 'read it' }] : [];
  return { type: 'rich_text_section', elements: [...leaves, ...last] };
};

const nothing = (words: string): Message =>
  words === ''
    ? note(HOW_TO)
    : note(
        `No decision in this channel has all of these words in its title, choice or context: ${shorten(words, READABLE.cell)}. Without words, decisions lists all of them.`,
      );

const moreWords = (left: number, words: string): string =>
  `${count(left, 'more decision')} ${left === 1 ? 'is' : 'are'} not shown. ${words === '' ? 'To find one, add words' : 'Add words to narrow it down'}, for example: decisions: django`;

/** The decisions of a channel for whoever asked, newest first. */
export const renderDecisions = ({ words, listed, left }: ListedDecisions): Message => {
  const said = oneLine(words);
  if (listed.length === 0) return nothing(said);
  const title =
    said === ''
      ? 'Decisions in this channel'
      : `Decisions in this channel with: ${shorten(said, READABLE.cell)}`;
  const blocks: Block[] = [
    {
      type: 'rich_text',
      elements: [
        { type: 'rich_text_section', elements: [{ type: 'text', text: title, style: { bold: true } }] },
        { type: 'rich_text_list', style: 'bullet', elements: listed.map(item) },
      ],
    },
    ...(left === 0 ? [] : [{ type: 'context' as const, elements: [plain(moreWords(left, said))] }]),
  ];
  return message(renderPlainText([{ text: '', blocks }]), blocks);
};
