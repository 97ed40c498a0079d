import { LEVEL_POINTS } from '../score/level-points.ts';
import type { MigrationVerdict } from '../score/ranking.ts';
import type { Line } from './explanation.ts';
import { hint } from './hints.ts';
import { nameOf } from './names.ts';
import type { RankedTelling } from './telling.ts';
import { count } from './words.ts';

type Told = MigrationVerdict & { fromName: string; toName: string };

const points = (margin: number): string => count(Math.round(Math.abs(margin)), 'point');

/** The criterion on whose floor an option fails in the ranking shown, in words; null when it fails on none. */
const floorOf = (id: string, { ranking, catalog }: RankedTelling): string | null => {
  const criterion = ranking.options.find((option) => option.id === id)?.blockedBy ?? null;
  if (criterion === null) return null;
  return (catalog.criteria.get(criterion)?.name ?? criterion).toLowerCase();
};

const stayText = ({ from, to, fromName, toName, margin }: Told, telling: RankedTelling): string => {
  const lead = `Stay with ${fromName}:`;
  const floor = floorOf(to, telling);
  if (floor !== null && floorOf(from, telling) === null)
    return `${lead} ${toName}, the best of the others, does not reach the floor on ${floor}.`;
  if (margin < -LEVEL_POINTS) return `${lead} moving to ${toName} would cost ${points(margin)} of 100 here.`;
  return `${lead} moving to ${toName} comes out level, and that pays for no migration.`;
};

const newServicesText = ({ from, fromName, toName, newMargin }: Told, telling: RankedTelling): string => {
  const lead = `Keep ${fromName} and write new services in ${toName}:`;
  if (newMargin > LEVEL_POINTS)
    return `${lead} beside what runs it leads by ${points(newMargin)}, but a move does not pay.`;
  const floor = floorOf(from, telling);
  const on = floor === null ? 'a floor' : `the floor on ${floor}`;
  return `${lead} ${fromName} does not reach ${on}, but a move does not pay.`;
};

const verdictText = (told: Told, telling: RankedTelling): string => {
  switch (told.verdict) {
    case 'stay':
      return stayText(told, telling);
    case 'move':
      return `Move: ${told.toName} leads staying with ${told.fromName} by ${points(told.margin)}, the cost of moving counted.`;
    case 'new-services-only':
      return newServicesText(told, telling);
  }
};

/** Whether a move pays, in one sentence with its margin in points of 100; nothing where nothing ranked runs today. */
export const migrationLines = (telling: RankedTelling): Line[] => {
  const { ranking, catalog } = telling;
  if (ranking.migration === null) return [];
  const { from, to } = ranking.migration;
  const told = { ...ranking.migration, fromName: nameOf(from, catalog), toName: nameOf(to, catalog) };
  return [hint(verdictText(told, telling))];
};
