import type { Answer } from '../answer.ts';
import type { Explanation, Line } from '../narrate/explanation.ts';
import { type Messages, messagesIn } from '../narrate/messages/messages.ts';
import { shorten } from '../narrate/shorten.ts';
import { onlyHeadline } from '../narrate/telling.ts';
import { escapeToFit } from './escape-mrkdwn.ts';
import { fitSections } from './fit-message.ts';
import { LIMITS, READABLE } from './limits.ts';
import type { Block, Message, RichTextLeaf } from './message.ts';
import { renderTable } from './render-table.ts';
import type { RenderedLine, Section } from './sections.ts';
import { sourcesSection } from './sources-section.ts';
import { isVisible, oneLine } from './visible-text.ts';

/** Room for the footer beside the sections. */
const SECTIONS_BUDGET = LIMITS.messageCharacters - 500;

/** A notification is no place for more changes than these. */
const CHANGES_IN_SUMMARY = 2;

/** The action of the button under a short answer that shows the rest; its value is the request's id. */
export const WHOLE_ANSWER_ACTION = 'whole_answer';

/** How an answer is shown. `isFollowUp`: in a thread whose last answer stands above, so that what changed is enough. */
export type RenderHow = { isFollowUp?: boolean };

/** Whether an answer is shown in its short form, with a button for the rest. */
export const isShort = ({ explanation }: Answer, { isFollowUp = false }: RenderHow): boolean =>
  isFollowUp && explanation.followUp !== undefined;

/**
 * An answer as messages within Slack's limits: first the words, then each table in a message of its own. All text
 * of people and data sits in leaves that Slack does not parse; `text` is a plain summary, escaped. One that follows
 * another says what changed and leaves the rest to a button.
 */
export const renderAnswer = (whole: Answer, how: RenderHow = {}): Message[] => {
  const messages = messagesIn(whole.reading.lang);
  const isShortened = isShort(whole, how);
  const answer = isShortened ? shortForm(whole) : whole;
  const tables = answer.explanation.tables
    .slice(0, READABLE.tables)
    .flatMap((table) => renderTable(table, messages) ?? []);
  const more = answer.explanation.tables.length - READABLE.tables;
  const words: Message = {
    text: summary(answer.explanation, messages),
    blocks: [...wordBlocks(answer, messages), ...(isShortened ? [wholeButton(answer, messages)] : [])],
  };
  return more > 0
    ? [words, ...tables, plainMessage(messages.say('table.more-tables', { count: more }))]
    : [words, ...tables];
};

/** Discussion, headline, changes, confidence, the question back and the table, with what may not be left out. */
const shortForm = (answer: Answer): Answer => {
  const { explanation } = answer;
  const { headline, changes, confidence, tables, notUsed, question, followUp, discussion } = explanation;
  return {
    ...answer,
    // Sources stand under the whole answer.
    evidence: { ...answer.evidence, facts: [] },
    explanation: {
      ...onlyHeadline(headline),
      ...{ changes, confidence, tables, notUsed, question },
      ...(discussion === undefined ? {} : { discussion }),
      drawback: followUp?.drawback ?? null,
      watchOuts: followUp?.watchOuts ?? [],
      excluded: followUp?.excluded ?? [],
    },
  };
};

const wholeButton = ({ requestId }: Answer, { say }: Messages): Block => ({
  type: 'actions',
  elements: [
    {
      type: 'button',
      text: { type: 'plain_text', text: say('follow-up.show-whole'), emoji: false },
      action_id: WHOLE_ANSWER_ACTION,
      value: requestId,
    },
  ],
});

const wordBlocks = (answer: Answer, messages: Messages): Block[] => {
  const body = fitSections(sectionsOf(answer, messages), messages, SECTIONS_BUDGET);
  const footer: Block = {
    type: 'context',
    elements: [
      { type: 'plain_text', text: shorten(footerOf(answer, messages), READABLE.note), emoji: false },
    ],
  };
  return body === null ? [footer] : [body, footer];
};

const footerOf = ({ dataset, narration }: Answer, { say }: Messages): string =>
  oneLine(
    say(narration === 'model' ? 'footer.model' : 'footer.dataset', {
      version: dataset.version,
      date: dataset.asOf,
    }),
  );

const sectionsOf = ({ explanation, evidence }: Answer, messages: Messages): Section[] => {
  const { say } = messages;
  return [
    list(say('discussion.title'), explanation.discussion ?? [], 8, messages),
    {
      label: null,
      style: 'paragraph',
      lines: textLines([explanation.headline], { bold: true }, READABLE.headline),
      keep: 1,
    },
    list(say('label.changed'), explanation.changes, 2, messages),
    paragraph(say('label.confidence'), explanation.confidence),
    list(say('label.why'), explanation.reasons, 3, messages),
    list(null, explanation.facts, 3, messages),
    paragraph(say('label.drawback'), explanation.drawback),
    paragraph(say('label.runner-up'), explanation.runnerUp),
    list(say('label.flips'), explanation.flips, 1, messages),
    list(say('label.watch-out'), explanation.watchOuts, 2, messages),
    list(say('label.details'), explanation.details, 3, messages),
    list(say('label.excluded'), explanation.excluded, 1, messages),
    list(say('label.assumed'), explanation.assumptions, 1, messages),
    list(say('label.unknown'), explanation.unknowns, 1, messages),
    list(say('label.not-used'), explanation.notUsed, 1, messages),
    paragraph(say('label.question'), questionLine(explanation, messages)),
    list(say('label.next'), explanation.hints, 1, messages),
    sourcesSection(explanation, evidence.facts, messages),
  ];
};

const list = (label: string | null, lines: readonly Line[], keep: number, messages: Messages): Section => ({
  label,
  style: 'bullet',
  lines: lines.flatMap((line) => labelledLine(line, messages)),
  keep: Math.min(keep, lines.length),
});

/** A line's label in bold before its text. */
const labelledLine = (line: Line, { say }: Messages): RenderedLine[] =>
  textLines([line.text]).map((text): RenderedLine => {
    const label = shorten(oneLine(line.label ?? ''), READABLE.note);
    if (!isVisible(label)) return text;
    return [{ type: 'text', text: say('label.colon', { label }), style: { bold: true } }, ...text];
  });

const paragraph = (label: string, line: Line | null): Section => ({
  label,
  style: 'paragraph',
  lines: line === null ? [] : textLines([line.text]),
  keep: 1,
});

/** The question with its likely answers in words, for everyone who sees no buttons. */
const questionLine = ({ question }: Explanation, { say, row }: Messages): Line | null => {
  if (question === null) return null;
  const answers = row(question.answers.map((answer) => say('question.quoted', { answer })));
  const text = answers === '' ? question.text : say('question.reply', { question: question.text, answers });
  return { text, factIds: [] };
};

const textLines = (
  texts: readonly string[],
  style?: { bold: true },
  most: number = READABLE.line,
): RenderedLine[] =>
  texts.map(oneLine).flatMap((text): RenderedLine[] => {
    if (!isVisible(text)) return [];
    const leaf: RichTextLeaf = { type: 'text', text: shorten(text, most) };
    return [[style === undefined ? leaf : { ...leaf, style }]];
  });

/** What notifications and screen readers get: the pick, what changed, why, the drawback, the runner-up, the ranking. */
const summary = (explanation: Explanation, messages: Messages): string => {
  const { say } = messages;
  const labelled = (label: string, text: string): string =>
    text === '' ? '' : `${say('label.colon', { label })}${text}`;
  const labelledTexts = (lines: readonly Line[]): string[] =>
    lines.map((line) => (line.label === undefined ? line.text : labelled(line.label, line.text)));
  const changes = explanation.changes.slice(0, CHANGES_IN_SUMMARY).map((line) => line.text);
  const parts = [
    explanation.headline,
    explanation.confidence?.text ?? '',
    labelled(say('label.changed'), messages.sentences(changes)),
    ...labelledTexts(explanation.discussion ?? []),
    ...explanation.reasons.map((line) => line.text),
    ...labelledTexts(explanation.facts),
    labelled(say('label.drawback'), explanation.drawback?.text ?? ''),
    labelled(say('label.runner-up'), explanation.runnerUp?.text ?? ''),
    ...explanation.watchOuts.map((line) => line.text),
    questionLine(explanation, messages)?.text ?? '',
    ...explanation.hints.map((line) => line.text),
  ];
  const text = parts.map(oneLine).filter(isVisible).join('\n');
  return escapeToFit(text === '' ? say('label.no-words') : text, READABLE.summary);
};

const plainMessage = (text: string): Message => ({
  text: escapeToFit(text, READABLE.summary),
  blocks: [
    { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] },
  ],
});
