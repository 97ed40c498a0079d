import { answer } from '../../src/answer.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { buildPack } from '../../src/evidence/pack/build-pack.ts';
import type { EvidencePack } from '../../src/evidence/pack/pack.ts';
import { type Segment, segmentSchema } from '../../src/narrate/model/segments.ts';
import { wordPack } from '../../src/playground/stand-in/word-pack.ts';

/** The evidence pack of a question asked today. */
export const packOf = async (text: string, catalog: Catalog): Promise<EvidencePack> => {
  const today = new Date().toISOString().slice(0, 10);
  const answered = await answer({ id: 'pack', source: 'cli', text, thread: [], today }, { catalog });
  const { reading, ranking, evidence } = answered;
  const pack = ranking === null ? null : buildPack({ reading, ranking, evidence, catalog });
  if (pack === null) throw new Error(`nothing is ranked for: ${text}`);
  return pack;
};

/** A pack as a careful model words it, the verdict first. */
export const wordsOf = (pack: EvidencePack): Segment[] =>
  wordPack(pack).map((segment) => segmentSchema.parse(segment));

/** The verdict of a pack as a careful model words it. */
export const verdictOf = (pack: EvidencePack): Segment => {
  const [verdict] = wordsOf(pack);
  if (verdict === undefined) throw new Error('the pack has no verdict');
  return verdict;
};
