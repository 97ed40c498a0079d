import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/playground/welcome.ts';
import type { Message } from '../../src/playground/workspace-types.ts';
import { answersIn, BOT, roots, startTestApp } from '../e2e/start-test-app.ts';

/** The words of an answer; buttons by their labels, tables and charts by their types. */
const shownIn = (messages: readonly Message[]): string =>
  JSON.stringify(messages.map(({ blocks }) => blocks));

const ask = async (label: string) => {
  const example = EXAMPLES.find((each) => each.label === label);
  if (example === undefined) throw new Error(`no question is called ${label}`);
  const app = await startTestApp();
  await app.workspace.sendCommand({ text: example.text });
  await app.settle();
  const root = roots(app.workspace)[0];
  // The page finds a question again by its words, to mark it as asked.
  expect(root?.text).toContain(example.text);
  const ts = root?.ts ?? '';
  const goOn = async (): Promise<string> => {
    const before = answersIn(app.workspace, ts).length;
    await app.workspace.sendMessage({ text: `<@${BOT}> ${example.followUp}`, threadTs: ts });
    await app.settle();
    return shownIn(answersIn(app.workspace, ts).slice(before));
  };
  return { answer: shownIn(answersIn(app.workspace, ts)), goOn };
};

describe('the guided questions', () => {
  it('show a recommendation with its drawback, a table and a chart, and what a follow-up changes', async () => {
    const { answer, goOn } = await ask('A recommendation');
    expect(answer).toMatch(/drawback/i);
    for (const part of ['"table"', '"data_visualization"']) expect(answer).toContain(part);
    expect(await goOn()).toContain('Changed');
  });

  it('show a comparison of what is named, and the order without one of it', async () => {
    const { answer, goOn } = await ask('A comparison');
    for (const part of ['NestJS', 'Fastify', 'Gin', '"table"', '"data_visualization"']) {
      expect(answer).toContain(part);
    }
    expect(await goOn()).toMatch(/ruled out[^"]*NestJS/i);
  });

  it('show how it asks back, with buttons', async () => {
    const { answer, goOn } = await ask('A vague question');
    expect(answer).toMatch(/"type":"button","text":\{[^}]*"We write Python"/);
    expect(await goOn()).toContain('Changed');
  });

  it('show a fact without a ranking', async () => {
    const { answer, goOn } = await ask('A single fact');
    expect(answer).toContain('Rocket');
    expect(answer).toContain('as of');
    expect(answer).not.toMatch(/"table"|"data_visualization"/);
    expect(await goOn()).toContain('Axum');
  });

  it('show whether to stay or to move', async () => {
    const { answer, goOn } = await ask('Stay or move');
    expect(answer).toMatch(/stay/i);
    expect(answer).toContain('Ruby on Rails');
    expect(await goOn()).toContain('Changed');
  });
});
