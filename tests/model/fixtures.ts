import { z } from 'zod';
import type { Clock } from '../../src/model/clock.ts';
import { createModelClient, type ModelClientDeps } from '../../src/model/create-model-client.ts';
import type { StreamRequest } from '../../src/model/model-client.ts';
import type { RenderedPrompt } from '../../src/model/prompts/prompt.ts';
import type { StreamLimits } from '../../src/model/read-stream.ts';
import type { Segment } from '../../src/narrate/model/segments.ts';

export const PROMPT: RenderedPrompt = {
  id: 'explain',
  version: 1,
  hash: 'ab'.repeat(32),
  system: 'SYSTEM RULES',
  user: 'USER SECRET WORDS',
  tokens: 10,
};

export const pickSchema = z.strictObject({ pick: z.string(), weeks: z.number().min(0).max(99).nullable() });
export const PICK = { pick: 'alder', weeks: 3 };
export const PICK_TEXT = JSON.stringify(PICK);

export const SEGMENTS: Segment[] = [
  {
    role: 'verdict',
    text: '{@alder} is ranked {alder.rank} "here" \\ there.',
    claims: [{ kind: 'rank', fact: 'alder.rank' }],
  },
  { role: 'reason', text: 'It {starts} soon, } and ] too.', claims: [] },
  {
    role: 'caveat',
    text: 'Das ist nicht bekannt: ü 日本 🙂.',
    claims: [{ kind: 'gap', fact: 'alder.start' }],
  },
];
export const SEGMENTS_TEXT = JSON.stringify({ segments: SEGMENTS });

/** A log that keeps its lines. */
const createLogSpy = () => {
  const lines: { level: string; data: Record<string, unknown>; message: string }[] = [];
  const at = (level: string) => (data: unknown, message?: string) => {
    lines.push({ level, data: { ...(typeof data === 'object' ? data : {}) }, message: message ?? '' });
  };
  return { lines, log: { info: at('info'), warn: at('warn'), error: at('error') } };
};

/** Time that stands still until it is moved; timers run, in order, while it moves. */
export const createFakeClock = () => {
  let ms = 1_000_000;
  let timers: { at: number; then: () => void }[] = [];
  const clock: Clock = {
    now: () => ms,
    wallTime: () => Date.UTC(2026, 10, 20) + ms,
    after: (wait, then) => {
      const timer = { at: ms + wait, then };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    clock,
    timers: () => timers.map(({ at }) => at - ms),
    move: async (by: number): Promise<void> => {
      const end = ms + by;
      for (;;) {
        await settled();
        const due = timers.filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0];
        if (due === undefined) break;
        timers = timers.filter((timer) => timer !== due);
        ms = due.at;
        due.then();
      }
      ms = end;
      await settled();
    },
  };
};

/** How much faster the fast clock runs. */
const SPEED = 20;

/** Real time, with every wait a twentieth of what it is. */
const fastClock: Clock = {
  now: () => performance.now() * SPEED,
  wallTime: () => Date.now(),
  after: (ms, then) => {
    const timer = setTimeout(then, ms / SPEED);
    return () => clearTimeout(timer);
  },
};

/** Too long to matter, however busy the machine is. */
const PATIENT: StreamLimits = { firstEventMs: 100_000, firstTextMs: 100_000, idleMs: 100_000 };
/** Half a second on the fast clock, in which what a server does say arrives on a busy machine too. */
export const IMPATIENT: StreamLimits = { firstEventMs: 10_000, firstTextMs: 10_000, idleMs: 10_000 };

type Style = 'auto' | 'responses' | 'chat';

/** A client of a server at `baseUrl`, on fast time, with a spy for a log. */
export const openClient = (
  baseUrl: string | undefined,
  rest: Omit<Partial<ModelClientDeps>, 'settings' | 'log'> & { style?: Style; dailyTokens?: number } = {},
) => {
  const { style = 'auto', dailyTokens, ...deps } = rest;
  const spy = createLogSpy();
  const client = createModelClient({
    settings: { name: 'gpt-5.5', apiKey: 'sk-test', baseUrl, style, dailyTokens },
    log: spy.log,
    clock: fastClock,
    random: () => 0,
    limits: PATIENT,
    ...deps,
  });
  return { client, lines: spy.lines };
};

const ASK = { purpose: 'explain', prompt: PROMPT, deadlineMs: 200_000 } as const;

/** Asks for a pick. */
export const askPick = (
  client: ReturnType<typeof createModelClient>,
  rest: Partial<Omit<StreamRequest, 'onSegment'>> = {},
) => client.complete({ ...ASK, schema: pickSchema, schemaName: 'pick', ...rest });

/** Asks for an explanation; `seen` fills while it comes. */
export const askSegments = (
  client: ReturnType<typeof createModelClient>,
  rest: Partial<StreamRequest> = {},
) => {
  const seen: Segment[] = [];
  const result = client.stream({ ...ASK, onSegment: (segment) => seen.push(segment), ...rest });
  return { seen, result };
};
