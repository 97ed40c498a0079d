import type {
  Block,
  Button,
  ChartBlock,
  FeedbackButtons,
  IconButton,
  Message,
  Overflow,
  RichTextElement,
  RichTextLeaf,
  TableCell,
} from './message.ts';

/** Characters of labels and values that a message carries for what can be pressed. */
const charactersOfAction = (action: Button | Overflow | IconButton | FeedbackButtons): number => {
  const of = ({ text, value }: { text: { text: string }; value: string }): number =>
    text.text.length + value.length;
  switch (action.type) {
    case 'button':
      return of(action);
    case 'overflow':
      return action.options.reduce((sum, option) => sum + of(option), 0);
    case 'feedback_buttons':
      return of(action.positive_button) + of(action.negative_button);
    case 'icon_button':
      return 0;
  }
};

const charactersOfChart = ({ title, chart: { series, axis_config: axis } }: ChartBlock): number =>
  [
    ...[title, axis.x_label, axis.y_label],
    ...axis.categories,
    ...series.flatMap(({ name, data }) => [name, ...data.map(({ label }) => label)]),
  ].reduce((sum, text) => sum + text.length, 0);

const charactersOfLeaves = (leaves: readonly RichTextLeaf[]): number =>
  leaves.reduce((sum, leaf) => sum + leaf.text.length + (leaf.type === 'link' ? leaf.url.length : 0), 0);

/** Characters of a cell of a table. */
export const charactersOfCell = (cell: TableCell): number =>
  cell.type === 'raw_text'
    ? cell.text.length
    : cell.elements.reduce((sum, section) => sum + charactersOfLeaves(section.elements), 0);

const charactersOfElement = (element: RichTextElement): number =>
  element.type === 'rich_text_list'
    ? element.elements.reduce((sum, section) => sum + charactersOfLeaves(section.elements), 0)
    : charactersOfLeaves(element.elements);

const charactersOfBlock = (block: Block): number => {
  switch (block.type) {
    case 'header':
    case 'section':
      return block.text.text.length;
    case 'context':
      return block.elements.reduce((sum, element) => sum + element.text.length, 0);
    case 'rich_text':
      return block.elements.reduce((sum, element) => sum + charactersOfElement(element), 0);
    case 'actions':
    case 'context_actions':
      return block.elements.reduce((sum, element) => sum + charactersOfAction(element), 0);
    case 'divider':
      return 0;
    case 'markdown':
      return block.text.length;
    case 'data_visualization':
      return charactersOfChart(block);
    case 'table':
      return block.rows.flat().reduce((sum, cell) => sum + charactersOfCell(cell), 0);
  }
};

/** Characters of a message as its budget counts them: over all its blocks. */
export const charactersOfMessage = ({ blocks }: Message): number =>
  blocks.reduce((sum, block) => sum + charactersOfBlock(block), 0);
