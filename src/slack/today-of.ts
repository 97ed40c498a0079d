import type { SlackDeps } from './slack-deps.ts';

/** The day it is, in UTC, as YYYY-MM-DD. */
export const todayOf = ({ clock }: Pick<SlackDeps, 'clock'>): string => clock().toISOString().slice(0, 10);
