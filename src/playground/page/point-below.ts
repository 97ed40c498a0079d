export type Point = { top?: number; bottom?: number; left?: number; right?: number };

const ITEM_HEIGHT = 36;

/** Where a list of so many items has room: below the button or above it, and never beyond the window's edge. */
export function pointBelow(button: HTMLElement, items: number): Point {
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const hasRoomBelow = bottom + items * ITEM_HEIGHT + 24 < innerHeight;
  const vertical = hasRoomBelow ? { top: bottom + 4 } : { bottom: innerHeight - top + 4 };
  return left > innerWidth / 2 ? { ...vertical, right: innerWidth - right } : { ...vertical, left };
}
