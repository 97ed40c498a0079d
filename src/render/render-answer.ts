import type { Answer } from '../answer.ts';
import type { Explanation, Line } from '../narrate/explanation.ts';
import { shorten } from '../narrate/shorten.ts';
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

/**
 * An answer as messages within Slack's limits: first the words, then each table in a message of its own. All text
 * of people and data sits in leaves that Slack does not parse; `text` is a plain summary, escaped.
 */
export const renderAnswer = (answer: Answer): Message[] => {
  const tables = answer.explanation.tables
    .slice(0, READABLE.tables)
    .flatMap((table) => renderTable(table) ?? []);
  const more = answer.explanation.tables.length - READABLE.tables;
  const words: Message = { text: summary(answer.explanation), blocks: wordBlocks(answer) };
  return more > 0 ? [words, ...tables, plainMessage(`${more} more tables not shown.`)] : [words, ...tables];
};

const wordBlocks = (answer: Answer): Block[] => {
  const body = fitSections(sectionsOf(answer), SECTIONS_BUDGET);
  const footer: Block = {
    type: 'context',
    elements: [{ type: 'plain_text', text: shorten(footerOf(answer), READABLE.note), emoji: false }],
  };
  return body === null ? [footer] : [body, footer];
};

const footerOf = ({ dataset, narration }: Answer): string => {
  const words = narration === 'model' ? ', worded by a language model and checked against the dataset' : '';
  return oneLine(`stack-compare dataset ${dataset.version} of ${dataset.asOf}${words}`);
};

const sectionsOf = ({ explanation, evidence }: Answer): Section[] => [
  {
    label: null,
    style: 'paragraph',
    lines: textLines([explanation.headline], { bold: true }, READABLE.headline),
    keep: 1,
  },
  list('Changed', explanation.changes, 2),
  paragraph('Confidence', explanation.confidence),
  list('Why', explanation.reasons, 3),
  list(null, explanation.facts, 3),
  paragraph('Biggest drawback', explanation.drawback),
  paragraph('Runner-up', explanation.runnerUp),
  list('What would change this', explanation.flips, 1),
  list('Watch out', explanation.watchOuts, 2),
  list('Details', explanation.details, 3),
  list('Ruled out', explanation.excluded, 1),
  list('Assumed', explanation.assumptions, 1),
  list('Not known', explanation.unknowns, 1),
  list('Not used', explanation.notUsed, 1),
  paragraph('One question', questionLine(explanation)),
  list('Next', explanation.hints, 1),
  sourcesSection(explanation, evidence.facts),
];

const list = (label: string | null, lines: readonly Line[], keep: number): Section => ({
  label,
  style: 'bullet',
  lines: lines.flatMap(labelledLine),
  keep: Math.min(keep, lines.length),
});

/** A line's label in bold before its text. */
const labelledLine = (line: Line): RenderedLine[] =>
  textLines([line.text]).map((text): RenderedLine => {
    const label = shorten(oneLine(line.label ?? ''), READABLE.note);
    return isVisible(label) ? [{ type: 'text', text: `${label}: `, style: { bold: true } }, ...text] : text;
  });

const paragraph = (label: string, line: Line | null): Section => ({
  label,
  style: 'paragraph',
  lines: line === null ? [] : textLines([line.text]),
  keep: 1,
});

/** The question with its likely answers in words, for everyone who sees no buttons. */
const questionLine = ({ question }: Explanation): Line | null => {
  if (question === null) return null;
  const answers = question.answers.map((answer) => `"${answer}"`).join(', ');
  return {
    text: answers === '' ? question.text : `${question.text} Reply for example ${answers}.`,
    factIds: [],
  };
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

const changed = ({ changes }: Explanation): string =>
  changes.length === 0
    ? ''
    : `Changed: ${changes
        .slice(0, CHANGES_IN_SUMMARY)
        .map((line) => line.text)
        .join(' ')}`;

/** What notifications and screen readers get: the pick, what changed, why, the drawback, the runner-up, the ranking. */
const summary = (explanation: Explanation): string => {
  const parts = [
    explanation.headline,
    explanation.confidence?.text ?? '',
    changed(explanation),
    ...explanation.reasons.map((line) => line.text),
    ...explanation.facts.map((line) =>
      line.label === undefined ? line.text : `${line.label}: ${line.text}`,
    ),
    explanation.drawback === null ? '' : `Biggest drawback: ${explanation.drawback.text}`,
    explanation.runnerUp === null ? '' : `Runner-up: ${explanation.runnerUp.text}`,
    ...explanation.watchOuts.map((line) => line.text),
    questionLine(explanation)?.text ?? '',
    ...explanation.hints.map((line) => line.text),
  ];
  const text = parts.map(oneLine).filter(isVisible).join('\n');
  return escapeToFit(text === '' ? 'An answer without words.' : text, READABLE.summary);
};

const plainMessage = (text: string): Message => ({
  text: escapeToFit(text, READABLE.summary),
  blocks: [
    { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] },
  ],
});
