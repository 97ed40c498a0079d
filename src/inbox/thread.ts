/** One conversation: a root message and its replies. */
export type Thread = { team: string; channel: string; threadTs: string };
