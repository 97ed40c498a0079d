import type { ModelFailure } from '../../src/model/failure.ts';
import type { CompleteRequest, ModelClient, StreamRequest } from '../../src/model/model-client.ts';
import type { Segment } from '../../src/narrate/model/segments.ts';

/** What a call to the model comes to. */
export type StubReply =
  | { segments: readonly Segment[]; failure?: ModelFailure }
  | { form: unknown }
  | { failure: ModelFailure };

type Asked = Pick<StreamRequest, 'purpose' | 'prompt' | 'deadlineMs' | 'team' | 'user'>;

/**
 * A client that gives what it is told, call by call; the last one stays. It keeps to the client's own contract: never
 * rejects, hands segments on before it ends, and ends at once when it is given up.
 */
export const createStubClient = (...replies: StubReply[]) => {
  const asked: Asked[] = [];
  const next = (): StubReply =>
    (replies.length > 1 ? replies.shift() : replies[0]) ?? { failure: { kind: 'server', attempts: 1 } };
  const failed = (kind: ModelFailure['kind']): { ok: false; failure: ModelFailure } => ({
    ok: false,
    failure: { kind, attempts: 1 },
  });
  const client: ModelClient = {
    complete: async <Value>(request: CompleteRequest<Value>) => {
      asked.push(request);
      const reply = next();
      if (request.signal?.aborted === true) return failed('aborted');
      if (!('form' in reply))
        return failed('failure' in reply ? (reply.failure?.kind ?? 'server') : 'server');
      const parsed = request.schema.safeParse(reply.form);
      return parsed.success ? { ok: true, value: parsed.data, usage: null } : failed('invalid_output');
    },
    stream: async (request) => {
      asked.push(request);
      const reply = next();
      if (!('segments' in reply)) return { ...failed('server'), segments: [] };
      for (const segment of reply.segments) request.onSegment(segment);
      const segments = [...reply.segments];
      if (reply.failure !== undefined) return { ok: false, failure: reply.failure, segments };
      return { ok: true, value: { segments }, usage: null };
    },
    status: () => ({
      isOff: false,
      openFor: null,
      transport: 'responses',
      running: 0,
      waiting: 0,
      mostTokensToday: 0,
    }),
  };
  return { client, asked };
};
