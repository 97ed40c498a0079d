import type { Answer } from '../answer.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { buildPack } from '../evidence/pack/build-pack.ts';
import type { EvidencePack } from '../evidence/pack/pack.ts';
import { packForPrompt } from '../evidence/pack/pack-for-prompt.ts';
import type { Log } from '../log.ts';
import type { ModelClient, Result } from '../model/model-client.ts';
import type { Prompts } from '../model/prompts/load-prompts.ts';
import type { RenderedPrompt } from '../model/prompts/prompt.ts';
import type { SingleFlight } from '../model/single-flight.ts';
import type { Segment } from '../narrate/model/segments.ts';
import type { Request } from '../request/request.ts';
import { guardOf } from '../verify/name-guard.ts';
import { type Verification, verifySegments } from '../verify/verify-segments.ts';
import { vocabularyForModel } from '../verify/words/vocabulary-for-model.ts';
import { explanationKey } from './explanation-key.ts';
import type { ModelVerdict } from './model-record.ts';
import type { Explained } from './model-steps.ts';
import type { CallWatch } from './watch-call.ts';

/** From the question to the model until its last sentence, in milliseconds. */
const EXPLAIN_DEADLINE_MS = 20_000;

export type ExplainDeps = {
  client: ModelClient;
  model: string;
  prompts: Prompts;
  catalog: Catalog;
  kept: SingleFlight<Explained>;
  watch: CallWatch;
  log: Pick<Log, 'info'>;
  tellVerdict?: ((verdict: ModelVerdict) => void) | undefined;
};

type Asked = {
  answer: Answer;
  pack: EvidencePack;
  prompt: RenderedPrompt;
  who: Pick<Request, 'team' | 'user'>;
  /** Takes what comes, so that it is there whatever becomes of the call. */
  segments: Segment[];
  onProgress: (explained: Explained) => void;
};

/**
 * What there is to word: a pick or a comparison, in a language whose words the verifier knows. A ranking that is only
 * provisional asks for more instead.
 */
const packOf = ({ reading, ranking, evidence }: Answer, catalog: Catalog): EvidencePack | null => {
  const isWorded = reading.behaviour === 'recommend' || reading.behaviour === 'compare';
  if (ranking === null || !isWorded || reading.lang !== 'en') return null;
  return buildPack({ reading, ranking, evidence, catalog });
};

const explainedOf = ({ posted, fromModel, of }: Verification): Explained => ({
  sentences: posted,
  fromModel,
  of,
});

/** What became of each segment, by rule: enough to see what to mend, and nothing that a model wrote. */
const logVerdicts = (
  { verdicts, fromModel, of }: Verification,
  requestId: string,
  log: ExplainDeps['log'],
) => {
  const rules: Record<string, number> = {};
  for (const rule of verdicts.flatMap((verdict) => verdict.rules)) rules[rule] = (rules[rule] ?? 0) + 1;
  const count = (outcome: string) => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  log.info(
    {
      requestId,
      fromModel,
      of,
      accepted: count('accept'),
      repaired: count('repair'),
      dropped: count('drop'),
      rules,
    },
    'an explanation of the model was checked',
  );
};

const tellVerdicts = (
  segments: readonly Segment[],
  { verdicts }: Verification,
  requestId: string,
  tell: ExplainDeps['tellVerdict'],
): void => {
  for (const [index, { role, text }] of segments.entries()) {
    const verdict = verdicts[index];
    if (verdict !== undefined) tell?.({ requestId, role, said: text, ...verdict });
  }
};

/** Asks the model and proves what comes, sentence by sentence. */
const ask = async (asked: Asked, signal: AbortSignal, deps: ExplainDeps): Promise<Result<Explained>> => {
  const { answer, pack, prompt, who, segments, onProgress } = asked;
  const { requestId } = answer;
  const guard = guardOf(deps.catalog);
  const onSegment = (segment: Segment): void => {
    segments.push(segment);
    const soFar = explainedOf(verifySegments(segments, pack, guard, { isWhole: false }));
    if (soFar.fromModel > 0) onProgress(soFar);
  };
  const call = deps.watch.begin('explain', requestId, prompt);
  const asking = { purpose: 'explain', deadlineMs: EXPLAIN_DEADLINE_MS, prompt, signal, onSegment } as const;
  const result = await deps.client.stream({ ...asking, ...who });
  call.end(result);
  const verification = verifySegments(segments, pack, guard);
  if (segments.length > 0) {
    logVerdicts(verification, requestId, deps.log);
    tellVerdicts(segments, verification, requestId, deps.tellVerdict);
  }
  if (!result.ok) return result;
  // A reply of which nothing stands is none, and must not be kept as one.
  return verification.fromModel > 0
    ? { ok: true, value: explainedOf(verification), usage: result.usage }
    : { ok: false, failure: { kind: 'invalid_output', attempts: 1 } };
};

/**
 * Has the model word an answer: it sees the evidence pack and nothing that anybody wrote, and each of its sentences is
 * proven before it is handed on. Of a reply that breaks off, what was shown is completed in our own words. Null when
 * there is nothing to word, or not one sentence of the model stands.
 */
export const explainByModel = async (
  answer: Answer,
  who: Pick<Request, 'team' | 'user'>,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (explained: Explained) => void },
  deps: ExplainDeps,
): Promise<Explained | null> => {
  const { catalog, prompts, kept, model, watch } = deps;
  const pack = packOf(answer, catalog);
  if (pack === null) return null;
  const rendered = prompts.explain.render({ vocabulary: vocabularyForModel(), pack: packForPrompt(pack) });
  if (!rendered.ok) {
    watch.tooLong('explain', answer.requestId, rendered);
    return null;
  }
  const { prompt } = rendered;
  const segments: Segment[] = [];
  let wasAsked = false;
  const asked = { answer, pack, prompt, who, segments, onProgress };
  const lookUp = watch.begin('explain', answer.requestId, prompt);
  const key = explanationKey(model, prompt, answer.dataset.version, pack);
  const result = await kept.get(key, signal, (everybody) => {
    wasAsked = true;
    return ask(asked, everybody, deps);
  });
  if (!result.ok) return completed(segments, pack, catalog);
  if (!wasAsked) lookUp.cached();
  return result.value;
};

const completed = (segments: readonly Segment[], pack: EvidencePack, catalog: Catalog): Explained | null => {
  const explained = explainedOf(verifySegments(segments, pack, guardOf(catalog)));
  return explained.fromModel > 0 ? explained : null;
};
