import type { Catalog } from '../catalog/catalog.ts';
import { CRITERIA } from '../catalog/vocabulary.ts';
import type { Requirements, Sourced } from '../profile/requirements.ts';
import type { Ranking } from '../score/ranking.ts';
import { horizonWords } from './horizon-words.ts';
import type { Messages } from './messages/messages.ts';
import { nameOf } from './names.ts';
import { percentileOf } from './percentile-of.ts';

const SHOWN = 3;
const MOST_PARTS = 4;
/** What stands for a part of the phrase that nobody spoke of; the messages select by it. */
const UNSAID = 'none';

const said = <Value>(entries: readonly Sourced<Value>[]): Value[] => [
  ...new Set(entries.filter((entry) => entry.origin !== 'assumed').map((entry) => entry.value)),
];

const saidOne = <Value>(entry: Sourced<Value> | undefined): Value | undefined =>
  entry === undefined || entry.origin === 'assumed' ? undefined : entry.value;

/** What is built, "an API and a real-time product"; empty when no kind of work was named. */
export const productOf = (requirements: Requirements, messages: Messages): string =>
  messages.list(
    said(requirements.workloads)
      .slice(0, SHOWN)
      .map((workload) => messages.say(`workload.${workload}`)),
  );

/** What a ranking was judged for: the work named, or what was assumed in its place; empty when there is neither. */
export const productJudged = ({ targets }: Ranking, messages: Messages): string =>
  messages.list(targets.workloads.slice(0, SHOWN).map((workload) => messages.say(`workload.${workload}`)));

/**
 * The request in one phrase, assumptions left out: "4 TypeScript developers building a CRUD or content application
 * with an admin interface". Empty when nothing was said.
 */
export const describeRequest = (requirements: Requirements, catalog: Catalog, messages: Messages): string => {
  const team = describeTeam(requirements, catalog, messages);
  const product = productOf(requirements, messages);
  const parts = {
    parts: describeParts(requirements, messages),
    platforms: messages.listSome(
      said(requirements.platforms).map((platform) => messages.say(`platform.${platform}`)),
      SHOWN,
    ),
    rate: describeRate(requirements, messages),
    deadline: describeDeadline(requirements, messages),
    languages: describeLanguages(requirements, catalog, messages),
    priorities: describePriorities(requirements, messages),
  };
  if (team === null && product === '' && Object.values(parts).every((part) => part === '')) return '';
  const shown = Object.entries(parts).map(([name, part]) => [name, part === '' ? UNSAID : part]);
  return messages.say('situation.phrase', {
    ...Object.fromEntries(shown),
    subject: subjectOf(team, product, messages),
  });
};

/** The team in words, and what a verb after it agrees with. */
type Team = { words: string; who: 'team' | 'one' | 'many' };

const subjectOf = (team: Team | null, product: string, messages: Messages): string => {
  if (team === null) return product === '' ? messages.say('situation.backend') : product;
  return product === ''
    ? team.words
    : messages.say('situation.subject', { team: team.words, who: team.who, product });
};

/** "an ORM, login and 100,000 open connections": everything that the product has to have, in one list. */
const describeParts = (requirements: Requirements, messages: Messages): string => {
  const latency = saidOne(requirements.load.p95Ms);
  const connections = saidOne(requirements.load.connections);
  const hires = saidOne(requirements.plannedHires);
  const parts = [
    ...said(requirements.needs).map((need) => messages.say(`need.${need}`)),
    ...(connections === undefined
      ? []
      : [
          messages.say('situation.connections', { figure: messages.figure(connections), count: connections }),
        ]),
    ...(latency === undefined
      ? []
      : [
          messages.say('situation.latency', {
            figure: messages.figure(latency),
            percentile: percentileOf(requirements.load.p95Ms?.words ?? ''),
          }),
        ]),
    ...(saidOne(requirements.cpuBound) === true ? [messages.say('situation.cpu-bound')] : []),
    ...(hires === undefined || hires === 0 ? [] : [messages.say('situation.hires', { count: hires })]),
  ];
  return messages.listSome(parts, MOST_PARTS);
};

const describeTeam = (requirements: Requirements, catalog: Catalog, messages: Messages): Team | null => {
  const size = saidOne(requirements.teamSize);
  const skills = said(requirements.teamLanguages);
  const known = skills.filter((skill) => skill.level !== 'learning');
  const names = [...new Set((known.length > 0 ? known : skills).map((skill) => nameOf(skill.id, catalog)))];
  const [only, ...more] = names;
  const who = size === 1 ? 'one' : 'team';
  if (size === 0) return { words: messages.say('situation.team.none'), who };
  if (only === undefined)
    return size === undefined ? null : { words: messages.say('situation.team.size', { size }), who };
  const languages = messages.listSome(names, SHOWN);
  const ability = known.length === 0 ? 'learning' : 'knows';
  if (size === undefined) return { words: messages.say(`situation.team.${ability}`, { languages }), who };
  if (ability === 'learning' || more.length > 0 || known.length < skills.length)
    return { words: messages.say(`situation.team.${ability}-sized`, { languages, size }), who };
  const words = messages.say('situation.team.developers', { language: only, size });
  return { words, who: size === 1 ? 'one' : 'many' };
};

const describeRate = (requirements: Requirements, messages: Messages): string => {
  const rps = saidOne(requirements.load.rps);
  return rps === undefined
    ? ''
    : messages.say('situation.rate', { figure: messages.figure(rps), count: rps });
};

const describeDeadline = (requirements: Requirements, messages: Messages): string => {
  const deadline = saidOne(requirements.deadline);
  return deadline === undefined ? '' : horizonWords(deadline, messages);
};

/** What was said to matter most, in the order of the criteria. */
const describePriorities = (requirements: Requirements, messages: Messages): string => {
  const first = CRITERIA.filter((criterion) => {
    const tier = saidOne(requirements.priorities[criterion]);
    return tier === 'critical' || tier === 'high';
  });
  return messages.listSome(
    first.map((criterion) => messages.say(`criterion.priority.${criterion}`)),
    SHOWN,
  );
};

const describeLanguages = (requirements: Requirements, catalog: Catalog, messages: Messages): string => {
  const must = said(requirements.mustLanguages).map((id) => nameOf(id, catalog));
  return said(requirements.teamLanguages).length > 0 ? '' : messages.list(must, 'or');
};
