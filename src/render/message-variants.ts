import { escapeMrkdwn } from './escape-mrkdwn.ts';
import type { Block, Message, TableBlock } from './message.ts';
import { cellTexts, tableText } from './plain-text.ts';

/** One way of saying the same: `full` is the message as it was made. */
export type MessageVariant = {
  kind: 'full' | 'without-chart' | 'markdown' | 'preformatted';
  message: Message;
};

/** Signs that markdown would read as markup; those that start links and mentions become entities. */
const MARKUP = /[\\`*_~[\]|#]/g;

const escapeMarkdown = (text: string): string =>
  escapeMrkdwn(text).replace(MARKUP, '\\$&').replace(/\s+/g, ' ');

const asMarkdown = (table: TableBlock): Block => {
  const [head = [], ...rows] = cellTexts(table);
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const rule = `|${head.map(() => ' --- |').join('')}`;
  return { type: 'markdown', text: [line(head), rule, ...rows.map(line)].join('\n') };
};

const asPreformatted = (table: TableBlock): Block => ({
  type: 'rich_text',
  elements: [
    { type: 'rich_text_preformatted', elements: [{ type: 'text', text: tableText(cellTexts(table)) }] },
  ],
});

/** The table beside a chart says the same. */
const withoutChart = (message: Message): Message => ({
  text: message.text,
  blocks: message.blocks.filter((block) => block.type !== 'data_visualization'),
});

/** Newer blocks may be unknown to a workspace: the later variants do without them. */
const plainer = (message: Message, drawTable: (table: TableBlock) => Block): Message => ({
  text: message.text,
  blocks: withoutChart(message).blocks.flatMap((block): Block[] => {
    if (block.type === 'context_actions') return [];
    return [block.type === 'table' ? drawTable(block) : block];
  }),
});

/**
 * The ways to post a message, best first, for when Slack rejects one: as it is, without its chart, its table as
 * markdown, its table as aligned text. A message without a table has one plainer form at most. Plain text without blocks comes after these.
 */
export const messageVariants = (message: Message): MessageVariant[] => {
  const hasTable = message.blocks.some((block) => block.type === 'table');
  const hasChart = message.blocks.some((block) => block.type === 'data_visualization');
  const hasActions = message.blocks.some((block) => block.type === 'context_actions');
  return [
    { kind: 'full', message },
    ...(hasChart ? [{ kind: 'without-chart', message: withoutChart(message) } as const] : []),
    ...(hasTable ? [{ kind: 'markdown', message: plainer(message, asMarkdown) } as const] : []),
    ...(hasTable || hasActions
      ? [{ kind: 'preformatted', message: plainer(message, asPreformatted) } as const]
      : []),
  ];
};
