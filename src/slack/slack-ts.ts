const SLACK_TS = /^\d{10}\.\d{6}$/;

/** A moment, in milliseconds of our clock, as Slack writes one. */
export const slackTs = (ms: number): string =>
  `${Math.floor(ms / 1_000)}.${String(ms % 1_000).padStart(3, '0')}000`;

/** A moment as Slack's own clock, by which messages are ordered, says it; by ours where `said` is no moment. */
export const slackTsOr = (said: string | undefined, ms: number): string =>
  said !== undefined && SLACK_TS.test(said) ? said : slackTs(ms);
