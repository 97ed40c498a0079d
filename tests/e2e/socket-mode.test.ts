import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer.ts';
import { TokenRefusedError } from '../../src/slack/token-refused-error.ts';
import { startSocketBot } from './start-socket-bot.ts';
import { answersIn, BOT, CHANNEL, roots } from './start-test-app.ts';

const never: typeof answer = () => new Promise(() => undefined);
const QUESTION = 'compare fastify and express for an API';
const isAnswer = (message: { metadata?: { event_payload: Record<string, unknown> } }): boolean =>
  message.metadata?.event_payload['step'] === 'answer.1';

describe('Socket Mode', () => {
  it('holds two connections and answers commands, mentions and buttons through them', async () => {
    const { workspace, door, settle } = await startSocketBot();
    await expect.poll(() => door.connections()).toBe(2);
    expect(await workspace.sendCommand({ text: QUESTION })).toMatchObject({ status: 200, body: '' });
    await settle();
    const [root] = roots(workspace);
    expect(root?.text).toContain(QUESTION);
    await workspace.sendMessage({ text: `<@${BOT}> without express`, threadTs: root?.ts ?? '' });
    await settle();
    const answers = answersIn(workspace, root?.ts ?? '').filter(isAnswer);
    expect(answers).toHaveLength(2);
    const press = { channel: CHANNEL, actionId: 'remove_answer', messageTs: answers[1]?.ts ?? '' };
    await workspace.click(press);
    await settle();
    expect(answersIn(workspace, root?.ts ?? '').filter(isAnswer)).toHaveLength(1);
  });

  it('is ready while a connection is open, and says why when none is', async () => {
    const { url, door } = await startSocketBot();
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    door.refuseOpen('internal_error');
    door.drop('all');
    const readiness = async () => {
      const response = await fetch(`${url}/readyz`);
      return [response.status, await response.json()];
    };
    await expect.poll(readiness).toEqual([503, { ok: false, reason: 'no socket to Slack is open' }]);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it.each(['warning', 'refresh_requested', 'too_many_websockets'] as const)(
    'opens the next connection at once when Slack ends one (%s), and drops nothing meanwhile',
    async (reason) => {
      const { workspace, door, settle } = await startSocketBot();
      await expect.poll(() => door.connections()).toBe(2);
      const leaving = door.refresh(reason);
      const { ts } = await workspace.sendMessage({ text: `<@${BOT}> ${QUESTION}` });
      expect(await leaving).toBe(true);
      await settle();
      expect(answersIn(workspace, ts).filter(isAnswer)).toHaveLength(1);
      await expect.poll(() => door.connections()).toBe(2);
    },
  );

  it('comes back by itself when the network was gone', async () => {
    const { workspace, door, settle } = await startSocketBot();
    await expect.poll(() => door.connections()).toBe(2);
    door.refuseOpen('internal_error');
    door.drop('all');
    const asking = workspace.sendMessage({ text: `<@${BOT}> ${QUESTION}` });
    door.refuseOpen(null);
    await expect.poll(() => door.connections()).toBe(2);
    const { ts } = await asking;
    await settle();
    expect(answersIn(workspace, ts).filter(isAnswer)).toHaveLength(1);
  });

  it('answers once what Slack sends on both connections', async () => {
    const { workspace, settle } = await startSocketBot();
    const { ts, deliveries } = await workspace.sendMessage({ text: `<@${BOT}> ${QUESTION}` });
    for (const { eventId } of deliveries) await workspace.redeliver(eventId);
    await settle();
    expect(answersIn(workspace, ts).filter(isAnswer)).toHaveLength(1);
  });

  it.each(['invalid_auth', 'not_allowed_token_type'])(
    'does not start when Slack refuses the app token with %s, and says what to do',
    async (error) => {
      const { door, start, stop } = await startSocketBot();
      await stop();
      door.refuseOpen(error);
      const starting = start();
      await expect(starting).rejects.toBeInstanceOf(TokenRefusedError);
      await expect(starting).rejects.toThrow(/SLACK_APP_TOKEN.*connections:write/);
    },
  );

  it('is stopped cleanly while no connection can be opened yet', async () => {
    const { door, start, stop, lines, workspace } = await startSocketBot({ answer: never });
    await workspace.sendCommand({ text: QUESTION });
    await stop();
    door.refuseOpen('internal_error');
    const starting = start({ answer });
    starting.catch(() => undefined);
    await expect.poll(() => roots(workspace).length).toBe(1);
    const refused = () => lines.filter(({ msg }) => msg === 'a socket to Slack could not be opened').length;
    await expect.poll(refused).toBeGreaterThanOrEqual(2);
    await stop();
    expect(lines.filter(({ level }) => level === 'error' || level === 'fatal')).toEqual([]);
  });

  it('gives no listener a client that tries a hundred times', async () => {
    const { workspace, settle } = await startSocketBot();
    workspace.addFault({ method: 'chat.postMessage', status: 503, times: 2 });
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    const posts = workspace.calls('chat.postMessage');
    expect(posts.filter(({ status }) => status === 503)).toHaveLength(2);
    expect(roots(workspace)).toHaveLength(1);
  });

  it('takes no events by HTTP', async () => {
    const { url } = await startSocketBot();
    expect((await fetch(`${url}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(404);
  });
});
