import { webApi } from '@slack/bolt';
import { createLog } from '../log.ts';
import { clientOptions } from '../slack/client-options.ts';
import { classifySlackError } from '../slack/slack-error.ts';
import type { DoctorDeps } from './doctor-deps.ts';

/** What came of one call of Slack's Web API. */
export type SlackReply =
  | { kind: 'answered'; body: unknown; headers: Headers; at: Date }
  | { kind: 'refused'; word: string; headers: Headers; at: Date }
  | { kind: 'trouble'; trouble: 'rate-limited' | 'unreached' | 'ambiguous' | 'other' };

const SILENT = createLog('silent');

/** Calls a method once, as the bot would, and keeps the headers that the client does not hand on. Never rejects. */
export const askSlack = async (
  method: string,
  slack: { token: string; apiUrl: string | undefined },
  { fetch, clock }: Pick<DoctorDeps, 'fetch' | 'clock'>,
): Promise<SlackReply> => {
  let headers = new Headers();
  let at = clock();
  const watched: typeof globalThis.fetch = async (...call) => {
    const response = await fetch(...call);
    headers = response.headers;
    at = clock();
    return response;
  };
  const metrics = { slackFetch: () => watched };
  const client = new webApi.WebClient(slack.token, clientOptions(slack.apiUrl, { log: SILENT, metrics }));
  try {
    return { kind: 'answered', body: await client.apiCall(method), headers, at };
  } catch (error) {
    const failure = classifySlackError(error);
    if (failure.kind === 'platform') return { kind: 'refused', word: failure.error, headers, at };
    return { kind: 'trouble', trouble: failure.kind };
  }
};
