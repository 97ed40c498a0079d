import type { Catalog } from '../../catalog/catalog.ts';
import { readRequest } from '../read-request.ts';
import type { Requirements, Sourced } from '../requirements.ts';
import { ruledOutByLanguage } from '../ruled-out-by-language.ts';
import { inMonths, START_OVER, sayRequirements, sayRunsToday, sayTogether } from './say-requirements.ts';

/** So many connections are a real-time service to our rules, whatever it is called. */
const HELD_CONNECTIONS = 1_000;

/** No date is told by it: what runs today has none. */
const ANY_DAY = '2026-01-01';

const hear = (sentences: string, catalog: Catalog): Requirements => {
  const text = sayTogether([START_OVER, sentences]);
  return readRequest({ id: '', source: 'message', text, thread: [], today: ANY_DAY }, catalog).requirements;
};

/** What our rules understand when somebody says that this runs today; null when they know no such thing. */
export const hearRunsToday = (id: string, catalog: Catalog): Requirements | null => {
  const requirements = hear(sayRunsToday(id, catalog), catalog);
  return requirements.existing.some(({ value }) => value === id) ? requirements : null;
};

const both = <Value>(own: readonly Sourced<Value>[], more: readonly Sourced<Value>[]): Sourced<Value>[] => [
  ...own,
  ...more.filter(({ value }) => own.every((entry) => entry.value !== value)),
];

const sourced = <Value>(value: Value, words: string): Sourced<Value> => ({ value, origin: 'stated', words });

/** What runs today tells more than its name: PyTorch serves models, Bun is where it runs. */
const withWhatRuns = (r: Requirements, catalog: Catalog): Requirements => {
  let { workloads, needs, platforms } = r;
  for (const { value } of r.existing) {
    const told = hearRunsToday(value, catalog);
    if (told === null) continue;
    workloads = both(workloads, told.workloads);
    needs = both(needs, told.needs);
    platforms = both(platforms, told.platforms);
  }
  return { ...r, workloads, needs, platforms };
};

const withRealtime = (r: Requirements): Requirements => {
  const { connections } = r.load;
  if (connections === undefined || connections.value < HELD_CONNECTIONS) return r;
  return { ...r, workloads: both(r.workloads, [sourced('realtime', connections.words)]) };
};

/** Types that are wanted are needed, and who does not need them wants none. */
const withTypes = (r: Requirements): Requirements => {
  const need = r.needs.find(({ value }) => value === 'static-types');
  const typed = r.typed ?? (need === undefined ? undefined : { ...need, value: true });
  if (typed === undefined) return r;
  const needs = r.needs.filter(({ value }) => value !== 'static-types');
  return { ...r, typed, needs: typed.value ? [...needs, sourced('static-types', typed.words)] : needs };
};

/** Whoever hires does not leave hiring out; where it does not count, no plan to hire nobody is needed to say so. */
const withHiring = (r: Requirements): Requirements => {
  if (r.plannedHires === undefined || r.priorities.hiring?.value !== 'ignore') return r;
  const { hiring: _, ...priorities } = r.priorities;
  if (r.plannedHires.value > 0) return { ...r, priorities };
  const { plannedHires: __, ...rest } = r;
  return rest;
};

/** Two at least are compared, none that is ruled out, and what runs today is compared with what may follow it. */
const withOptions = (r: Requirements, catalog: Catalog): Requirements => {
  const options = r.options.filter(({ value }) => {
    const framework = catalog.frameworks.get(value);
    const isOut = framework === undefined || ruledOutByLanguage(framework, r, catalog);
    return !isOut && r.excludedFrameworks.every((entry) => entry.value !== value);
  });
  if (options.length < 2) return { ...r, options: [] };
  const heard = hear(sayRequirements({ ...r, options }, catalog), catalog);
  // What runs today may stand for a framework that is ruled out: to compare it would allow it again.
  const isKept = r.excludedFrameworks.every(({ value }) =>
    heard.excludedFrameworks.some((entry) => entry.value === value),
  );
  return { ...r, options: isKept ? both(options, heard.options) : [] };
};

/**
 * Requirements with what follows from saying them: what our rules would read along with a value is part of it, and of
 * two that cannot be said together the plainer one stays. What is settled is read back as it is. Pure.
 */
export const settleRequirements = (requirements: Requirements, catalog: Catalog): Requirements => {
  const said = withHiring(withTypes(withRealtime(withWhatRuns(requirements, catalog))));
  const settled = withOptions(said, catalog);
  const { deadline } = settled;
  return deadline === undefined
    ? settled
    : { ...settled, deadline: { ...deadline, value: inMonths(deadline.value) } };
};
