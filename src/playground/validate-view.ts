import { BLOCK_LIMITS as LIMIT } from './block-kit/block-limits.ts';
import { identifierRule, plainTextRule } from './block-kit/composition-rules.ts';
import {
  asObject,
  type BlockProblem,
  booleanRule,
  type Report,
  type Rule,
  shapeRule,
  textRule,
} from './block-kit/rules.ts';
import { validateBlocks } from './validate-blocks.ts';

const anything: Rule = () => {};
const common = {
  private_metadata: textRule(0, LIMIT.privateMetadata),
  callback_id: identifierRule,
  external_id: identifierRule,
};
const button = plainTextRule(LIMIT.viewTitle);
const modalRule = shapeRule(
  { title: plainTextRule(LIMIT.viewTitle), blocks: anything },
  {
    ...common,
    submit: button,
    close: button,
    clear_on_close: booleanRule,
    notify_on_close: booleanRule,
    submit_disabled: booleanRule,
  },
);
const homeRule = shapeRule({ blocks: anything }, common);

/** What Slack would refuse in a modal or home tab; empty when it may be shown. Pointers are below `/view`. */
export function validateView(view: Record<string, unknown>, type: 'modal' | 'home'): BlockProblem[] {
  const problems: BlockProblem[] = [];
  const report: Report = (pointer, message) => {
    problems.push({ error: 'invalid_blocks', pointer, message });
  };
  if (view['type'] !== type) report('/view/type', `must be a valid enum value: ${type}`);
  const rule = type === 'modal' ? modalRule : homeRule;
  rule(view, '/view', report);
  const blocks = view['blocks'];
  const hasInput = Array.isArray(blocks) && blocks.some((block) => asObject(block)?.['type'] === 'input');
  if (type === 'modal' && hasInput && view['submit'] === undefined) {
    report('/view', 'missing required field: submit');
  }
  const inside = validateBlocks(blocks ?? [], type).map((each) => ({
    ...each,
    pointer: `/view${each.pointer}`,
  }));
  return [...problems, ...inside];
}
