import { charactersOfCell, charactersOfMessage } from '../../src/render/characters-of-message.ts';
import { withoutDates } from '../../src/render/date-mark.ts';
import { LIMITS } from '../../src/render/limits.ts';
import type {
  Block,
  Button,
  ChartBlock,
  Message,
  Overflow,
  RichTextElement,
  RichTextLeaf,
  TableCell,
} from '../../src/render/message.ts';

/** Every limit of Slack that a message violates, in words; empty when Slack takes it. */
export const checkMessage = (message: Message): string[] => [
  ...checkText(message.text),
  ...range('blocks', message.blocks.length, 1, LIMITS.blocks),
  ...range(
    'table blocks',
    message.blocks.filter((block) => block.type === 'table').length,
    0,
    LIMITS.tablesAMessage,
  ),
  ...range('characters over all blocks', charactersOfMessage(message), 0, LIMITS.messageCharacters),
  ...message.blocks.flatMap(checkBlock),
];

const range = (what: string, amount: number, least: number, most: number): string[] =>
  amount < least || amount > most ? [`${what}: ${amount}, allowed ${least} to ${most}`] : [];

const checkText = (text: string): string[] => [
  ...range('characters of text', text.length, 1, LIMITS.textRecommended),
  ...(/[<>]/.test(text) ? ['text holds an unescaped < or >'] : []),
  ...(/&(?!(amp|lt|gt);)/.test(text) ? ['text holds an unescaped &'] : []),
  ...(text.isWellFormed() ? [] : ['text is not well-formed']),
];

const checkBlock = (block: Block): string[] => {
  switch (block.type) {
    case 'header':
      return range('characters of a header', block.text.text.length, 1, LIMITS.header);
    case 'section':
      return checkTextObject(block.text);
    case 'context':
      return [
        ...range('context elements', block.elements.length, 1, LIMITS.contextElements),
        ...block.elements.flatMap(checkTextObject),
      ];
    case 'rich_text':
      return [
        ...(block.elements.length === 0 ? ['rich_text without elements'] : []),
        ...block.elements.flatMap(checkElement),
      ];
    case 'divider':
      return [];
    case 'markdown':
      return range('characters of markdown', block.text.length, 1, LIMITS.messageCharacters);
    case 'actions':
      return [
        ...range('buttons', block.elements.length, 1, LIMITS.actionElements),
        ...block.elements.flatMap((element) =>
          element.type === 'overflow' ? checkOverflow(element) : checkButton(element),
        ),
      ];
    case 'context_actions':
      return range('context actions', block.elements.length, 1, LIMITS.contextActions);
    case 'data_visualization':
      return checkChart(block);
    case 'table':
      return checkTable(block.rows, block.column_settings?.length ?? 0);
  }
};

const checkTextObject = (text: { type: string; text: string }): string[] => [
  ...range('characters of a text object', text.text.length, 1, LIMITS.textObject),
  ...(text.type === 'mrkdwn' && /<[!@#]/.test(withoutDates(text.text))
    ? ['mrkdwn holds a mention or a channel call']
    : []),
];

const checkButton = ({ text, value }: Button): string[] => [
  ...range('characters of a button', text.text.length, 1, LIMITS.buttonText),
  ...range('characters of the value of a button', value.length, 1, LIMITS.buttonValue),
];

const checkOverflow = ({ options }: Overflow): string[] => [
  ...range('entries of a menu', options.length, 1, LIMITS.overflowOptions),
  ...options.flatMap(({ text, value }) => [
    ...range('characters of an entry', text.text.length, 1, LIMITS.buttonText),
    ...range('characters of the value of an entry', value.length, 1, LIMITS.optionValue),
  ]),
];

const checkElement = (element: RichTextElement): string[] =>
  element.type === 'rich_text_list'
    ? [
        ...(element.elements.length === 0 ? ['list without items'] : []),
        ...element.elements.flatMap(checkElement),
      ]
    : [
        ...(element.elements.length === 0 ? [`${element.type} without leaves`] : []),
        ...element.elements.flatMap(checkLeaf),
      ];

const checkLeaf = (leaf: RichTextLeaf): string[] => [
  ...range('characters of a leaf', leaf.text.length, 1, LIMITS.textObject),
  ...(leaf.text.isWellFormed() ? [] : ['leaf is not well-formed']),
  ...(leaf.type === 'link' && (!/^https?:\/\//.test(leaf.url) || leaf.url.length > LIMITS.linkUrl)
    ? ['link that is not http, or too long']
    : []),
];

const checkTable = (rows: readonly TableCell[][], settings: number): string[] => {
  const widths = new Set(rows.map((row) => row.length));
  const cells = rows.flat();
  return [
    ...range('table rows', rows.length, 1, LIMITS.tableRows),
    ...range('column settings', settings, 0, LIMITS.tableColumns),
    ...[...widths].flatMap((width) => range('table columns', width, 1, LIMITS.tableColumns)),
    ...(widths.size > 1 ? ['table rows of different lengths'] : []),
    ...range(
      'characters over all cells',
      cells.reduce((sum, cell) => sum + charactersOfCell(cell), 0),
      0,
      LIMITS.tableCharacters,
    ),
    ...cells.flatMap((cell) => (charactersOfCell(cell) < LIMITS.cellMinimum ? ['empty table cell'] : [])),
  ];
};

const checkChart = ({ title, chart: { series, axis_config: axis } }: ChartBlock): string[] => [
  ...range('characters of the title of a chart', title.length, 1, LIMITS.chartTitle),
  ...range('series of a chart', series.length, 1, LIMITS.chartSeries),
  ...range('categories of a chart', axis.categories.length, 1, LIMITS.chartPoints),
  ...[...series.map(({ name }) => name), ...axis.categories].flatMap((label) =>
    range('characters of a label of a chart', label.length, 1, LIMITS.chartLabel),
  ),
  ...[axis.x_label, axis.y_label].flatMap((label) =>
    range('characters of a label of an axis', label.length, 0, LIMITS.chartAxisLabel),
  ),
  ...(new Set(axis.categories).size < axis.categories.length ? ['a chart with a category twice'] : []),
  ...series.flatMap(({ data }) =>
    data.length === axis.categories.length &&
    data.every(({ label, value }, index) => label === axis.categories[index] && Number.isFinite(value))
      ? []
      : ['a series without one point for each category'],
  ),
];
