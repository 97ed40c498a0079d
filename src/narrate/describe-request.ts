import type { Catalog } from '../catalog/catalog.ts';
import { formatNumber } from '../evidence/format-number.ts';
import type { Requirements, Sourced } from '../profile/requirements.ts';
import { BUILDING } from './criterion-words.ts';
import { nameOf } from './names.ts';
import { count, horizon, listSome, listWords, lowerFirst } from './words.ts';

const SHOWN = 3;

const said = <Value>(entries: readonly Sourced<Value>[]): Value[] => [
  ...new Set(entries.filter((entry) => entry.origin !== 'assumed').map((entry) => entry.value)),
];

const saidOne = <Value>(entry: Sourced<Value> | undefined): Value | undefined =>
  entry === undefined || entry.origin === 'assumed' ? undefined : entry.value;

/**
 * The request in one phrase, assumptions left out: "4 TypeScript developers building a CRUD or content application
 * with an admin area". Empty when nothing was said.
 */
export const describeRequest = (requirements: Requirements, catalog: Catalog): string => {
  const building = listWords(
    said(requirements.workloads)
      .slice(0, SHOWN)
      .map((workload) => BUILDING[workload]),
  );
  const needs = said(requirements.needs).map((need) =>
    lowerFirst(catalog.capabilities.get(need)?.name ?? need),
  );
  const platforms = said(requirements.platforms).map((platform) => nameOf(platform, catalog));
  const team = describeTeam(requirements, catalog);
  const product = building === '' ? '' : team === '' ? building : `building ${building}`;
  return [
    team,
    product,
    needs.length === 0
      ? ''
      : product === ''
        ? `needing ${listSome(needs, SHOWN)}`
        : `with ${listSome(needs, SHOWN)}`,
    platforms.length === 0 ? '' : `on ${listSome(platforms, SHOWN)}`,
    ...describeLoad(requirements),
    ...describeTime(requirements),
    ...describeLanguages(requirements, catalog),
  ]
    .filter((part) => part !== '')
    .join(' ')
    .replace(/^needing /, 'a backend with ');
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
  if (only === undefined) return size === undefined ? '' : size === 1 ? 'one developer' : `a team of ${size}`;
  if (known.length === 0) {
    return `${size === undefined ? 'a team' : `a team of ${size}`} learning ${listSome(languages, SHOWN)}`;
  }
  if (more.length > 0) {
    return `${size === undefined ? 'a team' : `a team of ${size}`} that knows ${listSome(languages, SHOWN)}`;
  }
  if (size === undefined) return `a team that knows ${only}`;
  return size === 1 ? `one ${only} developer` : count(size, `${only} developer`);
};

const describeLoad = (requirements: Requirements): string[] => {
  const { load } = requirements;
  const rps = saidOne(load.rps);
  const connections = saidOne(load.connections);
  return [
    rps === undefined ? '' : `at ${formatNumber(rps)} ${rps === 1 ? 'request' : 'requests'}/s`,
    connections === undefined
      ? ''
      : `with ${formatNumber(connections)} open ${connections === 1 ? 'connection' : 'connections'}`,
  ];
};

const describeTime = (requirements: Requirements): string[] => {
  const deadline = saidOne(requirements.deadline);
  const hires = saidOne(requirements.plannedHires);
  return [
    deadline === undefined ? '' : `to ship ${horizon(deadline)}`,
    hires === undefined || hires === 0 ? '' : `with ${count(hires, 'planned hire')}`,
  ];
};

const describeLanguages = (requirements: Requirements, catalog: Catalog): string[] => {
  const must = said(requirements.mustLanguages).map((id) => nameOf(id, catalog));
  const team = said(requirements.teamLanguages);
  return must.length === 0 || team.length > 0 ? [] : [`in ${listWords(must, 'or')}`];
};
