import { daysBetween } from '../catalog/calendar-day.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Framework } from '../catalog/schemas/framework.ts';
import { WATCH_OUT } from '../evidence/facts-behind-ranking.ts';
import {
  currentLine,
  type LineSupport,
  lifecycleFactId,
  lineName,
  newestRelease,
  STALE_AFTER_DAYS,
  supportOf,
} from '../evidence/lifecycle-facts.ts';
import type { Reading } from '../profile/reading.ts';
import { deadlineLines } from './deadline-lines.ts';
import { doubtWords } from './doubt-words.ts';
import type { Line } from './explanation.ts';
import { factPhrase } from './fact-words.ts';
import { horizonLines } from './horizon-lines.ts';
import { trialLines } from './house-rule-words.ts';
import type { Messages } from './messages/messages.ts';
import { nameOf } from './names.ts';
import { runningLines } from './running-lines.ts';
import { endsSoon, lineValues, SOON_DAYS, stateKey } from './support-values.ts';
import type { RankedTelling, Telling } from './telling.ts';
import { sentence } from './words.ts';

const JUST_ENDED_DAYS = 365;
const MOST_TOOLS = 4;
const MOST_WARNINGS = 1;

/**
 * Everything to watch with the pick, warnings in `told` (fact ids) left out: checks nobody could make, support windows, platforms, tools named beside it.
 */
export const watchOutsFor = (telling: RankedTelling, told: readonly string[] = []): Line[] => {
  const { winner, reading, catalog, messages } = telling;
  const running = reading.requirements.existing
    .map((existing) => existing.value)
    .filter((id) => id !== winner.id);
  return [
    ...trialLines(telling),
    ...deadlineLines(telling),
    ...horizonLines(telling),
    ...winner.checks
      .filter((check) => check.outcome === 'unknown')
      .map((check) => ({
        text: messages.say('watch.check-first', { reason: doubtWords(check, catalog, messages) }),
        factIds: [],
      })),
    ...runningLines(telling),
    ...[winner.id, ...running].flatMap((id) => lifecycleWatchOuts(id, telling)),
    ...platformWarnings(reading, catalog),
    ...warningsOf(telling, told),
    ...toolLines(reading, catalog),
  ];
};

/** The line to start on and the lines that end soon or have just ended; a warning when releases have stopped. */
export const lifecycleWatchOuts = (
  id: string,
  { catalog, today, messages }: Pick<Telling, 'catalog' | 'today' | 'messages'>,
): Line[] => {
  const framework = catalog.frameworks.get(id);
  if (framework === undefined) return [];
  const current = currentLine(framework, today);
  return [
    ...(current === undefined ? [] : [currentLineWords(framework, current, today, messages)]),
    ...endingLines(framework, current, today, messages),
    ...staleWarning(framework, today, messages),
  ];
};

/** What nobody may overlook of the pick: a house rule, no line in free support any more, releases that stopped. */
export const leaderWarnings = (telling: RankedTelling): Line[] => {
  const { winner, catalog, today, messages } = telling;
  const framework = catalog.frameworks.get(winner.id);
  if (framework === undefined) return [];
  const current = currentLine(framework, today);
  return [
    ...trialLines(telling),
    ...deadlineLines(telling),
    ...runningLines(telling),
    ...(current?.state === 'ended' ? [currentLineWords(framework, current, today, messages)] : []),
    ...staleWarning(framework, today, messages),
  ];
};

const currentLineWords = (
  framework: Framework,
  current: LineSupport,
  today: string,
  messages: Messages,
): Line => {
  const longest = longerLine(framework, current, today);
  const text = messages.say(CURRENT[stateKey(current)], {
    ...lineValues(current),
    name: framework.name,
    soon: endsSoon(current) ? 'yes' : 'no',
    longer: longest === null ? 'no' : 'yes',
    longestLine: longest === null ? '' : lineName(longest),
    longestDate: longest?.ends ?? '',
    asOf: framework.lifecycle.asOf,
  });
  return { text, factIds: [lifecycleFactId(framework.id, current.release.line)] };
};

const CURRENT = {
  ended: 'watch.current.ended',
  supported: 'watch.current.supported',
  'no-date': 'watch.current.no-date',
  'last-release': 'watch.current.last-release',
} as const;

/** A supported line that outlives the current one, and longest. */
const longerLine = (framework: Framework, current: LineSupport, today: string): LineSupport | null =>
  supportOf(framework, today)
    .filter((line) => line.state === 'supported' && (line.ends ?? '') > (current.ends ?? '9'))
    .reduce<LineSupport | null>(
      (best, line) => (best === null || (line.ends ?? '') > (best.ends ?? '') ? line : best),
      null,
    );

const endingLines = (
  framework: Framework,
  current: LineSupport | undefined,
  today: string,
  messages: Messages,
): Line[] => {
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
    messages.say(line.state === 'ended' ? 'watch.older-ended' : 'watch.older-ends', lineValues(line)),
  );
  return [
    {
      text: messages.say('watch.older', {
        name: framework.name,
        lines: messages.listSome(words, 4),
        asOf: framework.lifecycle.asOf,
      }),
      factIds: lines.map((line) => lifecycleFactId(framework.id, line.release.line)),
    },
  ];
};

/** Said when no line has had a release for a year and a half. */
export const staleWarning = (framework: Framework, today: string, messages: Messages): Line[] => {
  const newest = newestRelease(framework);
  if (newest === null || daysBetween(newest, today) < STALE_AFTER_DAYS) return [];
  const text = messages.say('watch.stale', {
    name: framework.name,
    newest,
    asOf: framework.lifecycle.asOf,
  });
  return [{ text, factIds: [] }];
};

const warningsOf = (
  { winner, evidence, catalog, messages }: RankedTelling,
  told: readonly string[],
): Line[] =>
  evidence.facts
    .filter((fact) => fact.metric === WATCH_OUT && fact.subject === winner.id && !told.includes(fact.id))
    .slice(0, MOST_WARNINGS)
    .map((fact) => ({ text: sentence(factPhrase(fact, catalog, messages)), factIds: [fact.id] }));

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
