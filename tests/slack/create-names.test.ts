import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createNames } from '../../src/slack/names/create-names.ts';
import { createStubApi, type Reply } from './stub-api.ts';
import { platformError } from './stub-errors.ts';
import { createTestLog } from './test-log.ts';

const HOUR = 60 * 60_000;
const named = (display: string, real = 'Ada Real'): unknown => ({
  ok: true,
  user: { id: 'U1', name: 'ada', real_name: real, profile: { display_name: display, real_name: real } },
});

const setUp = (reply: Reply) => {
  const { api, calls } = createStubApi(reply);
  const { log, lines } = createTestLog();
  const time = { ms: 0 };
  const names = createNames({ api, log, now: () => time.ms });
  return { names, calls, lines, time };
};

describe('createNames', () => {
  it.each([
    ['the display name', named('Ada'), 'Ada'],
    ['the real name where there is no display name', named(''), 'Ada Real'],
    ['the handle where there is nothing else', { ok: true, user: { name: 'ada' } }, 'ada'],
  ])('gives %s', async (_, reply, name) => {
    const { names } = setUp(() => reply);
    expect(await names.find(['U1'])).toEqual({ U1: name });
  });

  it('asks once an hour for each person', async () => {
    const { names, calls, time } = setUp(() => named('Ada'));
    await names.find(['U1', 'U1', 'U2']);
    time.ms = HOUR - 1;
    await names.find(['U1', 'U2']);
    expect(calls.map(({ options }) => options)).toEqual([
      { user: 'U1', include_locale: true },
      { user: 'U2', include_locale: true },
    ]);
    time.ms = HOUR;
    await names.find(['U1']);
    expect(calls).toHaveLength(3);
  });

  it('names nobody, and asks no more for a while, where the scope is missing', async () => {
    const { names, calls, lines, time } = setUp(() => platformError('missing_scope'));
    expect(await names.find(['U1'])).toEqual({});
    expect(await names.find(['U2', 'U3'])).toEqual({});
    expect(calls).toHaveLength(1);
    expect(lines).toHaveLength(1);
    time.ms = 10 * 60_000;
    await names.find(['U2']);
    expect(calls).toHaveLength(2);
  });

  it('goes on with the others where one person is not known', async () => {
    const { names, calls } = setUp(({ options }) =>
      options['user'] === 'U1' ? platformError('user_not_found') : named('Ben'),
    );
    expect(await names.find(['U1', 'U2'])).toEqual({ U2: 'Ben' });
    expect(await names.find(['U1', 'U2'])).toEqual({ U2: 'Ben' });
    expect(calls).toHaveLength(2);
  });

  it('keeps a thousand people and asks for ten at a time at most', async () => {
    const { names, calls } = setUp(() => named('Ada'));
    const people = Array.from({ length: 1_001 }, (_, index) => `U${index}`);
    expect(Object.keys(await names.find(people))).toHaveLength(10);
    for (let start = 0; start < people.length; start += 10) await names.find(people.slice(start, start + 10));
    const before = calls.length;
    await names.find(['U1000']);
    expect(calls).toHaveLength(before);
    await names.find(['U0']);
    expect(calls).toHaveLength(before + 1);
  });

  it.each([
    ['fr-FR', 'fr'],
    ['pt-BR', 'pt'],
    ['zh-TW', 'zh'],
    ['ja', 'ja'],
    ['en-GB', 'en'],
    ['it-IT', 'en'],
    ['', 'en'],
  ])('knows whose Slack is in %j to read %s', async (locale, language) => {
    const { names, calls } = setUp(() => ({ ok: true, user: { name: 'ada', locale } }));
    expect(await names.languageOf('U1')).toBe(language);
    // Told together with the name.
    expect(await names.find(['U1'])).toEqual({ U1: 'ada' });
    expect(calls).toHaveLength(1);
  });

  it.each([
    ['the scope is missing', platformError('missing_scope')],
    ['nobody knows the person', platformError('user_not_found')],
    ['the answer has a shape nobody knows', { ok: true, user: 'ada' }],
  ])('takes English for the language where %s', async (_, reply) => {
    const { names } = setUp(() => reply);
    expect(await names.languageOf('U1')).toBe('en');
  });

  it('waits a second at most for a language, and knows it the next time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const late = Promise.withResolvers<unknown>();
    const { names } = setUp(() => late.promise);
    const asked = names.languageOf('U1');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await asked).toBe('en');
    late.resolve({ ok: true, user: { name: 'ada', locale: 'de-DE' } });
    expect(await names.languageOf('U1')).toBe('de');
  });

  it('leaves out what Slack answers in a shape nobody knows', async () => {
    const { names } = setUp(() => ({ ok: true, user: 'ada' }));
    expect(await names.find(['U1'])).toEqual({});
  });
});
