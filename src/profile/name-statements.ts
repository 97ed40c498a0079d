import type { Catalog } from '../catalog/catalog.ts';
import type { NameHit } from '../catalog/names/find-names.ts';
import { PLATFORMS, type PlatformId } from '../catalog/vocabulary.ts';
import { levelAround } from './level-around.ts';
import type { NameGroup, PolarName } from './name-groups.ts';
import type { NameRole } from './name-role.ts';
import { holdsBetween } from './near.ts';
import { languagesOf, resolve } from './resolve-names.ts';
import type { Statement } from './statement.ts';
import type { TurnText } from './turn-text.ts';

/** A framework, or the languages a name stands for, ruled out or allowed again. */
export const excludeStatements = (
  catalog: Catalog,
  hit: PolarName,
  hits: readonly PolarName[],
): Statement[] => {
  const words = hit.words;
  if (hit.kind === 'framework') {
    return hit.polarity === 'allowed'
      ? [{ kind: 'allow-framework', id: hit.id, words }]
      : [{ kind: 'exclude-framework', id: hit.id, words }];
  }
  const kind = hit.polarity === 'allowed' ? 'allow-language' : 'exclude-language';
  const ids = languagesOf(catalog, hit);
  // "no Java but Kotlin is great": what goes along with an excluded language stays where it is named itself.
  const spared = new Set(hits.filter((other) => other.polarity !== 'excluded').map((other) => other.id));
  const together = ids.flatMap((id) => [
    id,
    ...(catalog.languages.get(id)?.excludedWith ?? []).filter((other) => !spared.has(other)),
  ]);
  return [...new Set(together)].map((id) => ({ kind, id, words }));
};

/** Kinds of supporting records that say which language somebody writes. */
const SKILL_KINDS: ReadonlySet<string> = new Set([
  'runtime',
  'style',
  'frontend',
  'meta-framework',
  'ecosystem',
]);

/** The languages a group of names says the team writes, each with its level. */
export const skillStatements = (
  catalog: Catalog,
  turn: TurnText,
  group: NameGroup,
  hits: readonly NameHit[],
): Statement[] =>
  group.members.flatMap((member): Statement[] => {
    const id = languagesOf(catalog, member)[0];
    if (
      id === undefined ||
      (member.kind === 'supporting' && !SKILL_KINDS.has(catalog.supporting.get(member.id)?.kind ?? ''))
    )
      return [];
    return [{ kind: 'team-language', id, level: levelAround(turn, member, hits), words: member.words }];
  });

/** What has to be used: frameworks as options, languages as musts. */
export const mustStatements = (catalog: Catalog, group: NameGroup): Statement[] =>
  group.members.flatMap((member): Statement[] =>
    member.kind === 'framework'
      ? [{ kind: 'option', id: member.id, words: member.words }]
      : languagesOf(catalog, member).map((id) => ({ kind: 'must-language', id, words: member.words })),
  );

/** What runs today; a supporting record says so only where it stands for a language. */
export const existingStatements = (catalog: Catalog, members: readonly PolarName[]): Statement[] =>
  members
    .filter((member) => member.kind !== 'supporting' || languagesOf(catalog, member).length > 0)
    .map((member) => ({ kind: 'existing', id: member.id, words: member.words }));

const platformOf = (catalog: Catalog, hit: PolarName): PlatformId | undefined => {
  const record = hit.kind === 'supporting' ? catalog.supporting.get(hit.id) : undefined;
  return PLATFORMS.find((id) => id === (hit.kind === 'platform' ? hit.id : record?.platform));
};

/** Does another name of the turn stand for frameworks, and for none of those a runtime stands for? */
const isElsewhere = (catalog: Catalog, runtime: PolarName, other: PolarName): boolean =>
  !resolve(catalog, other.id).some((id) => runtime.resolvesTo.includes(id));

/**
 * The platforms that runtimes of a group state ("Bun in production"): none in a question about one alone, and
 * none beside names that do not run there ("Go or Bun?"), which it would rule out.
 */
export const runtimePlatforms = (
  catalog: Catalog,
  group: NameGroup,
  role: NameRole,
  hits: readonly PolarName[],
): Statement[] =>
  group.members.flatMap((member): Statement[] => {
    const platform = platformOf(catalog, member);
    if (platform === undefined || member.recordKind !== 'runtime') return [];
    const others = hits.filter(
      ({ id, polarity }) => id !== member.id && polarity === 'plain' && resolve(catalog, id).length > 0,
    );
    const open = role === 'asked' || role === 'candidate' || role === 'mention';
    if ((open && others.length === 0) || others.some((other) => isElsewhere(catalog, member, other)))
      return [];
    return [{ kind: 'platform', id: platform, words: member.words }];
  });

/**
 * Needs and platforms that naming a tool states ("OpenAPI", "Lambda"). A runtime that is a platform as well (Bun)
 * states it only by what is said of it (`runtimePlatforms`), or when it is ruled out.
 */
export const impliedStatements = (catalog: Catalog, hit: PolarName): Statement[] => {
  const record = hit.kind === 'supporting' ? catalog.supporting.get(hit.id) : undefined;
  const statements: Statement[] = [];
  if (record?.need !== undefined) {
    const { need } = record;
    statements.push(
      hit.polarity === 'excluded'
        ? { kind: 'not-need', id: need, words: hit.words }
        : { kind: 'need', id: need, words: hit.words },
    );
  }
  const platform = platformOf(catalog, hit);
  const isSaid = hit.recordKind !== 'runtime' || hit.polarity === 'excluded';
  if (platform !== undefined && isSaid) {
    statements.push(
      hit.polarity === 'excluded'
        ? { kind: 'not-platform', id: platform, words: hit.words }
        : { kind: 'platform', id: platform, words: hit.words },
    );
  }
  return statements;
};

/** "know both", "a little of each", "wrote it all their life": what was named is a skill as well. */
export const skillsByReference = (
  catalog: Catalog,
  turn: TurnText,
  hits: readonly PolarName[],
): Statement[] => {
  const reference = turn.find((lexicon) => lexicon.knowsThem)[0];
  if (reference === undefined) return [];
  const clause = turn.clauseAt(reference.start);
  const learning = holdsBetween(turn, clause.start, clause.end, (lexicon) => lexicon.learning);
  const expert = holdsBetween(turn, clause.start, clause.end, (lexicon) => lexicon.expert);
  const level = learning ? 'learning' : expert ? 'expert' : 'working';
  return hits
    .filter((hit) => hit.end <= reference.start || turn.sentences.length === 1)
    .flatMap((hit): Statement[] => {
      const id = hit.kind === 'outside' || hit.kind === 'platform' ? undefined : languagesOf(catalog, hit)[0];
      return id === undefined ? [] : [{ kind: 'team-language', id, level, words: reference.words }];
    });
};
