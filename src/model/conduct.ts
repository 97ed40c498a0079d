import type { Log } from '../log.ts';
import { type Admission, type Admitted, admit } from './admission.ts';
import type { Attempt, Surroundings } from './attempt.ts';
import type { TransportChoice } from './choose-transport.ts';
import type { Clock } from './clock.ts';
import { createDeadline, type Deadline, unlessAborted } from './deadline.ts';
import { trouble } from './failure.ts';
import type { OpenAiModule } from './load-openai.ts';
import { logOutcome } from './log-outcome.ts';
import type { StreamRequest } from './model-client.ts';
import type { StreamLimits } from './read-stream.ts';
import { type Attempts, runAttempts } from './run-attempts.ts';
import type { Transport, TransportStyle } from './transports/transport.ts';

export type Ask = Omit<StreamRequest, 'onSegment'>;

type Loaded = { openai: OpenAiModule; transports: Record<TransportStyle, Transport> };

/** What lives as long as a client. */
export type Conductor = {
  model: string;
  log: Pick<Log, 'info' | 'warn' | 'error'>;
  load: () => Promise<Loaded>;
  admission: Admission;
  choice: TransportChoice;
  clock: Clock;
  random: () => number;
  limits: StreamLimits;
};

/** What an attempt that was not even begun comes to. */
const notBegun = <Value>(deadline: Deadline): Attempts<Value> => {
  const problem = trouble(deadline.ended() ?? 'misconfigured', { mayCost: false });
  const result: Attempt<Value> = { ok: false, trouble: problem, usage: null, tokens: 0 };
  return { result, attempts: 0, tokens: 0, style: 'responses' };
};

/**
 * One call from its first check to its line in the log, within its deadline. Never rejects. `attempt` makes one
 * request and returns failures as values; `hasDelivered` says whether parts of the reply were handed on.
 */
export const conduct = async <Value>(
  conductor: Conductor,
  ask: Ask,
  attempt: (transport: Transport, around: Surroundings) => Promise<Attempt<Value>>,
  hasDelivered: () => boolean,
): Promise<Admitted<Value>> => {
  const { log, clock, choice, random, limits } = conductor;
  const started = clock.now();
  const deadline = createDeadline(clock, ask.deadlineMs, ask.signal);
  const work = async (): Promise<Attempts<Value>> => {
    try {
      const { openai, transports } = await unlessAborted(conductor.load(), deadline.signal);
      const around = { openai, clock, deadline, limits };
      const once = (style: TransportStyle) => attempt(transports[style], around);
      return await runAttempts({ attempt: once, hasDelivered, choice, deadline, clock, random });
    } catch (err) {
      if (deadline.ended() === null) log.error({ err }, 'the model client cannot be used');
      return notBegun(deadline);
    }
  };
  const visitor = { team: ask.team ?? '', tokens: ask.prompt.tokens, deadline };
  const admitted = await admit(conductor.admission, visitor, work);
  deadline.close();
  logOutcome(log, ask, conductor.model, admitted, clock.now() - started);
  return admitted;
};
