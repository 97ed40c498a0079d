import type { Catalog } from '../catalog/catalog.ts';
import { findNames } from '../catalog/names/find-names.ts';
import { nameContext } from './name-context.ts';
import { groupNames, type NameGroup, type PolarName } from './name-groups.ts';
import { type NameRole, roleOf } from './name-role.ts';
import {
  excludeStatements,
  existingStatements,
  impliedStatements,
  mustStatements,
  runtimePlatforms,
  skillStatements,
  skillsByReference,
} from './name-statements.ts';
import { readPolarity } from './polarity.ts';
import { optionStatements } from './resolve-names.ts';
import type { Statement } from './statement.ts';
import type { TurnText } from './turn-text.ts';
import { type UnknownName, unknownNames } from './unknown-names.ts';

/** Names of one turn that are read: what stands between them is looked at pair by pair. */
const MOST_READ = 60;

export type NamesReading = {
  hits: PolarName[];
  /** Names in the text, also those beyond the ones that were read. */
  count: number;
  statements: Statement[];
  /** Ids put up or asked about, as typed, in reading order. */
  named: string[];
  /** Ids of names that are only a yardstick or said of people to be hired: they put nothing up. */
  mentioned: string[];
  /** Display names of what is outside the dataset, and what kind of thing each is. */
  unknown: UnknownName[];
  /** The turn puts names against each other. */
  versus: boolean;
  /** The turn speaks of moving from one thing to another. */
  moving: boolean;
};

type GroupReading = Pick<NamesReading, 'statements' | 'named' | 'mentioned' | 'unknown' | 'versus'>;

const nothing: GroupReading = { statements: [], named: [], mentioned: [], unknown: [], versus: false };

const candidates = (
  catalog: Catalog,
  group: NameGroup,
  known: readonly PolarName[],
  runsThere: boolean,
): GroupReading => {
  if (group.members.every(({ recordKind }) => recordKind === 'frontend')) {
    return { ...nothing, unknown: known.map(({ name }) => ({ name, kind: 'frontend' })), versus: true };
  }
  // A runtime that is a platform as well (Bun) is where it runs, not what is chosen.
  const chosen = runsThere
    ? known.filter(({ id }) => catalog.supporting.get(id)?.platform === undefined)
    : known;
  return {
    ...nothing,
    statements: optionStatements(catalog, chosen),
    named: known.map((member) => member.id),
    versus: true,
  };
};

/** What a group of names states in its role; `platforms`: what it states of where the work runs. */
const readRole = (
  catalog: Catalog,
  turn: TurnText,
  group: NameGroup,
  hits: readonly PolarName[],
  role: NameRole,
  platforms: readonly Statement[],
): GroupReading => {
  const known = group.members.filter((member) => member.kind !== 'outside' && member.kind !== 'platform');
  const frameworks = known.filter((member) => member.kind === 'framework').map((member) => member.id);
  // What runs today may well be outside the dataset; the other roles need a record to mean something.
  if (role === 'existing') {
    const running = group.members.filter((member) => member.kind !== 'platform');
    return { ...nothing, statements: existingStatements(catalog, running), named: frameworks };
  }
  if (known.length === 0) return nothing;
  switch (role) {
    case 'mention':
      return { ...nothing, mentioned: known.map((member) => member.id) };
    case 'skill':
      return { ...nothing, statements: skillStatements(catalog, turn, { ...group, members: known }, hits) };
    case 'must':
      return {
        ...nothing,
        statements: mustStatements(catalog, { ...group, members: known }),
        named: frameworks,
      };
    case 'allowed-languages':
      return { ...nothing, statements: mustStatements(catalog, { ...group, members: known }) };
    case 'candidate':
      return candidates(catalog, group, known, platforms.length > 0);
    case 'asked':
      return { ...nothing, named: known.map((member) => member.id) };
    default:
      return role satisfies never;
  }
};

const readGroup = (
  catalog: Catalog,
  turn: TurnText,
  group: NameGroup,
  hits: readonly PolarName[],
): GroupReading => {
  const frameworks = hits.filter(({ kind, polarity }) => kind === 'framework' && polarity === 'plain');
  const role = roleOf(turn, group, frameworks);
  const platforms = runtimePlatforms(catalog, group, role, hits);
  const read = readRole(catalog, turn, group, hits, role, platforms);
  return { ...read, statements: [...platforms, ...read.statements] };
};

/** Two frameworks or more asked about in one turn are candidates against each other. */
const pairAsked = (catalog: Catalog, out: NamesReading, hits: readonly PolarName[]): void => {
  const asked = [...new Set(out.named)].filter((id) => catalog.frameworks.has(id));
  const running = new Set(
    out.statements.flatMap((statement) => (statement.kind === 'existing' ? [statement.id] : [])),
  );
  if (asked.filter((id) => !running.has(id)).length < 2) return;
  const members = hits.filter((hit) => asked.includes(hit.id) && hit.polarity !== 'excluded');
  out.statements.push(...optionStatements(catalog, members));
};

/** What a name says by itself, whatever it stands beside. */
const readAlone = (catalog: Catalog, out: NamesReading, hit: PolarName): void => {
  if (hit.kind === 'outside') {
    const record = catalog.outside.get(hit.id);
    if (record !== undefined && hit.polarity === 'plain')
      out.unknown.push({ name: record.name, kind: record.kind });
    return;
  }
  out.statements.push(...impliedStatements(catalog, hit));
  if (hit.polarity !== 'excluded' && hit.polarity !== 'allowed') return;
  out.statements.push(...excludeStatements(catalog, hit, out.hits));
  if (hit.polarity === 'allowed') out.named.push(hit.id);
};

/** Languages outside the dataset that the team writes: nothing asked about, but nothing to rank by either. */
const markSkills = (
  catalog: Catalog,
  out: NamesReading,
  turn: TurnText,
  groups: readonly NameGroup[],
): void => {
  if (out.unknown.length === 0) return;
  const skills = groups
    .filter((group) => group.members[0]?.polarity === 'plain' && roleOf(turn, group) === 'skill')
    .flatMap(({ members }) => members)
    .flatMap(({ kind, id }) => (kind === 'outside' ? (catalog.outside.get(id) ?? []) : []))
    .filter((record) => record.kind === 'language')
    .map(({ name }) => name);
  out.unknown = out.unknown.map((entry) =>
    skills.includes(entry.name) ? { ...entry, isSkill: true } : entry,
  );
};

/** Reads every name of a turn: what is excluded, known, required, running, compared or asked about. */
export const readNames = (turn: TurnText, catalog: Catalog, trade: boolean): NamesReading => {
  const all = findNames(turn.text, catalog, nameContext(turn, trade));
  const found = all.slice(0, MOST_READ);
  const hits = found.map((hit): PolarName => ({ ...hit, polarity: readPolarity(turn, hit, found) }));
  const out: NamesReading = {
    hits,
    count: all.length,
    statements: [],
    named: [],
    mentioned: [],
    unknown: [],
    versus: false,
    moving: turn.find((lexicon) => lexicon.moveTo).length > 0,
  };
  for (const hit of hits) readAlone(catalog, out, hit);
  const groups = groupNames(turn, hits);
  for (const group of groups) {
    if (group.members[0]?.polarity !== 'plain') continue;
    const read = readGroup(catalog, turn, group, hits);
    out.statements.push(...read.statements);
    out.named.push(...read.named);
    out.mentioned.push(...read.mentioned);
    out.unknown.push(...read.unknown);
    out.versus ||= read.versus;
  }
  markSkills(catalog, out, turn, groups);
  out.statements.push(...skillsByReference(catalog, turn, hits));
  out.unknown.push(...unknownNames(turn, hits));
  pairAsked(catalog, out, hits);
  out.versus ||= hits.some((hit) => hit.kind === 'outside') && groups.some((group) => group.versus);
  return out;
};
