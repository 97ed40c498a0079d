import type { Catalog } from '../catalog.ts';
import { subjectFacts } from '../subject-facts.ts';
import type { Flaw, LintContext, LintRule } from './finding.ts';
import { isCalendarDate } from './is-calendar-date.ts';

type Dated = { asOf: string; checkedOn: string | null };
type Fault = { path: string; message: string };

/** ISO dates compare as text; "2026" and "2026-11" count as before every day inside them. */
const orderFaults = ({ asOf, checkedOn }: Dated, latest: string): Fault[] => {
  const faults: Fault[] = [];
  if (!isCalendarDate(asOf)) faults.push({ path: 'asOf', message: `"${asOf}" is no day of the calendar` });
  else if (asOf > latest) {
    const message = `${asOf} is after the dataset's own date ${latest}: correct it, or move the dataset on`;
    faults.push({ path: 'asOf', message });
  }
  if (checkedOn === null) return faults;
  if (!isCalendarDate(checkedOn)) {
    faults.push({ path: 'checkedOn', message: `"${checkedOn}" is no day of the calendar` });
  } else if (checkedOn > latest) {
    const message = `${checkedOn} is after the dataset's own date ${latest}: correct it, or move the dataset on`;
    faults.push({ path: 'checkedOn', message });
  } else if (checkedOn < asOf) {
    const message = `${checkedOn} is before asOf ${asOf}: nothing is read before it speaks`;
    faults.push({ path: 'checkedOn', message });
  }
  return faults;
};

const ofFacts = (catalog: Catalog, { latest }: LintContext): Flaw[] =>
  subjectFacts(catalog).flatMap(({ file, facts }) =>
    facts.flatMap((fact, index) =>
      orderFaults(fact, latest).map(({ path, message }) => ({
        record: fact.id,
        file,
        path: `facts.${index}.${path}`,
        message,
      })),
    ),
  );

const ofLifecycles = (catalog: Catalog, { latest }: LintContext): Flaw[] =>
  [...catalog.frameworks.values()].flatMap(({ id, lifecycle }) =>
    orderFaults(lifecycle, latest).map(({ path, message }) => ({
      record: `frameworks/${id}`,
      file: `frameworks/${id}.json`,
      path: `lifecycle.${path}`,
      message,
    })),
  );

const ofSources = (catalog: Catalog, context: LintContext): Flaw[] =>
  [...catalog.sources.values()].flatMap(({ id, published, closedOn }) => {
    const { file, prefix } = context.place('sources', id);
    const dates = { published: published ?? undefined, closedOn };
    return Object.entries(dates).flatMap(([key, date]) => {
      if (date === undefined || (isCalendarDate(date) && date <= context.latest)) return [];
      const message = `"${date}" has to be YYYY, YYYY-MM or YYYY-MM-DD, not after ${context.latest}`;
      return [{ record: `sources/${id}`, file, path: `${prefix}${key}`, message }];
    });
  });

/** asOf <= checkedOn <= the dataset's own date; nothing is published in the future. */
export const dateOrder: LintRule = {
  name: 'date-order',
  level: 'error',
  check: (catalog, context) => [
    ...ofFacts(catalog, context),
    ...ofLifecycles(catalog, context),
    ...ofSources(catalog, context),
  ],
};
