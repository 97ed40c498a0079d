import { packForPrompt } from '../src/evidence/pack/pack-for-prompt.ts';
import { loadPrompts } from '../src/model/prompts/load-prompts.ts';
import { guardOf } from '../src/verify/name-guard.ts';
import { indexPack } from '../src/verify/pack-index.ts';
import { verifySegment } from '../src/verify/verify-segment.ts';
import { vocabularyForModel } from '../src/verify/words/vocabulary-for-model.ts';
import { goldenPacks, shippedCatalog } from '../tests/verify/packs.ts';
import { createRandom } from '../tests/verify/random.ts';
import { castOf } from '../tests/verify/truthful/cast.ts';
import { freerLines } from '../tests/verify/truthful/freer.ts';
import { instantiate } from '../tests/verify/truthful/instantiate.ts';
import { type TruthfulAnswer, writeAnswers } from '../tests/verify/truthful/write-answers.ts';
import { type Percentiles, percentiles } from './percentiles.ts';
import { timed } from './timed.ts';

/** Milliseconds that the verdict on one segment takes, over the truthful sets, and to make a pack ready for look-ups. */
export type VerifyFigures = {
  segment_ms: Percentiles;
  index_ms: Percentiles;
  /** The whole explain prompt with its values, in tokens estimated as characters / 3. */
  prompt_tokens: Percentiles;
};

const SEED = 20_261_128;
const PACKS = 40;
const ROUNDS = 3;
const WARM_UP = 1;

const truthful = async (): Promise<TruthfulAnswer[]> => {
  const packs = (await goldenPacks(shippedCatalog())).slice(0, PACKS);
  const freer = packs.map(({ id, pack }) => {
    const cast = castOf(pack);
    const segments = freerLines().flatMap((line) => instantiate(line, cast) ?? []);
    return { id, pack, segments };
  });
  return [...writeAnswers(packs, createRandom(SEED)), ...freer];
};

/** How long the prompt is for every golden question that ranks something. */
const promptTokens = async (): Promise<number[]> => {
  const { explain } = loadPrompts();
  const packs = await goldenPacks(shippedCatalog());
  return packs.map(({ pack }) => {
    const rendered = explain.render({ vocabulary: vocabularyForModel(), pack: packForPrompt(pack) });
    return rendered.ok ? rendered.prompt.tokens : rendered.tokens;
  });
};

/** Judges every sentence of the truthful sets for some dozen packs, a few times over after a warm-up. */
export const measureVerify = async (): Promise<VerifyFigures> => {
  const guard = guardOf(shippedCatalog());
  const answers = await truthful();
  const segments: number[] = [];
  const indexes: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const { pack, segments: told } of answers) {
      const index = indexPack(pack);
      const indexing = timed(() => indexPack(pack));
      const times = told.map((segment) => timed(() => verifySegment(segment, index, guard)));
      if (round < WARM_UP) continue;
      indexes.push(indexing);
      segments.push(...times);
    }
  }
  const prompt_tokens = percentiles(await promptTokens());
  return { segment_ms: percentiles(segments), index_ms: percentiles(indexes), prompt_tokens };
};
