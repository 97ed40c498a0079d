import { BLOCK_LIMITS as LIMIT } from './block-limits.ts';
import { identifierRule, plainTextRule, textObjectRule } from './composition-rules.ts';
import {
  actionElementRules,
  buttonRule,
  contextActionElementRules,
  imageElementRule,
  inputElementRules,
} from './element-rules.ts';
import { richTextRule } from './rich-text-rules.ts';
import {
  allRules,
  anyFieldRule,
  booleanRule,
  choiceRule,
  listRule,
  numberRule,
  type Rule,
  shapeRule,
  textRule,
  typedRule,
  urlRule,
} from './rules.ts';
import { dataTableRule, tableRule } from './table-rules.ts';

export type Surface = 'message' | 'modal' | 'home';

const named = { block_id: identifierRule };
const anything: Rule = () => {};

const contextRule = shapeRule(
  {
    elements: listRule(
      typedRule({
        plain_text: textObjectRule(LIMIT.textObject),
        mrkdwn: textObjectRule(LIMIT.textObject),
        image: imageElementRule,
      }),
      1,
      LIMIT.contextElements,
    ),
  },
  named,
);

const sectionRule = allRules(
  anyFieldRule('text', 'fields'),
  shapeRule(
    {},
    {
      ...named,
      text: textObjectRule(LIMIT.textObject),
      fields: listRule(textObjectRule(LIMIT.sectionField), 1, LIMIT.sectionFields),
      accessory: typedRule({ ...actionElementRules, image: imageElementRule }),
      expand: booleanRule,
    },
  ),
);

const cardRule = allRules(
  anyFieldRule('hero_image', 'title', 'actions', 'body'),
  shapeRule(
    {},
    {
      ...named,
      hero_image: typedRule({ image: imageElementRule }),
      icon: typedRule({ image: imageElementRule }),
      title: textObjectRule(LIMIT.cardTitle),
      subtitle: textObjectRule(LIMIT.cardTitle),
      body: textObjectRule(LIMIT.cardBody),
      actions: listRule(typedRule({ button: buttonRule }), 1, LIMIT.cardActions),
    },
  ),
);

const chartLabel = textRule(1, LIMIT.chartLabel);
const point = shapeRule({ label: chartLabel, value: numberRule() });
const seriesChart = shapeRule({
  series: listRule(
    shapeRule({ name: chartLabel, data: listRule(point, 1, LIMIT.chartPoints) }),
    1,
    LIMIT.chartSeries,
  ),
  axis_config: shapeRule(
    { categories: listRule(chartLabel, 1, LIMIT.chartPoints) },
    { x_label: textRule(0, LIMIT.chartAxisLabel), y_label: textRule(0, LIMIT.chartAxisLabel) },
  ),
});

const taskRule = shapeRule(
  {
    task_id: textRule(1, LIMIT.identifier),
    title: textRule(1, LIMIT.textObject),
    status: choiceRule('pending', 'in_progress', 'complete', 'error'),
  },
  { ...named, details: richTextRule, output: richTextRule, sources: anything },
);

const plainBlockRules: Record<string, Rule> = {
  actions: shapeRule({ elements: listRule(typedRule(actionElementRules), 1, LIMIT.actionElements) }, named),
  context: contextRule,
  divider: shapeRule({}, named),
  header: shapeRule(
    { text: plainTextRule(LIMIT.header) },
    { ...named, level: numberRule({ minimum: 1, maximum: 4 }) },
  ),
  image: allRules(
    anyFieldRule('image_url', 'slack_file'),
    shapeRule(
      { alt_text: textRule(1, LIMIT.imageText) },
      {
        ...named,
        image_url: urlRule(LIMIT.url),
        slack_file: anything,
        title: plainTextRule(LIMIT.imageText),
      },
    ),
  ),
  input: shapeRule(
    { label: plainTextRule(LIMIT.inputLabel), element: typedRule(inputElementRules) },
    { ...named, hint: plainTextRule(LIMIT.inputLabel), optional: booleanRule, dispatch_action: booleanRule },
  ),
  rich_text: richTextRule,
  section: sectionRule,
  table: tableRule,
  video: shapeRule(
    {
      video_url: urlRule(LIMIT.url),
      thumbnail_url: urlRule(LIMIT.url),
      alt_text: textRule(1, LIMIT.imageText),
      title: plainTextRule(199),
    },
    {
      ...named,
      title_url: urlRule(LIMIT.url),
      author_name: textRule(1, 49),
      provider_name: textRule(1, LIMIT.identifier),
      provider_icon_url: urlRule(LIMIT.url),
      description: plainTextRule(LIMIT.textObject),
    },
  ),
};

const containerRule = allRules(
  anyFieldRule('title', 'rich_text_title'),
  shapeRule(
    { child_blocks: listRule(typedRule(plainBlockRules), 1, LIMIT.containerBlocks) },
    {
      ...named,
      title: plainTextRule(LIMIT.cardTitle),
      rich_text_title: typedRule({ rich_text: richTextRule }),
      subtitle: textObjectRule(LIMIT.cardTitle),
      width: choiceRule('narrow', 'standard', 'wide', 'full'),
      icon: typedRule({ image: imageElementRule }),
      is_collapsible: booleanRule,
      default_collapsed: booleanRule,
      has_header_divider: booleanRule,
    },
  ),
);

/** Every block an app may write; `file` is left out because it only ever comes from Slack. */
export const blockRules: Record<string, Rule> = {
  ...plainBlockRules,
  alert: shapeRule(
    { text: textObjectRule(LIMIT.textObject) },
    { ...named, level: choiceRule('default', 'info', 'warning', 'error', 'success') },
  ),
  card: cardRule,
  carousel: shapeRule({ elements: listRule(typedRule({ card: cardRule }), 1, LIMIT.carouselCards) }, named),
  container: containerRule,
  context_actions: shapeRule(
    { elements: listRule(typedRule(contextActionElementRules), 1, LIMIT.contextActionElements) },
    named,
  ),
  data_table: dataTableRule,
  data_visualization: shapeRule(
    {
      title: textRule(1, LIMIT.chartTitle),
      chart: typedRule({
        bar: seriesChart,
        line: seriesChart,
        area: seriesChart,
        pie: shapeRule({ segments: listRule(point, 1, LIMIT.chartSeries) }),
      }),
    },
    named,
  ),
  markdown: shapeRule({ text: textRule(1, LIMIT.markdownInMessage) }, named),
  plan: shapeRule(
    { title: textRule(1, LIMIT.textObject) },
    { ...named, tasks: listRule(typedRule({ task_card: taskRule }), 0, LIMIT.blocksInMessage) },
  ),
  task_card: taskRule,
};

const messageOnly = ['context_actions', 'container', 'data_visualization', 'markdown', 'plan', 'task_card'];
const notInModals = [...messageOnly, 'card', 'carousel', 'data_table', 'table'];

/** Whether Slack shows a block there: docs.slack.dev/reference/block-kit/blocks, "available in surfaces". */
export function blockFitsSurface(type: string, surface: Surface): boolean {
  switch (surface) {
    case 'message':
      return type !== 'alert';
    case 'home':
      return type !== 'alert' && !messageOnly.includes(type);
    case 'modal':
      return !notInModals.includes(type);
    default:
      return surface satisfies never;
  }
}
