import { type Decision, optionName, statusWords } from '../../decisions/decision.ts';
import { windowName, windowWords } from '../../decisions/madr-sources.ts';
import { shareOf } from '../../evidence/pack/value-words.ts';
import { shorten } from '../../narrate/shorten.ts';
import { count, upperFirst } from '../../narrate/words.ts';
import { escapeToFit } from '../escape-mrkdwn.ts';
import { fitted, plain } from '../forms/view.ts';
import { LIMITS, READABLE } from '../limits.ts';
import type { Block, Button, Message, RichTextElement, RichTextSection } from '../message.ts';
import { oneLine, visibleText } from '../visible-text.ts';

export const STATUS_ACTION = 'decision_status';
export const MARKDOWN_ACTION = 'decision_markdown';
export const DELETE_ACTION = 'decision_delete';

const MOST_PLACES = 5;
/** From here on lines are shown as they were written: a list of hundreds is no list. */
const MOST_BULLETS = 30;

const bold = (text: string): RichTextSection['elements'][number] => ({
  type: 'text',
  text,
  style: { bold: true },
});

const row = (label: string, text: string): RichTextSection => ({
  type: 'rich_text_section',
  elements: [bold(`${label}: `), { type: 'text', text: shorten(oneLine(text), READABLE.line) }],
});

const rows = (lines: readonly RichTextSection[]): Block => {
  const [first, ...more] = lines;
  const below = more.map((line) => ({
    ...line,
    elements: [{ type: 'text' as const, text: '\n' }, ...line.elements],
  }));
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [...(first?.elements ?? []), ...below.flatMap(({ elements }) => elements)],
      },
    ],
  };
};

/** Names of those who decided; the id of somebody whose name Slack does not tell. */
const deciderNames = ({ deciders }: Decision): string =>
  deciders.map(({ id, name }) => oneLine(name) || id).join(', ');

const placesLine = (decision: Decision): string => {
  const { order, ruledOut } = decision.basis;
  const considered = new Set(decision.options.map(({ id }) => id));
  const known = order.filter(({ id }) => considered.has(id));
  const shown = known
    .slice(0, MOST_PLACES)
    .map(({ id, rank, points }) => `${rank}. ${optionName(id, decision)} (${points})`);
  const out = ruledOut.map(({ id }) => optionName(id, decision));
  const of = order.length > known.length ? ` of ${count(order.length, 'ranked option')}` : '';
  return [
    ...(shown.length === 0 ? [] : [`${shown.join(', ')}${of}`]),
    ...(out.length === 0 ? [] : [`ruled out: ${out.join(', ')}`]),
  ].join('; ');
};

const supportLine = (decision: Decision): string => {
  const own = decision.basis.windows.filter(({ subject }) => subject === decision.chosen);
  return own.map((window) => `${windowName(window, decision)}, ${windowWords(window)}`).join('; ');
};

const facts = (decision: Decision): RichTextSection[] => {
  const { confidence } = decision.basis;
  const places = placesLine(decision);
  const support = supportLine(decision);
  return [
    row('Status', upperFirst(statusWords(decision.status))),
    row('Choice', optionName(decision.chosen, decision)),
    row('Decided', `${decision.decidedOn} by ${deciderNames(decision)}`),
    ...(places === '' ? [] : [row('Order, in points out of 100', places)]),
    ...(confidence === null
      ? []
      : [
          row(
            'Confidence',
            `${confidence.word}, first in ${shareOf(confidence.share)} of the plausible weightings`,
          ),
        ]),
    ...(support === '' ? [] : [row('Support', support)]),
  ];
};

const linesOf = (words: string): string[] =>
  visibleText(words)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '');

const titled = (label: string, elements: readonly RichTextElement[]): Block => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [bold(label)] }, ...elements],
});

const asText = (lines: readonly string[]): RichTextElement => ({
  type: 'rich_text_section',
  elements: [{ type: 'text', text: shorten(lines.join('\n'), LIMITS.textObject) }],
});

/** People's words, whole: what was left out would be missing in a year. */
const words = ({ context, consequences }: Decision): Block[] => {
  const said = linesOf(context);
  const follows = linesOf(consequences);
  const list: RichTextElement =
    follows.length > MOST_BULLETS
      ? asText(follows)
      : {
          type: 'rich_text_list',
          style: 'bullet',
          elements: follows.map((text) => ({
            type: 'rich_text_section',
            elements: [{ type: 'text', text }],
          })),
        };
  return [
    ...(said.length === 0 ? [] : [titled('Context', [asText(said)])]),
    ...(follows.length === 0 ? [] : [titled('Consequences', [list])]),
  ];
};

/** What the decision rests on in one line. */
export const basisLine = ({ basis }: Pick<Decision, 'basis'>): string =>
  `Rests on ${count(basis.facts.length, 'fact')}, dataset ${basis.datasetVersion} as of ${basis.asOf}.`;

const buttons = ({ id }: Decision): Button[] => [
  { type: 'button', text: plain('Change status'), action_id: STATUS_ACTION, value: id },
  { type: 'button', text: plain('Show as Markdown'), action_id: MARKDOWN_ACTION, value: id },
  {
    ...{ type: 'button', text: plain('Delete'), action_id: DELETE_ACTION, value: id, style: 'danger' },
    confirm: {
      title: plain(`Delete ${id}?`),
      text: plain(
        'The decision, its record, its file and its pin are deleted for everyone. This cannot be undone.',
      ),
      confirm: plain('Delete'),
      deny: plain('Keep'),
    },
  },
];

/** "D-12, accepted: Django for the back office. Chosen: Django." */
const summary = (decision: Decision): string => {
  const { id, title, status } = decision;
  const chosen = optionName(decision.chosen, decision);
  return `${id}, ${statusWords(status)}: ${oneLine(title)}. Chosen: ${chosen}, ${decision.decidedOn}.`;
};

/** The record of a decision for its thread, in English, people's words as they wrote them. */
export const renderRecord = (decision: Decision): Message => {
  const { id, title } = decision;
  return {
    text: escapeToFit(summary(decision), READABLE.summary),
    blocks: [
      { type: 'header', text: fitted(`${id}: ${title}`, LIMITS.header) },
      rows(facts(decision)),
      ...words(decision),
      { type: 'context', elements: [plain(basisLine(decision))] },
      { type: 'actions', elements: buttons(decision) },
    ],
  };
};
