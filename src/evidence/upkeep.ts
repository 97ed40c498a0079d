import { daysBetween } from '../catalog/calendar-day.ts';
import type { Framework } from '../catalog/schemas/framework.ts';
import {
  currentLine,
  type LineSupport,
  lifecycleFactId,
  STALE_AFTER_DAYS,
  supportOf,
} from './lifecycle-facts.ts';

/** A release as the dataset knows it: version, day, and the day of the copy it was read in. */
export type KnownRelease = { version: string; on: string; asOf: string; factId: string };

/** What the dataset can say of whether somebody keeps a framework, or one line of it, up. */
export type Upkeep =
  | { kind: 'supported'; line: LineSupport }
  /** No date is published, but there was a release not long ago. */
  | { kind: 'released'; last: KnownRelease }
  | { kind: 'stale'; last: KnownRelease }
  /** There was no pause in the copy, and it is too old to tell what came behind it. */
  | { kind: 'too-old'; last: KnownRelease }
  /** The newest known line is out of support. */
  | { kind: 'ended'; line: LineSupport }
  /** Of one line only: out of support, or without a published end. */
  | { kind: 'line-ended'; line: LineSupport; current: LineSupport | null }
  | { kind: 'line-undated'; line: LineSupport }
  | { kind: 'unknown' };

/** The half a year that `STALE_AFTER_DAYS` leaves for the age of a copy. */
const OLD_COPY_DAYS = 183;
const LATEST = /^(?<version>.+) of (?<on>\d{4}-\d{2}-\d{2})$/;

/** Releases in the facts on the latest version, which may be of a later day than the table of release lines. */
const releasesInFacts = ({ facts, lifecycle }: Framework): KnownRelease[] =>
  facts.flatMap(({ id, metric, value, asOf }) => {
    const groups = metric === 'latest-version' ? LATEST.exec(String(value))?.groups : undefined;
    if (groups === undefined) return [];
    const { version = '', on = '' } = groups;
    // A fact may be dated to a month or a year only: then the copy of the release lines is taken for its day.
    return [{ version, on, asOf: asOf.length === lifecycle.asOf.length ? asOf : lifecycle.asOf, factId: id }];
  });

/** The newest release that the dataset knows, of any line; null when none has a date. */
export const lastRelease = (framework: Framework): KnownRelease | null => {
  const { releases, asOf } = framework.lifecycle;
  const inLines = releases.flatMap(({ line, latest, latestOn }): KnownRelease[] =>
    latest === null || latestOn === null
      ? []
      : [{ version: latest, on: latestOn, asOf, factId: lifecycleFactId(framework.id, line) }],
  );
  return [...inLines, ...releasesInFacts(framework)].reduce<KnownRelease | null>(
    (newest, release) => (newest === null || release.on > newest.on ? release : newest),
    null,
  );
};

/** The line a version belongs to: "5.1.3" to 5.1, "5" to the newest of 5.2, 5.1; undefined where there is none. */
export const lineOf = (version: string, lines: readonly LineSupport[]): LineSupport | undefined =>
  lines.find(({ release: { line } }) => version === line || version.startsWith(`${line}.`)) ??
  lines.find(({ release: { line }, state }) => state !== 'planned' && line.startsWith(`${version}.`));

const ofLine = (line: LineSupport, current: LineSupport | undefined): Upkeep => {
  switch (line.state) {
    case 'supported':
      return { kind: 'supported', line };
    case 'ended':
      return { kind: 'line-ended', line, current: current?.state === 'supported' ? current : null };
    case 'no-date':
      return { kind: 'line-undated', line };
    case 'planned':
      return { kind: 'unknown' };
  }
};

const byRelease = (last: KnownRelease | null, today: string): Upkeep => {
  if (last === null) return { kind: 'unknown' };
  if (daysBetween(last.on, today) < STALE_AFTER_DAYS) return { kind: 'released', last };
  const pausesInCopy = daysBetween(last.on, last.asOf) >= STALE_AFTER_DAYS;
  const isOld = daysBetween(last.asOf, today) > OLD_COPY_DAYS;
  return { kind: isOld && !pausesInCopy ? 'too-old' : 'stale', last };
};

/**
 * Whether somebody keeps a framework up, as far as the dataset can tell on `today`: by published dates, else by its
 * last release. With `version`, of that line; null when the dataset does not know the line.
 */
export const upkeepOf = (framework: Framework, today: string, version?: string): Upkeep | null => {
  const lines = supportOf(framework, today);
  const current = currentLine(framework, today);
  if (version !== undefined) {
    const line = lineOf(version, lines);
    return line === undefined ? null : ofLine(line, current);
  }
  if (current?.state === 'supported') return { kind: 'supported', line: current };
  if (current?.state === 'ended') return { kind: 'ended', line: current };
  const released = byRelease(lastRelease(framework), today);
  const older = lines.find(({ state }) => state === 'supported');
  return released.kind === 'released' || older === undefined ? released : { kind: 'supported', line: older };
};
