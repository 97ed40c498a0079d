import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Sends slash commands the way Slack does: signed forms over one kept connection. */
export type CommandSender = {
  /** Resolves to the status and the time (performance.now()) at which the acknowledgement's head arrived. */
  send: (text: string) => Promise<{ status: number; at: number }>;
  close: () => void;
};

/** A sender to `appUrl` that signs with `secret`; questions go to `channel`. */
export const createCommandSender = (appUrl: string, secret: string, channel: string): CommandSender => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let sent = 0;
  const send = (text: string): Promise<{ status: number; at: number }> => {
    sent += 1;
    const body = new URLSearchParams({
      command: '/stack-compare',
      text,
      team_id: 'T0PLAYGROUND',
      channel_id: channel,
      channel_name: 'architecture',
      user_id: 'U0MIRA',
      user_name: 'mira',
      trigger_id: `bench.${sent}`,
      is_enterprise_install: 'false',
    }).toString();
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const hash = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${hash}`,
    };
    return new Promise((resolve, reject) => {
      request(`${appUrl}/slack/events`, { method: 'POST', agent, headers }, (response) => {
        const at = performance.now();
        response.resume().once('end', () => resolve({ status: response.statusCode ?? 0, at }));
      })
        .on('error', reject)
        .end(body);
    });
  };
  return { send, close: () => agent.destroy() };
};
