import { criterionInside } from './criterion-words.ts';
import type { Line } from './explanation.ts';
import { nameOf } from './names.ts';
import type { RankedTelling } from './telling.ts';

const MOST = 3;

/** What is not known of the first two on the criteria that count most here, heaviest first. */
export const unknownLines = (telling: RankedTelling): Line[] => {
  const { winner, runnerUp, ranking, catalog, reading, messages } = telling;
  // With no team named, ramp-up is open by the question, not by the evidence: the assumptions say so.
  const open = reading.requirements.teamLanguages.length === 0 ? 'ramp_up' : null;
  const heaviest = ranking.weights
    .filter((weight) => weight.points > 0 && weight.criterion !== open)
    .toSorted((a, b) => b.points - a.points)
    .map((weight) => weight.criterion);
  return [winner, ...(runnerUp === null ? [] : [runnerUp])].flatMap((option) => {
    const unknown = heaviest
      .filter((criterion) =>
        option.contributions.some((own) => own.criterion === criterion && own.confidence === 'unknown'),
      )
      .slice(0, MOST)
      .map((criterion) => criterionInside(criterion, catalog, messages));
    return unknown.length === 0
      ? []
      : [
          {
            text: messages.say('unknown.criteria', {
              name: nameOf(option.id, catalog),
              criteria: messages.list(unknown),
              count: unknown.length,
            }),
            factIds: [],
          },
        ];
  });
};
