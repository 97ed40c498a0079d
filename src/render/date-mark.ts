/** A moment as UTC, to the minute: "2026-11-21 14:30 UTC". `at`: milliseconds since 1970. */
export const utcTime = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/**
 * A moment as each reader sees it in their own zone, for mrkdwn of the bot's own words alone: in plain_text, rich_text
 * and `text` it would stand there as it is.
 */
export const dateMark = (at: number): string =>
  `<!date^${Math.floor(at / 1_000)}^{date_short_pretty} {time}|${utcTime(at)}>`;

const DATE_MARK = /<!date\^\d+\^[^|<>]*\|([^<>]*)>/g;

/** Mrkdwn with the words that stand behind its dates in their place. */
export const withoutDates = (mrkdwn: string): string => mrkdwn.replace(DATE_MARK, '$1');
