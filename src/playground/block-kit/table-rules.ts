import { BLOCK_LIMITS as LIMIT } from './block-limits.ts';
import { identifierRule } from './composition-rules.ts';
import { richTextElementsRule } from './rich-text-rules.ts';
import {
  allRules,
  asObject,
  booleanRule,
  choiceRule,
  listRule,
  numberRule,
  type Rule,
  shapeRule,
  textRule,
  typedRule,
} from './rules.ts';

const cell = typedRule({
  raw_text: shapeRule({ text: textRule(1, LIMIT.tableCharacters) }),
  raw_number: shapeRule({ value: numberRule() }, { text: textRule(1, LIMIT.tableCharacters) }),
  rich_text: shapeRule({ elements: richTextElementsRule }, { block_id: identifierRule }),
});
const row = listRule(cell, 1, LIMIT.tableColumns);

/**
 * Documented for data_table only. Slack's page on `table` is silent, and this program has no use for a
 * ragged one, so that the stricter reading costs nothing.
 */
const equalRows: Rule = (value, pointer, report) => {
  if (!Array.isArray(value)) return;
  const width = Array.isArray(value[0]) ? value[0].length : 0;
  for (const [index, each] of value.entries()) {
    if (Array.isArray(each) && each.length !== width) {
      report(`${pointer}/${index}`, `rows must have the same number of cells: ${width}`);
    }
  }
};

const plainHeaderCells: Rule = (value, pointer, report) => {
  const header = Array.isArray(value) ? value[0] : undefined;
  if (!Array.isArray(header)) return;
  for (const [index, each] of header.entries()) {
    if (asObject(each)?.['type'] === 'rich_text')
      report(`${pointer}/0/${index}`, 'unsupported type: rich_text');
  }
};

export const tableRule = shapeRule(
  { rows: allRules(listRule(row, 1, LIMIT.tableRows), equalRows) },
  {
    block_id: identifierRule,
    column_settings: listRule(
      shapeRule({}, { align: choiceRule('left', 'center', 'right'), is_wrapped: booleanRule }),
      0,
      LIMIT.tableColumnSettings,
    ),
  },
);

export const dataTableRule = shapeRule(
  {
    rows: allRules(listRule(row, 2, LIMIT.dataTableRows), equalRows, plainHeaderCells),
    caption: textRule(1, LIMIT.textObject),
  },
  {
    block_id: identifierRule,
    page_size: numberRule({ minimum: 1, maximum: LIMIT.dataTablePage }),
    row_header_column_index: numberRule({ minimum: 0, maximum: LIMIT.tableColumns - 1 }),
  },
);
