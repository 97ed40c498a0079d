import { describe, expect, it } from 'vitest';
import { answersIn, BOT, CHANNEL, roots, startTestApp } from './start-test-app.ts';

const SECRET_WORDS = 'zanzibar-project';
const QUESTION = `compare fastify and express for the ${SECRET_WORDS}`;

describe('the log', () => {
  it('holds no words of people, tokens or secret urls, whatever goes wrong', async () => {
    const { workspace, settle, raw, lines } = await startTestApp();
    workspace.addFault({ method: 'chat.postMessage', error: 'invalid_blocks', times: 3 });
    workspace.addFault({ method: 'response_url', status: 500 });
    await workspace.sendCommand({ text: QUESTION });
    await workspace.sendCommand({ text: `private: ${QUESTION}` });
    await workspace.sendMessage({ text: `<@${BOT}> ${QUESTION}` });
    await settle();
    workspace.addFault({ method: 'chat.postMessage', status: 500, times: 99 });
    await workspace.sendCommand({ text: QUESTION });
    await workspace.deliver({ command: '/stack-compare', text: QUESTION }, { encoding: 'form' });
    await settle();
    expect(lines.some(({ level }) => level === 'warn')).toBe(true);
    expect(raw()).not.toMatch(new RegExp(`${SECRET_WORDS}|xoxb-|/response/|signingSecret":"[^[]`));
  });

  it('names the request in every line about one', async () => {
    const { workspace, settle, lines } = await startTestApp();
    workspace.addFault({ method: 'chat.postMessage', status: 503 });
    workspace.addFault({ method: 'chat.postMessage', error: 'invalid_blocks' });
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    const [answer] = answersIn(workspace, roots(workspace, CHANNEL)[0]?.ts ?? '');
    const id = answer?.metadata?.event_payload['request_id'];
    const about = lines.filter(({ level, from }) => level !== 'debug' && from === undefined);
    expect(about.map(({ msg }) => msg)).toEqual([
      'a call to Slack will be tried again',
      'a message was rejected, a plainer form follows',
      'a question is done',
    ]);
    expect(new Set(about.map(({ requestId }) => requestId))).toEqual(new Set([id]));
  });
});
