import type { Messages } from '../narrate/messages/messages.ts';
import { shorten } from '../narrate/shorten.ts';
import { LIMITS, READABLE } from './limits.ts';
import type { Block, RichTextElement, RichTextLeaf, RichTextSection } from './message.ts';
import type { RenderedLine, Section } from './sections.ts';

/** Tried in order until the whole fits: lines a section, characters a line. The last one always fits. */
const STEPS: readonly (readonly [number, number])[] = [
  [READABLE.lines, READABLE.line],
  [8, 600],
  [6, 400],
  [4, 300],
  [3, 200],
  [1, 150],
];

/**
 * Sections as one rich_text block within the budget: long lines end in an ellipsis, long lists say how many lines
 * they leave out. Empty sections are dropped; null when all are empty.
 */
export const fitSections = (
  sections: readonly Section[],
  messages: Messages,
  budget: number = LIMITS.messageCharacters,
): Block | null => {
  const filled = sections.filter((section) => section.lines.length > 0);
  if (filled.length === 0) return null;
  let elements: RichTextElement[] = [];
  for (const [lines, characters] of STEPS) {
    elements = filled.flatMap((section, index) =>
      sectionElements(section, [lines, characters], index > 0, messages),
    );
    if (charactersOf(elements) <= budget) break;
  }
  return { type: 'rich_text', elements };
};

const sectionElements = (
  section: Section,
  [mostLines, mostCharacters]: readonly [number, number],
  spaced: boolean,
  { say }: Messages,
): RichTextElement[] => {
  const most = Math.max(mostLines, section.keep);
  const left = section.lines.length - most;
  const shown = section.lines.slice(0, most).map((line) => fitLine(line, mostCharacters));
  const rest: RenderedLine[] =
    left > 0
      ? [[{ type: 'text', text: say('label.more-lines', { count: left }), style: { italic: true } }]]
      : [];
  const lines = [...shown, ...rest];
  const gap = spaced ? '\n' : '';
  if (section.style === 'bullet') {
    const list: RichTextElement = { type: 'rich_text_list', style: 'bullet', elements: lines.map(asSection) };
    return section.label === null ? [list] : [asSection([bold(`${gap}${section.label}`)]), list];
  }
  const [first = [], ...more] = lines;
  const labelled: RenderedLine =
    section.label === null
      ? gap === ''
        ? first
        : [{ type: 'text', text: gap }, ...first]
      : [bold(`${gap}${say('label.colon', { label: section.label })}`), ...first];
  return [labelled, ...more].map(asSection);
};

const bold = (text: string): RichTextLeaf => ({ type: 'text', text, style: { bold: true } });

const asSection = (elements: RenderedLine): RichTextSection => ({
  type: 'rich_text_section',
  elements: [...elements],
});

/** Leaves until the line is full; a link is left whole or left out, with an ellipsis for what is missing. */
const fitLine = (line: RenderedLine, most: number): RenderedLine => {
  let room = most;
  const fitted: RichTextLeaf[] = [];
  for (const leaf of line) {
    if (leaf.text.length <= room) {
      fitted.push(leaf);
      room -= leaf.text.length;
      continue;
    }
    fitted.push({ type: 'text', text: leaf.type === 'text' && room > 1 ? shorten(leaf.text, room) : '…' });
    break;
  }
  return fitted;
};

/** Characters of the visible text and the link targets of a block's elements. */
export const charactersOf = (elements: readonly RichTextElement[]): number =>
  elements.reduce((sum, element) => {
    if (element.type === 'rich_text_list') return sum + charactersOf(element.elements);
    return (
      sum +
      element.elements.reduce(
        (leaves, leaf) => leaves + leaf.text.length + (leaf.type === 'link' ? leaf.url.length : 0),
        0,
      )
    );
  }, 0);
