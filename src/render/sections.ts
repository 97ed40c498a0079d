import type { RichTextLeaf } from './message.ts';

/** One line of a message: leaves, already visible text. */
export type RenderedLine = readonly RichTextLeaf[];

/**
 * A part of a message before it is fitted: a bold label, then one paragraph or a list. `keep` says how many lines
 * stay, however little room there is.
 */
export type Section = {
  label: string | null;
  style: 'paragraph' | 'bullet';
  lines: readonly RenderedLine[];
  keep: number;
};
