import { LEVEL_POINTS } from '../score/level-points.ts';
import type { MigrationVerdict } from '../score/ranking.ts';
import { criterionInside } from './criterion-words.ts';
import type { Line } from './explanation.ts';
import { hint } from './hints.ts';
import type { Messages } from './messages/messages.ts';
import { nameOf } from './names.ts';
import type { RankedTelling } from './telling.ts';

/** The criterion on whose floor an option fails in the ranking shown, in words; null when it fails on none. */
const floorOf = (id: string, { ranking, catalog, messages }: RankedTelling): string | null => {
  const criterion = ranking.options.find((option) => option.id === id)?.blockedBy ?? null;
  return criterion === null ? null : criterionInside(criterion, catalog, messages);
};

const pointsWords = (margin: number, messages: Messages): string =>
  messages.say('unit.points', { count: Math.round(Math.abs(margin)) });

const verdictText = (told: MigrationVerdict, telling: RankedTelling): string => {
  const { catalog, messages } = telling;
  const names = { from: nameOf(told.from, catalog), to: nameOf(told.to, catalog) };
  switch (told.verdict) {
    case 'stay': {
      const criterion = floorOf(told.to, telling);
      if (criterion !== null && floorOf(told.from, telling) === null)
        return messages.say('migration.stay-floor', { ...names, criterion });
      return told.margin < -LEVEL_POINTS
        ? messages.say('migration.stay-costs', { ...names, points: pointsWords(told.margin, messages) })
        : messages.say('migration.stay-level', names);
    }
    case 'move':
      return messages.say('migration.move', { ...names, points: pointsWords(told.margin, messages) });
    case 'new-services-only': {
      if (told.newMargin > LEVEL_POINTS)
        return messages.say('migration.new-services', {
          ...names,
          points: pointsWords(told.newMargin, messages),
          stays: told.margin < -LEVEL_POINTS ? 'yes' : 'no',
          stayPoints: pointsWords(told.margin, messages),
        });
      const criterion = floorOf(told.from, telling);
      return criterion === null
        ? messages.say('migration.new-services-a-floor', names)
        : messages.say('migration.new-services-floor', { ...names, criterion });
    }
  }
};

/** Whether a move pays, in one sentence with its margin in points of 100; nothing where nothing ranked runs today. */
export const migrationLines = (telling: RankedTelling): Line[] => {
  const { migration } = telling.ranking;
  return migration === null ? [] : [hint(verdictText(migration, telling))];
};
