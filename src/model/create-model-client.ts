import type { z } from 'zod';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { explanationSchema, type Segment } from '../narrate/model/segments.ts';
import type { Admitted } from './admission.ts';
import { attemptComplete, attemptStream } from './attempt.ts';
import { createBreaker } from './breaker.ts';
import { createBudget } from './budget.ts';
import { createTransportChoice, type TransportMemory } from './choose-transport.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Ask, type Conductor, conduct } from './conduct.ts';
import type { Fetch } from './limited-fetch.ts';
import { loadOpenAi, type OpenAiModule } from './load-openai.ts';
import type { CompleteRequest, ModelClient, Result, StreamRequest, StreamResult } from './model-client.ts';
import { isOpenAiUrl, OPENAI_URL, openTransports } from './open-transports.ts';
import { STREAM_LIMITS, type StreamLimits } from './read-stream.ts';
import { safetyIdentifier } from './safety-identifier.ts';
import type { Call } from './transports/transport.ts';
import { createTurns } from './turns.ts';

export type ModelSettings = NonNullable<Config['model']>;

export type ModelClientDeps = {
  settings: ModelSettings;
  log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** The operator's switch, asked before every call; see `createModelSwitch`. Default: always on. */
  isOff?: () => boolean;
  /** Shared between clients of one process, when there are several. */
  memory?: TransportMemory;
  clock?: Clock;
  /** From 0 to 1, for the pause before a retry. */
  random?: () => number;
  fetch?: Fetch;
  load?: () => Promise<OpenAiModule>;
  limits?: StreamLimits;
};

/**
 * Most tokens of a reply. Far above what a good one has, because the tokens a model thinks with count too, and low
 * enough to end one that does not stop.
 */
const MAX_OUTPUT_TOKENS = { read: 4_000, explain: 8_000 } as const;

const toCall = (ask: Ask, schema: z.ZodType, schemaName: string, settings: ModelSettings): Call => {
  const { prompt, purpose, team, user } = ask;
  const isKnown = team !== undefined || user !== undefined;
  return {
    system: prompt.system,
    user: prompt.user,
    schema,
    schemaName,
    maxOutputTokens: MAX_OUTPUT_TOKENS[purpose],
    cacheKey: `stack-compare:${prompt.hash.slice(0, 32)}`,
    safetyIdentifier: isKnown ? safetyIdentifier(settings.apiKey ?? '', team ?? '', user ?? '') : undefined,
  };
};

/** Loads the SDK with the first call and keeps it; a load that failed is tried again with the next call. */
const createLoader = (deps: ModelClientDeps): Conductor['load'] => {
  type Loaded = Awaited<ReturnType<Conductor['load']>>;
  let loading: Promise<Loaded> | null = null;
  const load = async (): Promise<Loaded> => {
    const openai = await (deps.load ?? loadOpenAi)();
    return { openai, transports: openTransports(openai, deps.settings, deps.fetch ?? fetch) };
  };
  return (): Promise<Loaded> => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
};

const createConductor = (deps: ModelClientDeps): Conductor => {
  const { settings, log, clock = systemClock, random = Math.random, limits = STREAM_LIMITS } = deps;
  const { name: model, style, dailyTokens, baseUrl = OPENAI_URL } = settings;
  const memory: TransportMemory = deps.memory ?? new Map();
  return {
    model,
    log,
    clock,
    random,
    limits,
    load: createLoader(deps),
    choice: createTransportChoice({ style, isOpenAi: isOpenAiUrl(baseUrl), baseUrl, memory }),
    admission: {
      isOff: deps.isOff ?? (() => false),
      breaker: createBreaker({ now: clock.now }),
      budget: createBudget({ dailyTokens, wallTime: clock.wallTime }),
      turns: createTurns(),
    },
  };
};

const toResult = <Value>(admitted: Admitted<Value>): Result<Value> => {
  if (admitted.turnedAway !== null) {
    return { ok: false, failure: { kind: admitted.turnedAway, attempts: 0 } };
  }
  const { result, attempts } = admitted.attempts;
  return result.ok
    ? { ok: true, value: result.value, usage: result.usage }
    : { ok: false, failure: { kind: result.trouble.kind, attempts } };
};

const streamSegments = async (
  conductor: Conductor,
  settings: ModelSettings,
  { onSegment, ...ask }: StreamRequest,
): Promise<StreamResult> => {
  const segments: Segment[] = [];
  const call = toCall(ask, explanationSchema, 'explanation', settings);
  const handOn = (segment: Segment): void => {
    segments.push(segment);
    try {
      onSegment(segment);
    } catch (err) {
      conductor.log.error({ err }, 'a segment from the model could not be used');
    }
  };
  const admitted = await conduct(
    conductor,
    ask,
    (transport, around) => attemptStream(transport, call, handOn, around),
    () => segments.length > 0,
  );
  const result = toResult(admitted);
  return result.ok ? result : { ...result, segments };
};

/**
 * The model as configured. Nothing is loaded or sent before the first call; breaker, queue, budget and what was
 * learned of the server live as long as the client, so one client serves the whole process.
 */
export const createModelClient = (deps: ModelClientDeps): ModelClient => {
  const { settings } = deps;
  const conductor = createConductor(deps);
  const { admission, choice } = conductor;
  return {
    complete: async <Value>({ schema, schemaName, ...ask }: CompleteRequest<Value>) => {
      const call = toCall(ask, schema, schemaName, settings);
      const admitted = await conduct(
        conductor,
        ask,
        (transport, around) => attemptComplete(transport, call, schema, around),
        () => false,
      );
      return toResult(admitted);
    },
    stream: (request) => streamSegments(conductor, settings, request),
    status: () => {
      const { running, waiting } = admission.turns.size();
      const openFor = admission.breaker.refusal();
      const mostTokensToday = admission.budget.mostUsed();
      return {
        ...{ isOff: admission.isOff(), openFor, transport: choice.known() },
        ...{ running, waiting, mostTokensToday },
      };
    },
  };
};
