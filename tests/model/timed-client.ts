import { loadOpenAi } from '../../src/model/load-openai.ts';
import { responseOf } from '../fakes/openai-wire.ts';
import { createFakeClock, openClient, PICK_TEXT } from './fixtures.ts';

const URL_OF_SERVER = 'http://model.test/v1';

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
export const good = (): Response => json(200, responseOf(PICK_TEXT, 'stop'));
export const error = (status: number, code = 'x', headers: Record<string, string> = {}): Response =>
  json(status, { error: { code, message: 'SERVER TEXT' } }, headers);

/** A client on time that is moved by hand, whose requests are answered by `answer`. */
export const setUp = (
  answer: (count: number, signal: AbortSignal | null | undefined) => Response | Promise<Response>,
  rest: Parameters<typeof openClient>[1] = {},
) => {
  const time = createFakeClock();
  const sent: number[] = [];
  const opened = openClient(URL_OF_SERVER, {
    style: 'responses',
    clock: time.clock,
    fetch: async (_, init) => {
      sent.push(time.clock.now());
      return await answer(sent.length, init?.signal);
    },
    limits: { firstEventMs: 6_000, firstTextMs: 12_000, idleMs: 5_000 },
    ...rest,
  });
  /** Lets the SDK load and requests go out, without time passing. */
  const settle = async (): Promise<void> => {
    await loadOpenAi();
    for (let turn = 0; turn < 30; turn += 1) await time.move(0);
  };
  return { ...opened, time, sent, settle };
};

export const never = (): Promise<Response> => new Promise(() => {});
