import { daysBetween } from '../catalog/calendar-day.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Framework, Release } from '../catalog/schemas/framework.ts';
import { dated } from './dated.ts';
import type { EvidenceFact } from './evidence.ts';

/**
 * A year and a half without a release: said wherever the framework is shown, and the bound by which a question whether
 * it is kept up is answered. A small, finished framework may go a year without one; half a year more allows for that and
 * for the age of the copy. A judgement, not a measurement.
 */
export const STALE_AFTER_DAYS = 548;

/** Support of one release line as seen on a day. `ends` is the last date of free support that is published. */
export type LineSupport = {
  release: Release;
  ends: string | null;
  state: 'supported' | 'ended' | 'no-date' | 'planned';
  /** Days until (positive) or since (negative) the end; null without a date. */
  daysLeft: number | null;
};

/** Support of a release line on `today`. */
export const lineSupport = (release: Release, today: string): LineSupport => {
  const ends = release.securitySupportEnds ?? release.activeSupportEnds;
  const daysLeft = ends === null ? null : daysBetween(today, ends);
  if (release.releasedOn !== null && release.releasedOn > today) {
    return { release, ends, state: 'planned', daysLeft };
  }
  if (daysLeft === null) return { release, ends, state: 'no-date', daysLeft };
  return { release, ends, state: daysLeft < 0 ? 'ended' : 'supported', daysLeft };
};

/** Lines of a framework, newest first, as seen on `today`. */
export const supportOf = (framework: Framework, today: string): LineSupport[] =>
  framework.lifecycle.releases.map((release) => lineSupport(withoutPassed(release, framework), today));

const LATEST = /^(?<version>.+) of (?<on>\d{4}-\d{2}-\d{2})$/;

/** A line without its last release where a newer copy knows a later one: told as the last, it would contradict that. */
const withoutPassed = (release: Release, { facts }: Framework): Release => {
  const passed = facts.some(({ metric, value }) => {
    const { version = '', on = '' } =
      (metric === 'latest-version' ? LATEST.exec(String(value))?.groups : undefined) ?? {};
    return version.startsWith(`${release.line}.`) && on > (release.latestOn ?? '9');
  });
  return passed ? { ...release, latest: null, latestOn: null } : release;
};

/** The newest line that is released and not out of support; the newest released one when all are. */
export const currentLine = (framework: Framework, today: string): LineSupport | undefined => {
  const lines = supportOf(framework, today).filter((line) => line.state !== 'planned');
  return lines.find((line) => line.state !== 'ended') ?? lines[0];
};

/** Date of the newest known release of any line; null when no line has one. */
export const newestRelease = (framework: Framework): string | null =>
  framework.lifecycle.releases
    .map((release) => release.latestOn ?? release.releasedOn)
    .reduce((newest, date) => (date !== null && (newest === null || date > newest) ? date : newest), null);

/** `<framework>.lifecycle-4-1`: the id of the derived fact of a line. */
export const lifecycleFactId = (frameworkId: string, line: string): string =>
  `${frameworkId}.lifecycle-${line
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;

/** One derived fact a release line, judged against `today`; every line says when the list was compiled. */
export const lifecycleFacts = (framework: Framework, catalog: Catalog, today: string): EvidenceFact[] => {
  const { lifecycle } = framework;
  const sourceId = lifecycle.sources[0] ?? 'unknown';
  const source = catalog.sources.get(sourceId);
  return supportOf(framework, today).map((line) => ({
    id: lifecycleFactId(framework.id, line.release.line),
    subject: framework.id,
    metric: 'lifecycle',
    value: line.ends ?? supportInWords(line),
    unit: null,
    display: `${lineName(line)}: ${supportInWords(line)}`,
    direction: 'none',
    sourceId,
    sourceName: source?.name ?? sourceId,
    sourceUrl: source?.url ?? null,
    asOf: lifecycle.asOf,
    checkedOn: lifecycle.checkedOn,
    checkedHow: lifecycle.checkedHow,
    basis: 'stated',
    dated: dated(
      { asOf: lifecycle.asOf, basis: 'stated', checkedHow: lifecycle.checkedHow },
      source,
      sourceId,
    ),
  }));
};

/** "5.2 LTS": the line with its mark. */
export const lineName = (line: LineSupport): string =>
  line.release.longTermSupport && !/lts/i.test(line.release.line)
    ? `${line.release.line} LTS`
    : line.release.line;

/** Where no end is published, the last release is told instead, if one is known. */
export const tellsLastRelease = ({ state, release }: LineSupport): boolean =>
  state === 'no-date' && release.latestOn !== null;

/** "free support until 2027-07-31", "support ended 2026-06-30", "no support end published". */
export const supportInWords = (line: LineSupport): string => {
  switch (line.state) {
    case 'planned':
      return `planned for ${line.release.releasedOn}`;
    case 'no-date':
      return tellsLastRelease(line)
        ? `no support end published, last release ${line.release.latest ?? ''} on ${line.release.latestOn}`.replace(
            '  ',
            ' ',
          )
        : 'no support end published';
    case 'ended':
      return `support ended ${line.ends}`;
    case 'supported':
      return `free support until ${line.ends}`;
  }
};
