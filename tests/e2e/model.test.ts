import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';
import type { Message, Workspace } from '../../src/playground/workspace-types.ts';
import type { Play } from '../fakes/openai-server.ts';
import { NOTHING_READ } from './nothing-read.ts';
import { messageOf, says, seen, startModel, startModelApp } from './start-model-app.ts';
import { startSlackBot } from './start-slack-bot.ts';
import { answersIn, BOT, CHANNEL, roots, startTestApp } from './start-test-app.ts';
import { packOf, verdictOf, wordsOf } from './truthful-words.ts';

const catalog = loadCatalog(SHIPPED_DATA);
const QUESTION = '4 TypeScript developers, a CRUD back office with login, live in 6 weeks';
const MENTION = `<@${BOT}>`;

const explainedIn = (workspace: Workspace, ts: string): Message | undefined =>
  messageOf(workspace, CHANNEL, ts, 'explained.1');
const stepsOf = (messages: readonly Message[]): unknown[] =>
  messages.map(({ metadata }) => metadata?.event_payload['step']);

/** What is posted for a question by the bot without a model. */
const withoutModel = async (question: string): Promise<string[]> => {
  const { workspace, settle } = await startTestApp();
  const { ts } = await workspace.sendMessage({ text: `${MENTION} ${question}` });
  await settle();
  return answersIn(workspace, ts).map(seenWithoutIds);
};

/** Buttons carry the request's id, which differs between two runs. */
const seenWithoutIds = (message: Message): string =>
  seen(message).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');

const wholeExplanation = async (): Promise<Play> => {
  const pack = await packOf(QUESTION, catalog);
  return says({ segments: wordsOf(pack) });
};

describe('an answer with a model', () => {
  it('comes first as without one, and the words follow in the same thread', async () => {
    const { workspace, settle, model } = await startModelApp([says(NOTHING_READ), await wholeExplanation()]);
    const { ts } = await workspace.sendMessage({ text: `${MENTION} ${QUESTION}` });
    await settle();
    const posted = answersIn(workspace, ts);
    expect(stepsOf(posted)).toEqual(['answer.1', 'answer.2', 'explained.1']);
    expect(posted.slice(0, 2).map(seenWithoutIds)).toEqual(await withoutModel(QUESTION));
    expect(seen(posted[2])).toMatch(/In words: .*is in first place/);
    expect(seen(posted[2])).toMatch(/worded by a language model(,| and) (each )?checked against the dataset/);
    expect(model.asked).toHaveLength(2);
  });

  it('follows a slash command, too', async () => {
    const { workspace, settle } = await startModelApp([says(NOTHING_READ), await wholeExplanation()]);
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    const [root] = roots(workspace);
    expect(seen(explainedIn(workspace, root?.ts ?? ''))).toMatch(/In words/);
  });

  it('words the same requirements once: the second time they are at hand', async () => {
    const { workspace, settle, model } = await startModelApp([
      says(NOTHING_READ),
      await wholeExplanation(),
      says(NOTHING_READ),
    ]);
    const one = await workspace.sendMessage({ text: `${MENTION} ${QUESTION}` });
    await settle();
    const other = await workspace.sendMessage({ text: `${MENTION} ${QUESTION}` });
    await settle();
    expect(model.asked.filter(({ body }) => body['stream'] === true)).toHaveLength(1);
    expect(seen(explainedIn(workspace, other.ts))).toBe(seen(explainedIn(workspace, one.ts)));
  });

  it('sends the model no words of people when it explains, and no ids when it reads', async () => {
    const { workspace, settle, model } = await startModelApp([says(NOTHING_READ), await wholeExplanation()]);
    const canary = 'zebrafinch';
    await workspace.sendMessage({ text: `${MENTION} ${QUESTION}, says ${canary} <@U0TEODOR>` });
    await settle();
    const [read, explain] = model.asked.map(({ body }) => JSON.stringify(body));
    expect(read).toContain(canary);
    expect(read).not.toMatch(/U0TEODOR|U0MIRA|C0ARCHITECTURE|xoxb/);
    expect(explain).not.toContain(canary);
    expect(explain).not.toMatch(/back office|live in/);
  });

  it('is not shown where its private answer was asked for', async () => {
    const { workspace, settle, model } = await startModelApp([says(NOTHING_READ), await wholeExplanation()]);
    await workspace.sendCommand({ text: `private: ${QUESTION}` });
    await settle();
    expect(model.asked).toEqual([]);
    expect(roots(workspace)).toEqual([]);
  });

  it('asks no model while the operator has it switched off', async () => {
    const { workspace, settle, model } = await startModelApp([says(NOTHING_READ)], {
      isModelOff: () => true,
    });
    const { ts } = await workspace.sendMessage({ text: `${MENTION} ${QUESTION}` });
    await settle();
    expect(model.asked).toEqual([]);
    expect(stepsOf(answersIn(workspace, ts))).toEqual(['answer.1', 'answer.2']);
  });
});

const FAILURES: [string, Play[]][] = [
  ['a server error', [{ kind: 'status', status: 500 }]],
  ['a refused key', [{ kind: 'status', status: 401, body: { error: { code: 'invalid_api_key' } } }]],
  ['a used-up quota', [{ kind: 'status', status: 429, body: { error: { code: 'insufficient_quota' } } }]],
  ['a page of HTML', [{ kind: 'html' }]],
  ['half a JSON body', [{ kind: 'broken-json' }]],
  ['an event that is no JSON', [says(NOTHING_READ), { kind: 'broken-event', text: '' }]],
  [
    'another shape',
    [
      { kind: 'json', body: { choices: 'none' } },
      { kind: 'text', text: '{"segments":"x"}' },
    ],
  ],
  ['a refusal', [{ kind: 'text', text: 'No.', ending: 'refusal' }]],
  ['a truncated reply', [{ kind: 'text', text: '{"segments":[', ending: 'length' }]],
  ['a filtered reply', [{ kind: 'text', text: '', ending: 'filter' }]],
  ['a response that fails', [{ kind: 'failed', code: 'server_error', text: '' }]],
  ['a cut stream', [says(NOTHING_READ), { kind: 'cut', text: '' }]],
  ['a killed connection', [says(NOTHING_READ), { kind: 'kill', text: '' }]],
  ['an error event', [says(NOTHING_READ), { kind: 'error-event', code: 'server_error', text: '' }]],
  ['no segments', [says(NOTHING_READ), says({ segments: [] })]],
  [
    '100 KB of text',
    [says(NOTHING_READ), says({ segments: [{ role: 'verdict', text: 'a '.repeat(50_000), claims: [] }] })],
  ],
];

describe('an answer whose model fails with', () => {
  it.each(FAILURES)('%s stands as without a model', async (_, plays) => {
    const { workspace, settle } = await startModelApp(plays);
    const { ts } = await workspace.sendMessage({ text: `${MENTION} ${QUESTION}` });
    await settle();
    const posted = answersIn(workspace, ts);
    expect(stepsOf(posted)).toEqual(['answer.1', 'answer.2']);
    expect(posted.map(seenWithoutIds)).toEqual(await withoutModel(QUESTION));
  });

  it('a hung server comes at once, and the next question in the channel does not wait', async () => {
    const { workspace } = await startModelApp([{ kind: 'hang' }]);
    const { ts } = await workspace.sendMessage({ text: `${MENTION} ${QUESTION}` });
    const next = await workspace.sendMessage({ text: `${MENTION} fastify or express?` });
    await expect.poll(() => stepsOf(answersIn(workspace, ts))).toEqual(['answer.1', 'answer.2']);
    await expect.poll(() => stepsOf(answersIn(workspace, next.ts))).toEqual(['answer.1', 'answer.2']);
  });
});

const LIES = {
  segments: [
    { role: 'verdict', text: 'Hapi is 12 times faster, see https://evil.example <!channel>', claims: [] },
    {
      role: 'reason',
      text: '<@U0MIRA> should pick Rails now.',
      claims: [{ kind: 'value', fact: 'nothing.here' }],
    },
    { role: 'caveat', text: 'Es ist schnell und gut.', claims: [] },
  ],
};

describe('a model that lies', () => {
  it('is not heard', async () => {
    const { workspace, settle, raw } = await startModelApp([says(NOTHING_READ), says(LIES)]);
    const { ts } = await workspace.sendMessage({ text: `${MENTION} ${QUESTION}` });
    await settle();
    expect(stepsOf(answersIn(workspace, ts))).toEqual(['answer.1', 'answer.2']);
    expect(JSON.stringify(workspace.messages())).not.toMatch(/Hapi|evil\.example|<!channel>|U0MIRA should/);
    expect(raw()).not.toMatch(/Hapi|evil\.example/);
  });

  it('is heard only where it does not', async () => {
    const pack = await packOf(QUESTION, catalog);
    const { workspace, settle } = await startModelApp([
      says(NOTHING_READ),
      says({ segments: [verdictOf(pack), ...LIES.segments] }),
    ]);
    const { ts } = await workspace.sendMessage({ text: `${MENTION} ${QUESTION}` });
    await settle();
    const words = seen(explainedIn(workspace, ts));
    expect(words).toMatch(/is in first place/);
    expect(words).not.toMatch(/Hapi|evil|12 times|Es ist/);
    expect(words).toMatch(/One of \d+ sentences worded by a language model/);
  });

  it('that breaks off is completed in our own words', async () => {
    const pack = await packOf(QUESTION, catalog);
    const begun = JSON.stringify({ segments: [verdictOf(pack)] }).slice(0, -2);
    const { workspace, settle } = await startModelApp([
      says(NOTHING_READ),
      { kind: 'cut', text: `${begun},{"role` },
    ]);
    const { ts } = await workspace.sendMessage({ text: `${MENTION} ${QUESTION}` });
    await settle();
    expect(seen(explainedIn(workspace, ts))).toMatch(/One of \d+ sentences worded by a language model/);
  });
});

describe('a model that goes on while', () => {
  it('the bot is stopped is gone on with by the next start, and nothing is doubled', async () => {
    const { model, environment } = await startModel([{ kind: 'hang' }]);
    const bot = await startSlackBot({ isModelOff: () => false }, { environment });
    const { ts } = await bot.workspace.sendMessage({ text: `${MENTION} ${QUESTION}` });
    await expect.poll(() => stepsOf(answersIn(bot.workspace, ts))).toEqual(['answer.1', 'answer.2']);
    await bot.stop();
    model.play({ responses: [says(NOTHING_READ), await wholeExplanation()] });
    await bot.start();
    await bot.settle();
    expect(stepsOf(answersIn(bot.workspace, ts))).toEqual(['answer.1', 'answer.2', 'explained.1']);
  });

  it('somebody asks on in the thread is given up', async () => {
    const { workspace, settle, model } = await startModelApp([{ kind: 'hang' }]);
    const { ts } = await workspace.sendMessage({ text: `${MENTION} ${QUESTION}` });
    await expect.poll(() => model.asked.length).toBe(1);
    model.play({ responses: [says(NOTHING_READ), { kind: 'status', status: 500 }] });
    await workspace.sendMessage({ text: `${MENTION} we are eight, not four`, threadTs: ts });
    await settle();
    expect(stepsOf(answersIn(workspace, ts))).toEqual(['answer.1', 'answer.2', 'answer.1', 'answer.2']);
  });
});
