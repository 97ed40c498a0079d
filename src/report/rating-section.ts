import type { Rating } from '../catalog/schemas/rating.ts';
import {
  CRITERIA,
  type CriterionId,
  RATING_CONFIDENCES,
  type RatingConfidence,
} from '../catalog/vocabulary.ts';
import { markdownTable } from './markdown-table.ts';
import type { SectionOf } from './section.ts';

/** How many cells of each criterion rest on what. A criterion that depends on the question has several a framework. */
export const ratingSection: SectionOf = (catalog) => {
  const ratings = [...catalog.ratings.values()];
  return {
    title: 'Ratings',
    body: [
      'Cells by what they rest on. `unknown` is a wide range in a ranking, never zero. What ships in the box is not rated here: it follows from the parts below.',
      markdownTable(
        ['Criterion', 'Cells', ...RATING_CONFIDENCES],
        CRITERIA.flatMap((criterion) => {
          const cells = ratings.flatMap((rating) => confidencesOf(rating, criterion));
          if (cells.length === 0) return [];
          const counts = RATING_CONFIDENCES.map(
            (confidence) => cells.filter((cell) => cell === confidence).length,
          );
          return [[catalog.criteria.get(criterion)?.name ?? criterion, cells.length, ...counts]];
        }),
      ),
    ],
  };
};

const confidencesOf = ({ criteria, workloads }: Rating, criterion: CriterionId): RatingConfidence[] => {
  switch (criterion) {
    case 'first_release':
      return [];
    case 'workload_fit':
      return Object.values(workloads).map((cell) => cell.confidence);
    case 'concurrency_fit':
    case 'maintainability':
      return Object.values(criteria[criterion]).map((cell) => cell.confidence);
    default:
      return [criteria[criterion].confidence];
  }
};
