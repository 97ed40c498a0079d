import { BLOCK_LIMITS as LIMIT } from './block-kit/block-limits.ts';
import { blockFitsSurface, blockRules, type Surface } from './block-kit/block-rules.ts';
import { asObject, type BlockProblem, listRule, type Report, typedRule } from './block-kit/rules.ts';

export type { BlockProblem, Surface };

/**
 * Everything Slack would refuse in these blocks, in the order it is met; empty when they may be posted.
 * Pointers are JSON pointers below `/blocks`. Takes any JSON value, so that a wrong type is a problem and
 * not a crash.
 */
export function validateBlocks(blocks: unknown, surface: Surface = 'message'): BlockProblem[] {
  const problems: BlockProblem[] = [];
  const report: Report = (pointer, message) => {
    problems.push({ error: 'invalid_blocks', pointer, message });
  };
  const most = surface === 'message' ? LIMIT.blocksInMessage : LIMIT.blocksInView;
  listRule(typedRule(blockRules), 0, most)(blocks, '/blocks', report);
  if (!Array.isArray(blocks)) return problems;
  checkSurface(blocks, surface, report);
  checkIdentifiers(blocks, report);
  if (surface === 'message') problems.push(...validateWholeMessage(blocks, report));
  return problems;
}

function checkSurface(blocks: readonly unknown[], surface: Surface, report: Report): void {
  for (const [index, block] of blocks.entries()) {
    const type = asObject(block)?.['type'];
    if (typeof type === 'string' && Object.hasOwn(blockRules, type) && !blockFitsSurface(type, surface)) {
      report(`/blocks/${index}/type`, `unsupported type: ${type}`);
    }
  }
}

function checkIdentifiers(blocks: readonly unknown[], report: Report): void {
  const blockIds = new Set<unknown>();
  for (const [index, block] of blocks.entries()) {
    const fields = asObject(block);
    const blockId = fields?.['block_id'];
    if (blockId !== undefined && blockIds.has(blockId)) {
      report(`/blocks/${index}/block_id`, `block_id "${String(blockId)}" already exists`);
    }
    blockIds.add(blockId);
    checkActionIds(fields?.['elements'], `/blocks/${index}/elements`, report);
  }
}

function checkActionIds(elements: unknown, pointer: string, report: Report): void {
  if (!Array.isArray(elements)) return;
  const seen = new Set<unknown>();
  for (const [index, element] of elements.entries()) {
    const actionId = asObject(element)?.['action_id'];
    if (actionId !== undefined && seen.has(actionId)) {
      report(`${pointer}/${index}/action_id`, `action_id "${String(actionId)}" already exists`);
    }
    seen.add(actionId);
  }
}

function validateWholeMessage(blocks: readonly unknown[], report: Report): BlockProblem[] {
  const problems: BlockProblem[] = [];
  const all = blocks.flatMap(withChildren);
  const tables = all.filter((block) => block['type'] === 'table' || block['type'] === 'data_table');
  if (tables.length > LIMIT.tablesInMessage) {
    problems.push({ error: 'invalid_attachments', pointer: '/blocks', message: 'only_one_table_allowed' });
  }
  if (sum(tables, (table) => visibleCharacters(table['rows'])) > LIMIT.tableCharacters) {
    report('/blocks', `table cells must be less than ${LIMIT.tableCharacters + 1} characters together`);
  }
  const markdown = all.filter((block) => block['type'] === 'markdown');
  if (sum(markdown, visibleCharacters) > LIMIT.markdownInMessage) {
    report('/blocks', `markdown must be less than ${LIMIT.markdownInMessage + 1} characters together`);
  }
  const characters = messageCharacters(all);
  if (characters > LIMIT.messageCharacters) {
    problems.push({ error: 'msg_blocks_too_long', pointer: '/blocks', message: `${characters} characters` });
  }
  return problems;
}

function withChildren(block: unknown): Record<string, unknown>[] {
  const fields = asObject(block);
  if (fields === undefined) return [];
  const children = fields['child_blocks'];
  return [fields, ...(Array.isArray(children) ? children.flatMap(withChildren) : [])];
}

/**
 * How long Slack takes a message to be: text, addresses and values, and a charge for each block after the
 * first. An estimate on the safe side of the measurements named beside the limit.
 */
function messageCharacters(blocks: readonly Record<string, unknown>[]): number {
  const strings = sum(blocks, (block) => visibleCharacters({ ...block, child_blocks: undefined }));
  return strings + Math.max(0, blocks.length - 1) * LIMIT.charactersPerFurtherBlock;
}

const structural = new Set(['type', 'align', 'style', 'block_id', 'action_id']);

function visibleCharacters(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return sum(value, visibleCharacters);
  const fields = asObject(value);
  if (fields === undefined) return 0;
  return sum(Object.entries(fields), ([name, field]) =>
    structural.has(name) ? 0 : visibleCharacters(field),
  );
}

function sum<Item>(items: readonly Item[], measure: (item: Item) => number): number {
  return items.reduce((total, item) => total + measure(item), 0);
}
