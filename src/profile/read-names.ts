import type { Catalog } from '../catalog/catalog.ts';
import { findNames, type NameContext, type NameHit } from '../catalog/names/find-names.ts';
import { LANGUAGES, type LanguageId, PLATFORMS, type SkillLevel } from '../catalog/vocabulary.ts';
import { groupNames, type NameGroup, type PolarName } from './name-groups.ts';
import { roleOf } from './name-role.ts';
import { endsBefore, holdsBetween, startsAfter, without } from './near.ts';
import { readPolarity } from './polarity.ts';
import type { Statement } from './statement.ts';
import type { TurnText } from './turn-text.ts';

export type NamesReading = {
  hits: NameHit[];
  statements: Statement[];
  /** Ids put up or asked about, as typed, in reading order. */
  named: string[];
  /** Display names of what is outside the dataset, and what kind of thing each is. */
  unknown: { name: string; kind: string }[];
  /** The turn puts names against each other. */
  versus: boolean;
  /** The turn speaks of moving from one thing to another. */
  moving: boolean;
};

const isLanguage = (id: string): id is LanguageId => LANGUAGES.some((language) => language === id);

/** Languages a name stands for, the most usual first. */
export const languagesOf = (catalog: Catalog, hit: { kind: string; id: string }): LanguageId[] => {
  if (hit.kind === 'framework') return catalog.frameworks.get(hit.id)?.languages.slice(0, 1) ?? [];
  if (hit.kind === 'supporting') return catalog.supporting.get(hit.id)?.languages ?? [];
  return isLanguage(hit.id) ? [hit.id] : [];
};

/** Ranked frameworks a name resolves to. */
export const resolve = (catalog: Catalog, id: string): string[] => {
  if (catalog.frameworks.has(id)) return [id];
  if (isLanguage(id)) return catalog.languages.get(id)?.resolvesTo ?? [];
  return catalog.supporting.get(id)?.resolvesTo ?? [];
};

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

const excludeStatements = (catalog: Catalog, hit: PolarName): Statement[] => {
  const words = hit.words;
  if (hit.kind === 'framework') {
    return hit.polarity === 'allowed'
      ? [{ kind: 'allow-framework', id: hit.id, words }]
      : [{ kind: 'exclude-framework', id: hit.id, words }];
  }
  const kind = hit.polarity === 'allowed' ? 'allow-language' : 'exclude-language';
  const ids = languagesOf(catalog, hit);
  const together = ids.flatMap((id) => [id, ...(catalog.languages.get(id)?.excludedWith ?? [])]);
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

const skillStatements = (
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

const mustStatements = (catalog: Catalog, group: NameGroup): Statement[] =>
  group.members.flatMap((member): Statement[] =>
    member.kind === 'framework'
      ? [{ kind: 'option', id: member.id, words: member.words }]
      : languagesOf(catalog, member).map((id) => ({ kind: 'must-language', id, words: member.words })),
  );

const impliedStatements = (catalog: Catalog, hit: PolarName): Statement[] => {
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

/** Options that names resolve to. */
export const optionStatements = (
  catalog: Catalog,
  members: readonly { id: string; words: string }[],
): Statement[] =>
  members.flatMap((member) =>
    resolve(catalog, member.id).map((id): Statement => ({ kind: 'option', id, words: member.words })),
  );

const readGroup = (
  catalog: Catalog,
  turn: TurnText,
  group: NameGroup,
  hits: readonly NameHit[],
  out: NamesReading,
): void => {
  const known = group.members.filter((member) => member.kind !== 'outside' && member.kind !== 'platform');
  const role = roleOf(turn, group);
  if (role === 'existing') {
    const outside = group.members.filter((member) => member.kind === 'outside');
    out.statements.push(
      ...outside.map((member): Statement => ({ kind: 'existing', id: member.id, words: member.words })),
    );
  }
  if (known.length === 0) return;
  const inner = { ...group, members: known };
  switch (role) {
    case 'mention':
      return;
    case 'skill':
      out.statements.push(...skillStatements(catalog, turn, inner, hits));
      return;
    case 'must':
      out.statements.push(...mustStatements(catalog, inner));
      out.named.push(...known.filter((member) => member.kind === 'framework').map((member) => member.id));
      return;
    case 'existing':
      out.statements.push(
        ...known
          .filter((member) => member.kind !== 'supporting' || languagesOf(catalog, member).length > 0)
          .map((member): Statement => ({ kind: 'existing', id: member.id, words: member.words })),
      );
      out.named.push(...known.filter((member) => member.kind === 'framework').map((member) => member.id));
      return;
    case 'allowed-languages':
      out.statements.push(...mustStatements(catalog, inner));
      return;
    case 'candidate':
      out.versus = true;
      if (group.members.every(({ recordKind }) => recordKind === 'frontend')) {
        out.unknown.push(...known.map(({ name }) => ({ name, kind: 'frontend' })));
        return;
      }
      out.named.push(...known.map((member) => member.id));
      // A runtime that is a platform as well (Bun) is where it runs, not what is chosen.
      out.statements.push(
        ...optionStatements(
          catalog,
          known.filter(({ id }) => catalog.supporting.get(id)?.platform === undefined),
        ),
      );
      return;
    case 'asked':
      out.named.push(...known.map((member) => member.id));
      return;
    default:
      role satisfies never;
  }
};

const nameContext = (turn: TurnText, trade: boolean): NameContext => ({
  trade,
  before: (position) =>
    endsBefore(
      turn,
      position,
      2,
      (lexicon) => lexicon.nameBefore,
      (lexicon) => lexicon.negation.before,
      (lexicon) => lexicon.skillBefore,
    ),
  after: (position) =>
    startsAfter(
      turn,
      position,
      2,
      (lexicon) => lexicon.nameAfter,
      (lexicon) => lexicon.skillAfter,
      (lexicon) => lexicon.existingAfter,
    ),
  asked: (start, end) =>
    endsBefore(
      turn,
      start,
      2,
      (lexicon) => lexicon.asksBefore,
      (lexicon) => lexicon.moveTo,
    ) ||
    startsAfter(
      turn,
      end,
      2,
      (lexicon) => lexicon.asksAfter,
      (lexicon) => lexicon.negation.allow,
      (lexicon) => lexicon.negation.after,
    ),
  joined: (from, to) =>
    to - from <= 12 &&
    without(
      turn,
      from,
      to,
      (lexicon) => lexicon.versus,
      (lexicon) => lexicon.together,
    ).replace(/[\s,/&+?|.]/g, '') === '',
});

/** "know both", "a little of each", "wrote it all their life": what was named is a skill as well. */
const skillsByReference = (catalog: Catalog, turn: TurnText, hits: readonly PolarName[]): Statement[] => {
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

/** "ZephyrStack 3 just dropped": a name by its inner capital, where it is asked about or has a version. */
const askedCamelCase = (turn: TurnText): RegExpExecArray[] =>
  [...turn.text.matchAll(/(?<![\p{L}\p{N}_./'-])\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+(?![\p{L}\p{N}_(:])/gu)].filter(
    (match) => {
      const end = match.index + match[0].length;
      return (
        /^ v?\d/.test(turn.text.slice(end)) ||
        endsBefore(turn, match.index, 2, (lexicon) => lexicon.asksBefore) ||
        startsAfter(turn, end, 2, (lexicon) => lexicon.asksAfter)
      );
    },
  );

const FRAMEWORK_FORM =
  /(?<![\p{L}\p{N}_./'-])(?:\p{Lu}\p{L}{2,}(?:JS|Js)|\p{L}{3,}\.(?:js|rs|ex))(?![\p{L}\p{N}_(:])/gu;

/** Names nobody listed, by their form: "BananaJS", "banana.js" (not a file with a line number). */
const unknownNames = (turn: TurnText, hits: readonly NameHit[]): NamesReading['unknown'] =>
  [...turn.text.matchAll(FRAMEWORK_FORM), ...askedCamelCase(turn)]
    .filter(
      (match) => !hits.some((hit) => hit.start < match.index + match[0].length && match.index < hit.end),
    )
    .map((match) => ({ name: match[0], kind: 'backend-framework' }));

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

/** Reads every name of a turn: what is excluded, known, required, running, compared or asked about. */
export const readNames = (turn: TurnText, catalog: Catalog, trade: boolean): NamesReading => {
  const found = findNames(turn.text, catalog, nameContext(turn, trade));
  const hits = found.map((hit): PolarName => ({ ...hit, polarity: readPolarity(turn, hit, found) }));
  const out: NamesReading = { hits, statements: [], named: [], unknown: [], versus: false, moving: false };
  out.moving = turn.find((lexicon) => lexicon.moveTo).length > 0;
  for (const hit of hits) {
    if (hit.kind === 'outside') {
      const record = catalog.outside.get(hit.id);
      if (record !== undefined && hit.polarity === 'plain')
        out.unknown.push({ name: record.name, kind: record.kind });
    } else {
      out.statements.push(...impliedStatements(catalog, hit));
      if (hit.polarity === 'excluded' || hit.polarity === 'allowed') {
        out.statements.push(...excludeStatements(catalog, hit));
        if (hit.polarity === 'allowed') out.named.push(hit.id);
      }
    }
  }
  for (const group of groupNames(turn, hits)) {
    if (group.members[0]?.polarity === 'plain') readGroup(catalog, turn, group, hits, out);
  }
  out.statements.push(...skillsByReference(catalog, turn, hits));
  out.unknown.push(...unknownNames(turn, hits));
  pairAsked(catalog, out, hits);
  out.versus ||=
    hits.some((hit) => hit.kind === 'outside') && groupNames(turn, hits).some((group) => group.versus);
  return out;
};
