import { createHmac, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** A slash command of one person in one channel. */
export type BenchCommand = { text: string; channel: string; user: string };

/** Sends slash commands the way Slack does: signed forms over kept connections. */
export type CommandSender = {
  /** Resolves to the status and the time (performance.now()) at which the acknowledgement's head arrived. */
  send: (command: BenchCommand) => Promise<{ status: number; at: number }>;
  close: () => void;
};

/** A sender to `appUrl` that signs with `secret`, over at most `connections` connections at once. */
export const createCommandSender = (appUrl: string, secret: string, connections: number): CommandSender => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  // Another sender of the same app would otherwise be taken for Slack delivering again.
  const sender = randomUUID();
  let sent = 0;
  const send = ({ text, channel, user }: BenchCommand): Promise<{ status: number; at: number }> => {
    sent += 1;
    const body = new URLSearchParams({
      command: '/stack-compare',
      text,
      team_id: 'T0PLAYGROUND',
      channel_id: channel,
      channel_name: 'architecture',
      user_id: user,
      user_name: 'mira',
      trigger_id: `${sender}.${sent}`,
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
