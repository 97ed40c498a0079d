/** What was asked for, to follow "take back" or "without": a ban stands in quotation marks, as it was said. */
export const askedWords = (asked: string): string => (asked.startsWith('no ') ? `"${asked}"` : asked);
