import { describe, expect, it } from 'vitest';
import type { Message, Workspace } from '../../src/playground/workspace-types.ts';
import { NOTHING_READ } from './nothing-read.ts';
import { says, startModelApp } from './start-model-app.ts';
import { answersIn, BOT, startTestApp } from './start-test-app.ts';

const MENTION = `<@${BOT}>`;
const words = (message: { blocks?: unknown[] } | undefined): string => JSON.stringify(message?.blocks ?? []);
const first = (workspace: Workspace, root: string): Message | undefined => answersIn(workspace, root)[0];

const THREAD: readonly (readonly [user: string, text: string])[] = [
  ['U0MIRA', 'We need a REST API for payments. We are six developers, and please no Java.'],
  ['U0TEODOR', 'Correction: we are eight, not six. And it has to run on Kubernetes.'],
  ['U0SUNNIVA', 'I would take Spring Boot anyway. Or NestJS.'],
];

/** A thread of people, then the bot is asked by somebody else. */
const discuss = async (question: string, before?: (workspace: Workspace) => void) => {
  const app = await startTestApp();
  const { workspace } = app;
  let root = '';
  for (const [user, text] of THREAD) {
    const sent = await workspace.sendMessage({ user, text, ...(root === '' ? {} : { threadTs: root }) });
    root = root === '' ? sent.ts : root;
  }
  before?.(workspace);
  await workspace.sendMessage({ user: 'U0KENJI', text: question, threadTs: root });
  await app.settle();
  return { ...app, root };
};

describe('a mention in the middle of a discussion', () => {
  it('says who put up what, who asks for what, who put whom right and what is open, before the ranking', async () => {
    const { workspace, root } = await discuss(`${MENTION} what should we use?`);
    const answer = words(first(workspace, root));
    expect(answer).toMatch(
      /Said in this thread.*Options.*Spring Boot \(sunniva\).*fits? best|Said in this thread/,
    );
    for (const told of [
      'Spring Boot and NestJS (Sunniva Rao).',
      'Teodor Hale corrected Mira Okonjo: team size 8, not 6.',
      'Mira Okonjo rules Java out, Sunniva Rao proposes Spring Boot.',
      'An API, billing, no Java.',
      'A team of 8, running on Kubernetes.',
    ]) {
      expect(answer).toContain(told);
    }
    expect(answer.indexOf('Said in this thread')).toBeLessThan(answer.indexOf('Confidence'));
  });

  it('is settled for a mention without words', async () => {
    const { workspace, root } = await discuss(MENTION);
    expect(words(first(workspace, root))).toContain('Said in this thread');
    expect(words(first(workspace, root))).toMatch(/team of 8/);
  });

  it('calls nobody: names are plain text', async () => {
    const { workspace, root } = await discuss(`${MENTION} what should we use?`);
    for (const { text, blocks } of answersIn(workspace, root)) {
      expect(text).not.toMatch(/<@|U0MIRA/);
      expect(JSON.stringify(blocks)).not.toMatch(/<@|"type":"user"|U0MIRA/);
    }
  });

  it('names nobody where the scope is missing', async () => {
    const { workspace, root, lines } = await discuss(`${MENTION} what should we use?`, (slack) => {
      slack.addFault({ method: 'users.info', error: 'missing_scope', times: 10 });
    });
    const answer = words(first(workspace, root)).toLowerCase();
    expect(answer).toContain('person 3 corrected another person');
    expect(answer).not.toMatch(/sunniva|rao/);
    expect(lines.some(({ msg }) => String(msg).includes('does not give the names'))).toBe(true);
  });

  it('asks for each name once within the hour', async () => {
    const { workspace, root, settle } = await discuss(`${MENTION} what should we use?`);
    const asked = workspace.calls('users.info').length;
    expect(asked).toBe(4);
    await workspace.sendMessage({ user: 'U0SUNNIVA', text: 'hiring does not matter', threadTs: root });
    await workspace.sendMessage({ user: 'U0KENJI', text: `${MENTION} and now?`, threadTs: root });
    await settle();
    expect(workspace.calls('users.info')).toHaveLength(asked);
  });

  it('is no discussion when one person said it all', async () => {
    const { workspace, settle } = await startTestApp();
    const { ts } = await workspace.sendMessage({ text: 'we need an API, 3 Python developers' });
    await workspace.sendMessage({ text: `${MENTION} what should we use?`, threadTs: ts });
    await settle();
    expect(words(first(workspace, ts))).not.toContain('Said in this thread');
    expect(workspace.calls('users.info')).toEqual([]);
  });

  it('is shown to a model without names', async () => {
    const app = await startModelApp([says(NOTHING_READ), says({ segments: [] })]);
    const { workspace, settle, model } = app;
    const { ts } = await workspace.sendMessage({ user: 'U0MIRA', text: 'an API for 5 people, no Java' });
    await workspace.sendMessage({ user: 'U0TEODOR', text: 'I vote Spring Boot', threadTs: ts });
    await workspace.sendMessage({ user: 'U0KENJI', text: `${MENTION} settle this`, threadTs: ts });
    await settle();
    expect(words(first(workspace, ts))).toContain('Mira Okonjo rules Java out, Teodor Hale proposes');
    expect(model.asked.length).toBeGreaterThan(0);
    expect(JSON.stringify(model.asked)).not.toMatch(/Mira|Okonjo|Teodor|U0MIRA|U0TEODOR/);
  });
});
