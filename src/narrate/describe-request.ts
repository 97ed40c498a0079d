import type { Catalog } from '../catalog/catalog.ts';
import { CRITERIA } from '../catalog/vocabulary.ts';
import { formatNumber } from '../evidence/format-number.ts';
import type { Requirements, Sourced } from '../profile/requirements.ts';
import type { Ranking } from '../score/ranking.ts';
import { nameOf } from './names.ts';
import { BUILDING, HAVING, PRIORITY, RUNNING_ON } from './request-words.ts';
import { count, horizon, listSome, listWords } from './words.ts';

const SHOWN = 3;
const MOST_PARTS = 4;

const said = <Value>(entries: readonly Sourced<Value>[]): Value[] => [
  ...new Set(entries.filter((entry) => entry.origin !== 'assumed').map((entry) => entry.value)),
];

const saidOne = <Value>(entry: Sourced<Value> | undefined): Value | undefined =>
  entry === undefined || entry.origin === 'assumed' ? undefined : entry.value;

/** What is built, "an API and a real-time product"; empty when no kind of work was named. */
export const productOf = (requirements: Requirements): string =>
  listWords(
    said(requirements.workloads)
      .slice(0, SHOWN)
      .map((workload) => BUILDING[workload]),
  );

/** What a ranking was judged for: the work named, or what was assumed in its place; empty when there is neither. */
export const productJudged = ({ targets }: Ranking): string =>
  listWords(targets.workloads.slice(0, SHOWN).map((workload) => BUILDING[workload]));

/**
 * The request in one phrase, assumptions left out: "4 TypeScript developers building a CRUD or content application
 * with an admin interface". Empty when nothing was said.
 */
export const describeRequest = (requirements: Requirements, catalog: Catalog): string => {
  const product = productOf(requirements);
  const team = describeTeam(requirements, catalog);
  const rest = [
    withParts(requirements),
    said(requirements.platforms).length === 0
      ? ''
      : `on ${listSome(
          said(requirements.platforms).map((platform) => RUNNING_ON[platform]),
          SHOWN,
        )}`,
    describeRate(requirements),
    describeDeadline(requirements),
    describeLanguages(requirements, catalog),
  ].filter((part) => part !== '');
  const subject = team === '' ? product : product === '' ? team : `${team} building ${product}`;
  const priorities = describePriorities(requirements);
  if (subject === '' && rest.length === 0 && priorities === '') return '';
  const phrase = [subject === '' ? 'a backend' : subject, ...rest].join(' ');
  if (priorities === '') return phrase;
  return `${phrase}${phrase.includes(' with ') ? ',' : ''} ${priorities}`;
};

/** "with an ORM, login and 100,000 open connections": everything that follows a "with", in one list. */
const withParts = (requirements: Requirements): string => {
  const latency = saidOne(requirements.load.p95Ms);
  const connections = saidOne(requirements.load.connections);
  const hires = saidOne(requirements.plannedHires);
  const parts = [
    ...said(requirements.needs).map((need) => HAVING[need]),
    ...(connections === undefined
      ? []
      : [`${formatNumber(connections)} open ${connections === 1 ? 'connection' : 'connections'}`]),
    ...(latency === undefined ? [] : [`a p95 of ${formatNumber(latency)} ms`]),
    ...(saidOne(requirements.cpuBound) === true ? ['CPU-bound work'] : []),
    ...(hires === undefined || hires === 0 ? [] : [count(hires, 'planned hire')]),
  ];
  return parts.length === 0 ? '' : `with ${listSome(parts, MOST_PARTS)}`;
};

const describeTeam = (requirements: Requirements, catalog: Catalog): string => {
  const size = saidOne(requirements.teamSize);
  const skills = said(requirements.teamLanguages);
  const known = skills.filter((skill) => skill.level !== 'learning');
  const languages = [
    ...new Set((known.length > 0 ? known : skills).map((skill) => nameOf(skill.id, catalog))),
  ];
  const [only, ...more] = languages;
  if (size === 0) return 'a team without developers';
  const team = size === undefined ? 'a team' : size === 1 ? 'one developer' : `a team of ${size}`;
  if (only === undefined) return size === undefined ? '' : team;
  if (known.length === 0) {
    return `${team} learning ${listSome(languages, SHOWN)}`;
  }
  if (more.length > 0 || known.length < skills.length) {
    return `${team} ${size === 1 ? 'who' : 'that'} knows ${listSome(languages, SHOWN)}`;
  }
  if (size === undefined) return `a team that knows ${only}`;
  return size === 1 ? `one ${only} developer` : count(size, `${only} developer`);
};

const describeRate = (requirements: Requirements): string => {
  const rps = saidOne(requirements.load.rps);
  return rps === undefined ? '' : `at ${formatNumber(rps)} ${rps === 1 ? 'request' : 'requests'}/s`;
};

const describeDeadline = (requirements: Requirements): string => {
  const deadline = saidOne(requirements.deadline);
  return deadline === undefined ? '' : `to ship ${horizon(deadline)}`;
};

/** What was said to matter most, in the order of the criteria. */
const describePriorities = (requirements: Requirements): string => {
  const first = CRITERIA.filter((criterion) => {
    const tier = saidOne(requirements.priorities[criterion]);
    return tier === 'critical' || tier === 'high';
  });
  return first.length === 0
    ? ''
    : `with priority on ${listSome(
        first.map((criterion) => PRIORITY[criterion]),
        SHOWN,
      )}`;
};

const describeLanguages = (requirements: Requirements, catalog: Catalog): string => {
  const must = said(requirements.mustLanguages).map((id) => nameOf(id, catalog));
  return must.length === 0 || said(requirements.teamLanguages).length > 0
    ? ''
    : `in ${listWords(must, 'or')}`;
};
