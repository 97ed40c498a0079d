import type { SlackApi } from '../../src/slack/slack-api.ts';

export type Call = { method: string; options: Record<string, unknown> };
/** What a call gets: an Error is thrown, `undefined` is an ok with a ts of its own. */
export type Reply = (call: Call) => unknown;

/** A Web API that writes down what it is called with. */
export const createStubApi = (reply: Reply = () => undefined): { api: SlackApi; calls: Call[] } => {
  const calls: Call[] = [];
  const apiCall: SlackApi['apiCall'] = async (method, options = {}) => {
    const call = { method, options };
    calls.push(call);
    const answered = reply(call);
    if (answered instanceof Error) throw answered;
    return answered ?? { ok: true, ts: `1.${calls.length}` };
  };
  return { api: { apiCall }, calls };
};

/** Each call gets the next outcome, and a new ts when none is left. */
export const inTurn = (outcomes: readonly unknown[]): Reply => {
  const left = [...outcomes];
  return () => left.shift();
};
