import type { Answer } from '../answer.ts';
import type { ModelStatus } from '../model/model-client.ts';
import type { SecondReading } from '../profile/second/second-reading.ts';
import type { Request } from '../request/request.ts';
import type { ModelCall, ModelVerdict } from './model-record.ts';

/** Sentences that were proven, in the order to show them. */
export type Explained = {
  sentences: string[];
  /** Sentences as the model worded them, of all. */
  fromModel: number;
  of: number;
};

/** Told of calls and verdicts, for whoever wants to look at them. */
export type WatchModel = {
  call?: (call: ModelCall) => void;
  verdict?: (verdict: ModelVerdict) => void;
  /** The client is there; how it does may be asked at any time. */
  opened?: (status: () => ModelStatus) => void;
};

/**
 * What a language model does for an answer that stands already. Neither step throws or rejects, whatever the model
 * does: null means that it gave nothing that can be used, and that the answer stays as it is.
 */
export type ModelSteps = {
  /** Reads a question and the turns before it a second time. */
  read: (request: Request, signal: AbortSignal) => Promise<SecondReading | null>;
  /**
   * Words why the ranking of an answer is as it is. `onProgress` gets all sentences so far, whenever there is a new
   * one and one of them is the model's; a result that was made before comes at once, without progress.
   */
  explain: (
    answer: Answer,
    asked: Pick<Request, 'team' | 'user'>,
    options: { signal: AbortSignal; onProgress: (explained: Explained) => void },
  ) => Promise<Explained | null>;
};
