import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer.ts';
import { renderPlainText } from '../../src/render/plain-text.ts';
import { renderAnswer } from '../../src/render/render-answer.ts';
import { catalog } from '../profile/read.ts';
import { checkMessage } from './check-message.ts';

const ask = (text: string) =>
  answer({ id: 'r', source: 'cli', text, thread: [], today: '2026-11-28' }, { catalog });

const names = [...catalog.frameworks.values()].map(({ id, name }): [string, string] => [name, id]);

describe('the card of every framework', () => {
  it.each(names)('%s is two messages that Slack takes, and ranks nobody', async (name, id) => {
    const given = await ask(name);
    expect(given.reading).toMatchObject({ behaviour: 'explain', named: [id] });
    expect(given.ranking).toBeNull();
    const messages = renderAnswer(given);
    expect(messages).toHaveLength(2);
    expect(messages.flatMap(checkMessage)).toEqual([]);
  });
  it.each(names)('%s repeats no sentence and leaves no gap', async (name) => {
    const { explanation } = await ask(name);
    const lines = [...explanation.facts, ...explanation.watchOuts, ...explanation.details];
    expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length);
    const text = renderPlainText(renderAnswer(await ask(name)));
    expect(text).not.toMatch(/undefined|null|NaN|\(\)|\.\.(?!\.)| {2,}(?=\w+ \()/);
    expect(text).toMatch(/\nWatch out\n[\s\S]+\nDetails\n[\s\S]+\nNot known\n[\s\S]+\nSources\n/);
  });
});

it('the list of sources is two messages that Slack takes', async () => {
  const given = await ask('sources');
  expect(given.reading).toMatchObject({ behaviour: 'explain', topic: 'sources' });
  const messages = renderAnswer(given);
  expect(messages).toHaveLength(2);
  expect(messages.flatMap(checkMessage)).toEqual([]);
});
