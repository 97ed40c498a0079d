/** Controls but the line feed, marks that turn the writing direction, and other characters without a shape. */
const INVISIBLE =
  /[^\P{Cc}\n]|[\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/**
 * Text of people or data made safe to show: well-formed, without control characters and without marks that reverse
 * the reading order of what follows. Joiners inside emoji and scripts stay.
 */
export const visibleText = (text: string): string => text.toWellFormed().replace(INVISIBLE, ' ');

/** On one line, runs of white space as one space. */
export const oneLine = (text: string): string => visibleText(text).replace(/\s+/g, ' ').trim();

/** Is there anything to see? White space, joiners and unassigned characters alone are nothing. */
export const isVisible = (text: string): boolean =>
  /[^\s\p{C}\p{M}\u2800\u3164\u115F\u1160\uFFA0]/u.test(text);
