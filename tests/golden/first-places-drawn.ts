import type { Catalog } from '../../src/catalog/catalog.ts';
import { DRAWN } from '../../src/score/confidence/draw-columns.ts';
import { pointWeights, sampleScores } from '../../src/score/confidence/sample-scores.ts';
import type { Ranking } from '../../src/score/ranking.ts';

/** Draws of the ratings; half of them are mirror images of the other half. */
const DRAWS = 200;

/**
 * The ids that come first when the ratings are drawn from their intervals and the weights stay: one a draw. A figure
 * that holds over them is not fitted to the middles.
 */
export const firstPlacesDrawn = (ranking: Ranking, catalog: Catalog): string[] => {
  const free = ranking.options.filter(({ blockedBy }) => blockedBy === null);
  const options = free.length > 0 ? free : ranking.options;
  const scores = sampleScores(options, ranking.weights.map(pointWeights), ranking, catalog);
  return Array.from({ length: DRAWS }, (_, draw) => {
    const sample = draw < DRAWS / 2 ? draw : DRAWN + draw - DRAWS / 2;
    const drawn = scores.map((column) => column[sample] ?? 0);
    return options[drawn.indexOf(Math.max(...drawn))]?.id ?? '';
  });
};
