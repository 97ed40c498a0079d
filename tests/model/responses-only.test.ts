import type { ResponseStreamEvent } from 'openai/resources/responses/responses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readResponse } from '../../src/model/transports/read-response.ts';
import { type OpenAiServer, startOpenAiServer } from '../fakes/openai-server.ts';
import {
  failedResponse,
  openingEvents,
  responseEvents,
  responseOf,
  textEvents,
} from '../fakes/openai-wire.ts';
import { askPick, askSegments, openClient, PICK_TEXT, SEGMENTS, SEGMENTS_TEXT } from './fixtures.ts';

let server: OpenAiServer;
beforeAll(async () => {
  server = await startOpenAiServer();
});
afterAll(() => server.close());

const FIRST = `{"segments":[${JSON.stringify(SEGMENTS[0])},`;

/** A client whose request is answered with these events. */
const withEvents = (events: readonly ResponseStreamEvent[]) => {
  const body = events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join('');
  const headers = { 'content-type': 'text/event-stream' };
  return openClient('http://model.test/v1', {
    style: 'responses',
    fetch: async () => new Response(body, { headers }),
  });
};

describe('a response that failed', () => {
  it.each([
    ['server_error', 'server', 2],
    ['rate_limit_exceeded', 'rate_limited', 2],
    ['invalid_prompt', 'refused', 1],
  ] as const)('with %s is named', async (code, kind, attempts) => {
    server.play({ responses: [{ kind: 'failed', code, text: '' }] });
    const { client } = openClient(server.url, { style: 'responses' });
    expect(await askPick(client)).toEqual({ ok: false, failure: { kind, attempts } });
  });

  it('on the way is named, and what was complete is kept', async () => {
    server.play({ responses: [{ kind: 'failed', code: 'server_error', text: FIRST }] });
    const { client } = openClient(server.url, { style: 'responses' });
    expect(await askSegments(client).result).toEqual({
      ok: false,
      failure: { kind: 'server', attempts: 1 },
      segments: [SEGMENTS[0]],
    });
  });
});

describe('a stream of responses', () => {
  it('is read when all of its text comes with its last event', async () => {
    const [last] = responseEvents(SEGMENTS_TEXT, 'stop').slice(-1);
    const { client } = withEvents(last === undefined ? [] : [...openingEvents(), last]);
    const { seen, result } = askSegments(client);
    expect(await result).toMatchObject({ ok: true });
    expect(seen).toEqual(SEGMENTS);
  });

  it('is read when its last event has no output any more', async () => {
    const response = { ...responseOf('', 'stop'), output: [] };
    const last: ResponseStreamEvent = { type: 'response.completed', sequence_number: 9, response };
    const { client } = withEvents([...openingEvents(), ...textEvents(SEGMENTS_TEXT), last]);
    expect(await askSegments(client).result).toMatchObject({ ok: true, value: { segments: SEGMENTS } });
  });

  it('is read without the comments a model makes on the way', async () => {
    const comment: ResponseStreamEvent[] = [
      {
        type: 'response.output_item.added',
        output_index: 0,
        sequence_number: 2,
        item: {
          id: 'c',
          type: 'message',
          role: 'assistant',
          status: 'in_progress',
          phase: 'commentary',
          content: [],
        },
      },
      ...textEvents('{"segments":[{"role":"verdict"').slice(1),
    ];
    const answer = responseEvents(SEGMENTS_TEXT, 'stop').map((event) =>
      'output_index' in event ? { ...event, output_index: 1 } : event,
    );
    const { client } = withEvents([...openingEvents(), ...comment, ...answer]);
    const { seen, result } = askSegments(client);
    expect(await result).toMatchObject({ ok: true });
    expect(seen).toEqual(SEGMENTS);
  });
});

describe('a whole response', () => {
  it.each([
    ['in progress', { ...responseOf(PICK_TEXT, 'stop'), status: 'in_progress' }, 'network'],
    ['cancelled', { ...responseOf(PICK_TEXT, 'stop'), status: 'cancelled' }, 'server'],
    ['without a status', { ...responseOf(PICK_TEXT, 'stop'), status: undefined }, 'server'],
    ['incomplete without saying why', { ...responseOf('', 'length'), incomplete_details: null }, 'truncated'],
    ['failed without saying why', { ...failedResponse('server_error'), error: null }, 'server'],
    ['that is a list', [], 'server'],
    ['that is nothing', undefined, 'server'],
  ])('%s is no answer', (_, response, kind) => {
    expect(readResponse(response)).toMatchObject({ ok: false, trouble: { kind } });
  });
});
