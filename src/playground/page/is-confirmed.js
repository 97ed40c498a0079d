/** Asks before a press that wants it, in the browser's own dialog; true when nobody has to be asked. */
export function isConfirmed(confirm) {
  if (confirm === undefined) return true;
  const words = [confirm.title, confirm.text].filter((part) => part !== undefined);
  return window.confirm(words.map((part) => part.text).join('\n\n'));
}
