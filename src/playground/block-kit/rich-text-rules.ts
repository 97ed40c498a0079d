import { BLOCK_LIMITS as LIMIT } from './block-limits.ts';
import { identifierRule } from './composition-rules.ts';
import {
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

const unlimited = Number.POSITIVE_INFINITY;

const style = shapeRule(
  {},
  {
    bold: booleanRule,
    italic: booleanRule,
    strike: booleanRule,
    underline: booleanRule,
    code: booleanRule,
    highlight: booleanRule,
    client_highlight: booleanRule,
    unlink: booleanRule,
  },
);
const styled = { style };
const word = textRule(1, LIMIT.identifier);

const leafRules: Record<string, Rule> = {
  text: shapeRule({ text: textRule(1, unlimited) }, styled),
  link: shapeRule(
    { url: urlRule(LIMIT.url) },
    { ...styled, text: textRule(1, unlimited), unsafe: booleanRule },
  ),
  user: shapeRule({ user_id: word }, styled),
  usergroup: shapeRule({ usergroup_id: word }, styled),
  team: shapeRule({ team_id: word }, styled),
  channel: shapeRule({ channel_id: word }, styled),
  emoji: shapeRule({ name: word }, { ...styled, unicode: word, skin_tone: numberRule() }),
  broadcast: shapeRule({ range: choiceRule('here', 'channel', 'everyone') }, styled),
  color: shapeRule({ value: word }, styled),
  date: shapeRule(
    { timestamp: numberRule(), format: textRule(1, LIMIT.textObject) },
    { ...styled, url: urlRule(LIMIT.url), fallback: textRule(1, LIMIT.textObject) },
  ),
};

const leaves = listRule(typedRule(leafRules), 0, unlimited);
const border = numberRule({ minimum: 0, maximum: 1 });
const section = shapeRule({ elements: leaves });

/** The four containers a `rich_text` block or table cell is made of. */
export const richTextElementsRule = listRule(
  typedRule({
    rich_text_section: section,
    rich_text_list: shapeRule(
      {
        style: choiceRule('bullet', 'ordered'),
        elements: listRule(typedRule({ rich_text_section: section }), 1, unlimited),
      },
      { indent: numberRule({ minimum: 0, maximum: 8 }), offset: numberRule(), border },
    ),
    rich_text_quote: shapeRule({ elements: leaves }, { border }),
    rich_text_preformatted: shapeRule(
      {
        elements: listRule(
          typedRule({ text: leafRules['text'] ?? section, link: leafRules['link'] ?? section }),
          0,
          unlimited,
        ),
      },
      { border, language: textRule(1, LIMIT.identifier) },
    ),
  }),
  1,
  unlimited,
);

export const richTextRule = shapeRule({ elements: richTextElementsRule }, { block_id: identifierRule });
