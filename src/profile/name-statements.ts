import type { Catalog } from '../catalog/catalog.ts';
import type { NameHit } from '../catalog/names/find-names.ts';
import { PLATFORMS, type SkillLevel } from '../catalog/vocabulary.ts';
import type { NameGroup, PolarName } from './name-groups.ts';
import { holdsBetween } from './near.ts';
import { languagesOf } from './resolve-names.ts';
import type { Statement } from './statement.ts';
import type { TurnText } from './turn-text.ts';

const levelAround = (turn: TurnText, hit: NameHit, neighbours: readonly NameHit[]): SkillLevel => {
  const clause = turn.clauseAt(hit.start);
  const sentence = turn.sentenceAt(hit.start);
  const previous = neighbours.findLast((other) => other.end <= hit.start)?.end ?? sentence.start;
  const following = neighbours.find((other) => other.start >= hit.end)?.start;
  const next = following ?? sentence.end;
  const from = Math.max(clause.start, previous, hit.start - 40);
  const to = Math.min(next, clause.end + 40, hit.end + 60, sentence.end);
  const learning = (start: number, end: number) =>
    holdsBetween(turn, start, end, (lexicon) => lexicon.learning);
  const expert = (start: number, end: number) => holdsBetween(turn, start, end, (lexicon) => lexicon.expert);
  // "Java and a bit of Kotlin": what stands right before the next name is said of that one.
  const behind = to === following ? Math.max(hit.end, next - 4) : to;
  if (learning(from, hit.start)) return 'learning';
  if (expert(from, hit.start) || expert(hit.end, behind)) return 'expert';
  return learning(hit.end, Math.min(behind, clause.end)) ? 'learning' : 'working';
};

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

/** Needs and platforms that naming a tool states ("OpenAPI", "Lambda"). */
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
  const platform = PLATFORMS.find((id) => id === (hit.kind === 'platform' ? hit.id : record?.platform));
  if (platform !== undefined) {
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
