import { BLOCK_LIMITS as LIMIT } from './block-limits.ts';
import { booleanRule, choiceRule, type Rule, shapeRule, textRule, typedRule, urlRule } from './rules.ts';

export const identifierRule = textRule(1, LIMIT.identifier);

/** A `plain_text` object of 1 to `maximum` characters. */
export function plainTextRule(maximum: number): Rule {
  return typedRule({ plain_text: shapeRule({ text: textRule(1, maximum) }, { emoji: booleanRule }) });
}

/** A `plain_text` or `mrkdwn` object of 1 to `maximum` characters. */
export function textObjectRule(maximum: number): Rule {
  return typedRule({
    plain_text: shapeRule({ text: textRule(1, maximum) }, { emoji: booleanRule }),
    mrkdwn: shapeRule({ text: textRule(1, maximum) }, { verbatim: booleanRule }),
  });
}

export const confirmRule = shapeRule(
  {
    title: plainTextRule(LIMIT.confirmTitle),
    text: textObjectRule(LIMIT.confirmText),
    confirm: plainTextRule(LIMIT.confirmButton),
    deny: plainTextRule(LIMIT.confirmButton),
  },
  { style: choiceRule('primary', 'danger') },
);

/** One entry of a select, overflow menu, checkbox group or radio group. */
export const optionRule = shapeRule(
  { text: textObjectRule(LIMIT.optionText), value: textRule(1, LIMIT.optionValue) },
  { description: textObjectRule(LIMIT.optionText), url: urlRule(LIMIT.url) },
);
