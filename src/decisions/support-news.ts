import { daysBetween } from '../catalog/calendar-day.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { lineSupport } from '../evidence/lifecycle-facts.ts';
import type { BasisWindow } from './decision-basis.ts';
import { type NewsItem, SUPPORT_STAGES, type SupportStage } from './news.ts';
import type { Change } from './untold.ts';

/** The narrowest stage that is reached; null when the end is far or unknown. */
const stageOf = (ends: string | null, today: string): SupportStage | null => {
  if (ends === null) return null;
  const daysLeft = daysBetween(today, ends);
  return SUPPORT_STAGES.findLast((days) => daysLeft <= days) ?? null;
};

const windowNow = (before: BasisWindow, catalog: Catalog, today: string): BasisWindow | null => {
  const lifecycle = catalog.frameworks.get(before.subject)?.lifecycle;
  const release = lifecycle?.releases.find(({ line }) => line === before.line);
  if (lifecycle === undefined || release === undefined) return null;
  const { ends } = lineSupport(release, today);
  const { longTermSupport } = release;
  return { ...before, ends, longTermSupport, asOf: lifecycle.asOf, sourceIds: [...lifecycle.sources] };
};

const endOf = (window: BasisWindow | null): string =>
  window === null ? 'not listed' : (window.ends ?? 'no date');

const nearItems = (window: BasisWindow, within: SupportStage | null, today: string): NewsItem[] =>
  window.ends === null || within === null
    ? []
    : [{ kind: 'support-near', window, within, daysLeft: daysBetween(today, window.ends) }];

/** The end of support in sight, with its date: another date is another end. */
const nearState = (window: BasisWindow | null, day: string): string => {
  const within = window === null ? null : stageOf(window.ends, day);
  return window === null || within === null ? 'far' : `${within} days before ${window.ends}`;
};

/**
 * Ends of support of the chosen option that come near. What was in sight when the decision was made was told with the
 * answer.
 */
export const supportNear = (
  windows: readonly BasisWindow[],
  catalog: Catalog,
  since: string,
  today: string,
): Change[] =>
  windows.map((before) => {
    const now = windowNow(before, catalog, today);
    return {
      about: `support-near ${before.subject} ${before.line}`,
      base: nearState(before, since),
      state: nearState(now, today),
      items: now === null ? [] : nearItems(now, stageOf(now.ends, today), today),
    };
  });

/** Support windows with another end than the decision rests on. */
export const supportChanged = (windows: readonly BasisWindow[], catalog: Catalog, today: string): Change[] =>
  windows.map((before) => {
    const after = windowNow(before, catalog, today);
    return {
      about: `support ${before.subject} ${before.line}`,
      base: endOf(before),
      state: endOf(after),
      items: [{ kind: 'support-changed', before, after }],
    };
  });
