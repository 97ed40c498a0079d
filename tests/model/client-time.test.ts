import { describe, expect, it } from 'vitest';
import { responseEvents } from '../fakes/openai-wire.ts';
import { askPick, askSegments, PICK, SEGMENTS, SEGMENTS_TEXT } from './fixtures.ts';
import { error, good, never, setUp } from './timed-client.ts';

describe('a request that may be tried again', () => {
  it('waits as long as the server asks', async () => {
    const { client, time, sent, settle } = setUp((count) =>
      count === 1 ? error(429, 'rate_limit_exceeded', { 'retry-after': '3' }) : good(),
    );
    const result = askPick(client, { deadlineMs: 8_000 });
    await settle();
    expect(sent).toHaveLength(1);
    await time.move(2_999);
    expect(sent).toHaveLength(1);
    await time.move(1);
    expect(await result).toMatchObject({ ok: true, value: PICK });
  });

  it('is given up at once when the server asks for more than is left, and the server left alone that long', async () => {
    const { client, time, sent } = setUp((count) =>
      count === 1 ? error(429, 'rate_limit_exceeded', { 'retry-after': '90' }) : good(),
    );
    const limited = { ok: false, failure: { kind: 'rate_limited', attempts: 1 } };
    expect(await askPick(client, { deadlineMs: 8_000 })).toEqual(limited);
    await time.move(89_999);
    expect(await askPick(client)).toEqual({ ok: false, failure: { kind: 'rate_limited', attempts: 0 } });
    expect(client.status().openFor).toBe('rate_limited');
    await time.move(1);
    expect(await askPick(client)).toMatchObject({ ok: true });
    expect(sent).toHaveLength(2);
  });

  it('waits half a second and up to a quarter more when the server asks for nothing', async () => {
    const { client, time, sent, settle } = setUp((count) => (count === 1 ? error(500) : good()), {
      random: () => 1,
    });
    const result = askPick(client);
    await settle();
    await time.move(624);
    expect(sent).toHaveLength(1);
    await time.move(1);
    expect(await result).toMatchObject({ ok: true });
  });
});

describe('the deadline', () => {
  it('holds for everything together', async () => {
    const { client, time, sent, settle } = setUp((count) =>
      count === 1 ? error(429, 'x', { 'retry-after': '5' }) : never(),
    );
    const result = askPick(client, { deadlineMs: 8_000 });
    await settle();
    await time.move(5_000);
    await settle();
    expect(sent).toHaveLength(2);
    await time.move(2_999);
    const open = Symbol('open');
    expect(await Promise.race([result, Promise.resolve(open)])).toBe(open);
    await time.move(1);
    expect(await result).toEqual({ ok: false, failure: { kind: 'timeout', attempts: 2 } });
  });

  it('ends the request', async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    const { client, time, settle } = setUp((_, signal) => {
      signals.push(signal);
      return never();
    });
    const result = askPick(client, { deadlineMs: 8_000 });
    await settle();
    await time.move(8_000);
    await result;
    expect(signals[0]?.aborted).toBe(true);
  });

  it('leaves no timer behind', async () => {
    const { client, time } = setUp(() => good());
    await askPick(client);
    expect(time.timers()).toEqual([]);
  });

  it('holds while the SDK is being loaded', async () => {
    const { client, time, settle } = setUp(() => good(), { load: () => new Promise(() => {}) });
    const result = askPick(client, { deadlineMs: 8_000 });
    await settle();
    await time.move(8_000);
    expect(await result).toEqual({ ok: false, failure: { kind: 'timeout', attempts: 0 } });
  });
});

describe('a stream', () => {
  /** A stream that sends `events` and the rest when it is told. */
  const streaming = (text = SEGMENTS_TEXT) => {
    const events = responseEvents(text, 'stop', 20);
    let push: (count: number) => void = () => {};
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        push = (count) => {
          for (const event of events.splice(0, count)) {
            controller.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(event)}\n\n`));
          }
        };
      },
    });
    const answer = (): Response => new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    return { answer, push: (count: number) => push(count) };
  };

  it('is given up after 6 seconds without any event', async () => {
    const { answer } = streaming();
    const { client, time, settle } = setUp(answer);
    const { result } = askSegments(client);
    await settle();
    await time.move(6_000);
    expect(await result).toEqual({ ok: false, failure: { kind: 'timeout', attempts: 1 }, segments: [] });
  });

  it('may think until 12 seconds after its start', async () => {
    const { answer, push } = streaming();
    const { client, time, settle } = setUp(answer);
    const { result } = askSegments(client);
    push(2);
    await settle();
    await time.move(11_999);
    expect(time.timers()).toContain(1);
    await time.move(1);
    expect(await result).toMatchObject({ ok: false, failure: { kind: 'timeout' } });
  });

  it('is given up after 5 quiet seconds between texts, and keeps what was complete', async () => {
    const { answer, push } = streaming();
    const { client, time, settle } = setUp(answer);
    const { seen, result } = askSegments(client);
    push(2);
    await settle();
    await time.move(10_000);
    push(10);
    await settle();
    await time.move(4_999);
    expect(seen).toEqual([SEGMENTS[0]]);
    await time.move(1);
    expect(await result).toMatchObject({ ok: false, failure: { kind: 'timeout' }, segments: [SEGMENTS[0]] });
  });
});
