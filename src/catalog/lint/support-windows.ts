import type { Release } from '../schemas/framework.ts';
import type { Flaw, LintRule } from './finding.ts';
import { isCalendarDate } from './is-calendar-date.ts';

type Fault = { path: string; message: string };
type DateField = 'releasedOn' | 'latestOn' | 'activeSupportEnds' | 'securitySupportEnds';

/** Pairs of dates of one line, in the order they have to come. */
const ORDER: readonly [DateField, DateField][] = [
  ['releasedOn', 'latestOn'],
  ['releasedOn', 'activeSupportEnds'],
  ['releasedOn', 'securitySupportEnds'],
  ['activeSupportEnds', 'securitySupportEnds'],
];
/** Everything else ends later than it begins. */
const MAY_BE_ONE_DAY = new Set(['releasedOn latestOn', 'activeSupportEnds securitySupportEnds']);
const PAST: readonly DateField[] = ['releasedOn', 'latestOn'];
const FIELDS: readonly DateField[] = [...PAST, 'activeSupportEnds', 'securitySupportEnds'];

const lineFaults = (release: Release, latest: string): Fault[] => {
  const faults: Fault[] = [];
  for (const field of FIELDS) {
    const date = release[field];
    if (date !== null && !isCalendarDate(date)) {
      faults.push({ path: field, message: `"${date}" is no day of the calendar` });
    } else if (date !== null && PAST.includes(field) && date > latest) {
      const message = `${date} is after the dataset's own date ${latest}: list a line once it is released`;
      faults.push({ path: field, message });
    }
  }
  for (const [before, after] of ORDER) {
    const [first, second] = [release[before], release[after]];
    if (first === null || second === null || first < second) continue;
    if (first === second && MAY_BE_ONE_DAY.has(`${before} ${after}`)) continue;
    faults.push({ path: after, message: `${second} is not after ${before} ${first}: look both up again` });
  }
  return faults;
};

const orderFaults = (releases: readonly Release[]): Fault[] => {
  const seen = new Set<string>();
  let newest: string | null = null;
  const faults: Fault[] = [];
  for (const [index, { line, releasedOn }] of releases.entries()) {
    if (seen.has(line))
      faults.push({ path: `${index}.line`, message: `a second line "${line}": remove one` });
    seen.add(line);
    if (releasedOn === null) continue;
    if (newest !== null && releasedOn > newest) {
      const message = `${releasedOn} is newer than the line above: list the newest line first`;
      faults.push({ path: `${index}.releasedOn`, message });
    }
    newest = releasedOn;
  }
  return faults;
};

/** Support ends after the release, security support not before active support; newest line first, each once. */
export const supportWindows: LintRule = {
  name: 'support-windows',
  level: 'error',
  check: (catalog, { latest }) =>
    [...catalog.frameworks.values()].flatMap(({ id, lifecycle: { releases } }): Flaw[] => {
      const ofLines = releases.flatMap((release, index) =>
        lineFaults(release, latest).map((fault) => ({ ...fault, path: `${index}.${fault.path}` })),
      );
      return [...ofLines, ...orderFaults(releases)].map(({ path, message }) => ({
        record: `frameworks/${id}`,
        file: `frameworks/${id}.json`,
        path: `lifecycle.releases.${path}`,
        message,
      }));
    }),
};
