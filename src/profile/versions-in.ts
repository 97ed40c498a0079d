import type { TurnReading } from './read-turn.ts';

const VERSION = /^\s?v?(\d{1,2}(?:\.\d+)*)(?!\d|\s?%)/i;

/** Versions right behind the names of frameworks, by id: "Laravel 9" is 9 of laravel. */
export const versionsIn = ({ turn, names }: TurnReading): Record<string, string> =>
  Object.fromEntries(
    names.hits.flatMap(({ id, end, kind }): [string, string][] => {
      const version = VERSION.exec(turn.text.slice(end))?.[1];
      return version === undefined || kind !== 'framework' ? [] : [[id, version]];
    }),
  );

/** Versions of what runs, as the turns say them; a later turn counts. */
export const runningVersions = (
  readings: readonly TurnReading[],
  running: readonly string[],
): Record<string, string> =>
  Object.fromEntries(
    readings.flatMap((reading) => Object.entries(versionsIn(reading))).filter(([id]) => running.includes(id)),
  );
