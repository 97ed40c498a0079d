/** Moves the focus to the element with that id, when it is there. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
