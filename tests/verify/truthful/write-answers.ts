import type { EvidencePack } from '../../../src/evidence/pack/pack.ts';
import type { Segment } from '../../../src/narrate/model/segments.ts';
import type { NamedPack } from '../packs.ts';
import type { Random } from '../random.ts';
import { type Cast, castOf } from './cast.ts';
import { DESIGN } from './design.ts';
import { instantiate, type Line } from './instantiate.ts';

/** An explanation that is true of its pack. */
export type TruthfulAnswer = { id: string; pack: EvidencePack; segments: Segment[] };

/** Up to `most` groups of which a wording is true here, a wording of each. */
const draw = (groups: readonly Line[][], most: number, cast: Cast, random: Random): Segment[] => {
  const drawn: Segment[] = [];
  for (const group of random.shuffle(groups)) {
    if (drawn.length >= most) break;
    const segment = random
      .shuffle(group)
      .map((line) => instantiate(line, cast))
      .find((each) => each !== null);
    if (segment !== undefined) drawn.push(segment);
  }
  return drawn;
};

/** One answer a pack, wordings drawn by chance. */
export const writeAnswers = (packs: readonly NamedPack[], random: Random): TruthfulAnswer[] =>
  packs.map(({ id, pack }) => {
    const cast = castOf(pack);
    return {
      id,
      pack,
      segments: [
        ...draw(DESIGN.verdict, 1, cast, random),
        ...draw(DESIGN.criteria, 2, cast, random),
        ...draw(DESIGN.reason, 2, cast, random),
        ...draw(DESIGN.tradeoff, 2, cast, random),
        ...draw(DESIGN.caveat, 3, cast, random),
        ...draw(DESIGN.next, 1, cast, random),
      ],
    };
  });
