/** The Block Kit blocks this program writes, and nothing else. Limits are in limits.ts. */
export type PlainText = { type: 'plain_text'; text: string; emoji: boolean };
export type MrkdwnText = { type: 'mrkdwn'; text: string; verbatim: boolean };

export type RichTextStyle = { bold?: true; italic?: true; code?: true };
export type RichTextLeaf =
  | { type: 'text'; text: string; style?: RichTextStyle }
  | { type: 'link'; url: string; text: string };
export type RichTextSection = { type: 'rich_text_section'; elements: RichTextLeaf[] };
export type RichTextElement =
  | RichTextSection
  | { type: 'rich_text_list'; style: 'bullet' | 'ordered'; elements: RichTextSection[] }
  | { type: 'rich_text_preformatted'; elements: RichTextLeaf[] }
  | { type: 'rich_text_quote'; elements: RichTextLeaf[] };

export type TableCell =
  | { type: 'raw_text'; text: string }
  | { type: 'rich_text'; elements: RichTextSection[] };

/** What is asked before a press counts. */
export type Confirm = { title: PlainText; text: PlainText; confirm: PlainText; deny: PlainText };

/** A small button under a message; the icon is all that Slack offers. */
export type IconButton = {
  type: 'icon_button';
  icon: 'trash';
  text: PlainText;
  action_id: string;
  value: string;
  accessibility_label: string;
  confirm: Confirm;
};

/** A button with words on it; `value` is what a press hands back. */
export type Button = {
  type: 'button';
  text: PlainText;
  action_id: string;
  value: string;
  style?: 'primary' | 'danger';
  confirm?: Confirm;
};

/** A menu behind three dots; the value of what is chosen is handed back. */
export type Overflow = {
  type: 'overflow';
  action_id: string;
  options: { text: PlainText; value: string }[];
};

type FeedbackButton = { text: PlainText; value: string; accessibility_label: string };

/** Thumbs up and down; the value of the one that is pressed is handed back. */
export type FeedbackButtons = {
  type: 'feedback_buttons';
  action_id: string;
  positive_button: FeedbackButton;
  negative_button: FeedbackButton;
};

/** Bars in the order of the categories: every series has one point for each of them, under the same label. */
export type ChartBlock = {
  type: 'data_visualization';
  title: string;
  chart: {
    type: 'bar';
    series: { name: string; data: { label: string; value: number }[] }[];
    axis_config: { categories: string[]; x_label: string; y_label: string };
  };
};

export type TableBlock = Extract<Block, { type: 'table' }>;

export type Block =
  | { type: 'header'; text: PlainText }
  | { type: 'section'; text: PlainText | MrkdwnText; expand?: true }
  | { type: 'rich_text'; elements: RichTextElement[] }
  | { type: 'context'; elements: (PlainText | MrkdwnText)[] }
  | { type: 'divider' }
  | ChartBlock
  | { type: 'markdown'; text: string }
  | { type: 'actions'; elements: (Button | Overflow)[] }
  | { type: 'context_actions'; elements: (IconButton | FeedbackButtons)[] }
  | {
      type: 'table';
      rows: TableCell[][];
      column_settings?: { align?: 'left' | 'center' | 'right'; is_wrapped?: boolean }[];
    };

/**
 * One message: blocks inside Slack's limits, and `text`, the real summary that notifications and screen
 * readers get. `text` is parsed by Slack: words of people and models in it are escaped already.
 */
export type Message = { text: string; blocks: Block[] };
