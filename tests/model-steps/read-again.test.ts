import { describe, expect, it } from 'vitest';
import { loadPrompts } from '../../src/model/prompts/load-prompts.ts';
import { readAgain } from '../../src/model-steps/read-again.ts';
import { createCallWatch } from '../../src/model-steps/watch-call.ts';
import type { Request } from '../../src/request/request.ts';
import { NOTHING_READ } from '../e2e/nothing-read.ts';
import { createTestLog } from '../slack/test-log.ts';
import { createStubClient, type StubReply } from './stub-client.ts';

const request: Request = {
  id: 'r1',
  source: 'mention',
  text: 'and Go? ask U0SECRETS1 at https://intra.example/x or a@b.example',
  thread: [
    { speaker: 'U0MIRA', text: 'we are five' },
    { speaker: 'stack-compare', text: 'Django fits best.' },
    { speaker: 'U0TEODOR', text: 'rather six' },
  ],
  team: 'T1',
  channel: 'C0ARCHITECTURE',
  user: 'U0MIRA',
  today: '2026-11-20',
};

const setUp = (...replies: StubReply[]) => {
  const { client, asked } = createStubClient(...replies);
  const { log } = createTestLog();
  const watch = createCallWatch({ model: 'test-model', log, now: () => 0 });
  const read = (signal = new AbortController().signal) =>
    readAgain(request, signal, { client, prompts: loadPrompts(), watch });
  return { read, asked };
};

describe('reading by a model', () => {
  it('shows people’s turns as A and B, without ids, links, addresses or the bot’s own words', async () => {
    const { read, asked } = setUp({ form: NOTHING_READ });
    await read();
    const sent = asked[0]?.prompt.user ?? '';
    expect(sent).toMatch(/"speaker":"A","text":"we are five"/);
    expect(sent).toMatch(/"speaker":"B","text":"rather six"/);
    expect(sent).toMatch(/"turn":3,"speaker":"A","text":"and Go\?/);
    expect(sent).not.toMatch(/U0|C0ARCH|intra\.example|b\.example|fits best/);
  });

  it('tells how many turns were read', async () => {
    const { read } = setUp({ form: NOTHING_READ });
    expect(await read()).toMatchObject({ turns: 3, language: 'en', options: [] });
  });

  it('gives nothing for a form of another shape, a failure, or when it is given up', async () => {
    expect(await setUp({ form: { language: 'en' } }).read()).toBeNull();
    expect(await setUp({ failure: { kind: 'timeout', attempts: 1 } }).read()).toBeNull();
    expect(await setUp({ form: NOTHING_READ }).read(AbortSignal.abort())).toBeNull();
  });
});
