/** At most `most` code units, cut between whole characters, ending in an ellipsis when something was cut. */
export const shorten = (text: string, most: number): string => {
  if (text.length <= most) return text;
  if (most <= 1) return '…'.slice(0, Math.max(most, 0));
  const head = text.slice(0, most - 1);
  const whole = /[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head;
  return `${whole.trimEnd()}…`;
};
