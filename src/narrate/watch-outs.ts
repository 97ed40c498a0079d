import type { Catalog } from '../catalog/catalog.ts';
import type { Framework } from '../catalog/schemas/framework.ts';
import { daysBetween } from '../evidence/days.ts';
import { WATCH_OUT } from '../evidence/facts-behind-ranking.ts';
import {
  currentLine,
  type LineSupport,
  lifecycleFactId,
  lineName,
  newestRelease,
  STALE_AFTER_DAYS,
  supportInWords,
  supportOf,
} from '../evidence/lifecycle-facts.ts';
import type { Reading } from '../profile/reading.ts';
import type { Line } from './explanation.ts';
import { factPhrase } from './fact-words.ts';
import { nameOf } from './names.ts';
import type { RankedTelling } from './telling.ts';
import { count, listSome, sentence } from './words.ts';

const SOON_DAYS = 180;
const JUST_ENDED_DAYS = 365;
const MOST_TOOLS = 4;
const MOST_WARNINGS = 1;

/**
 * Everything to watch with the pick, warnings in `told` (fact ids) left out: checks nobody could make, support windows, platforms, tools named beside it.
 */
export const watchOutsFor = (telling: RankedTelling, told: readonly string[] = []): Line[] => {
  const { winner, reading, catalog, today } = telling;
  const running = reading.requirements.existing
    .map((existing) => existing.value)
    .filter((id) => id !== winner.id);
  return [
    ...winner.checks
      .filter((check) => check.outcome === 'unknown')
      .map((check) => ({ text: sentence(`Check first: ${check.reason}`), factIds: [] })),
    ...[winner.id, ...running].flatMap((id) => lifecycleWatchOuts(id, catalog, today)),
    ...platformWarnings(reading, catalog),
    ...warningsOf(telling, told),
    ...toolLines(reading, catalog),
  ];
};

/** The line to start on and the lines that end soon or have just ended; a warning when releases have stopped. */
export const lifecycleWatchOuts = (id: string, catalog: Catalog, today: string): Line[] => {
  const framework = catalog.frameworks.get(id);
  if (framework === undefined) return [];
  const current = currentLine(framework, today);
  return [
    ...(current === undefined ? [] : [currentLineText(framework, current, today)]),
    ...endingLines(framework, current, today),
    ...staleWarning(framework, today),
  ];
};

const currentLineText = (framework: Framework, current: LineSupport, today: string): Line => {
  const soon = current.state === 'supported' && current.daysLeft !== null && current.daysLeft <= SOON_DAYS;
  const left = soon && current.daysLeft !== null ? `, ${count(current.daysLeft, 'day')} from today` : '';
  const lead =
    current.state === 'ended' ? 'No line is in free support' : `Current line is ${lineName(current)}`;
  const words =
    current.state === 'ended' ? `${lineName(current)} ${supportInWords(current)}` : supportInWords(current);
  return {
    text: `${framework.name}: ${lead.charAt(0).toLowerCase()}${lead.slice(1)}, ${words}${left}${longerLine(framework, current, today)} (as of ${framework.lifecycle.asOf}).`,
    factIds: [lifecycleFactId(framework.id, current.release.line)],
  };
};

/** "; 5.2 LTS until 2028-04-30": a supported line that outlives the current one. */
const longerLine = (framework: Framework, current: LineSupport, today: string): string => {
  const longest = supportOf(framework, today)
    .filter((line) => line.state === 'supported' && (line.ends ?? '') > (current.ends ?? '9'))
    .reduce<LineSupport | null>(
      (best, line) => (best === null || (line.ends ?? '') > (best.ends ?? '') ? line : best),
      null,
    );
  return longest === null ? '' : `; ${lineName(longest)} until ${longest.ends}`;
};

const endingLines = (framework: Framework, current: LineSupport | undefined, today: string): Line[] => {
  const lines = supportOf(framework, today).filter(
    (line) =>
      line.release !== current?.release &&
      line.state !== 'planned' &&
      line.daysLeft !== null &&
      line.daysLeft <= SOON_DAYS &&
      line.daysLeft >= -JUST_ENDED_DAYS,
  );
  if (lines.length === 0) return [];
  const words = lines.map((line) =>
    line.state === 'ended'
      ? `${lineName(line)} support ended ${line.ends}`
      : `${lineName(line)} support ends ${line.ends}`,
  );
  return [
    {
      text: `Older ${framework.name} lines: ${listSome(words, 4)} (as of ${framework.lifecycle.asOf}).`,
      factIds: lines.map((line) => lifecycleFactId(framework.id, line.release.line)),
    },
  ];
};

/** Said when no line has had a release for a year and a half. */
export const staleWarning = (framework: Framework, today: string): Line[] => {
  const newest = newestRelease(framework);
  if (newest === null || daysBetween(newest, today) < STALE_AFTER_DAYS) return [];
  return [
    {
      text: `${framework.name} has had no release since ${newest} (as of ${framework.lifecycle.asOf}): check that somebody still maintains it.`,
      factIds: [],
    },
  ];
};

const warningsOf = ({ winner, evidence, catalog }: RankedTelling, told: readonly string[]): Line[] =>
  evidence.facts
    .filter((fact) => fact.metric === WATCH_OUT && fact.subject === winner.id && !told.includes(fact.id))
    .slice(0, MOST_WARNINGS)
    .map((fact) => ({ text: sentence(factPhrase(fact, catalog)), factIds: [fact.id] }));

const platformWarnings = (reading: Reading, catalog: Catalog): Line[] =>
  [...new Set(reading.requirements.platforms.map((platform) => platform.value))].flatMap((id) => {
    const warning = catalog.platforms.get(id)?.warning;
    return warning === undefined ? [] : [{ text: sentence(warning), factIds: [] }];
  });

/** What a tool, runtime or service named in the question changes. */
export const toolLines = (reading: Reading, catalog: Catalog): Line[] =>
  [...new Set(reading.named)]
    .flatMap((id) => {
      const record = catalog.supporting.get(id);
      return record?.effect === undefined
        ? []
        : [{ text: sentence(`${nameOf(id, catalog)}: ${record.effect}`), factIds: [] }];
    })
    .slice(0, MOST_TOOLS);
