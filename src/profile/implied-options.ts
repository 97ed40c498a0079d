import type { Catalog } from '../catalog/catalog.ts';
import { topicOf } from './decide-behaviour.ts';
import { weighedAsEnough } from './enough-question.ts';
import { isExcluded } from './is-excluded.ts';
import { mergeStatements, type TurnStatements } from './merge-statements.ts';
import { type Conversation, isFollowUp, turnsOf } from './read-conversation.ts';
import type { TurnReading } from './read-turn.ts';
import type { Requirements } from './requirements.ts';
import { optionStatements } from './resolve-names.ts';
import type { Statement } from './statement.ts';

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** Does a turn ask for a fact: by a topic, or by the way it asks? */
const asksFact = (turn: TurnReading['turn']): boolean =>
  topicOf(turn) !== null || turn.find((lexicon) => lexicon.ask.explain).length > 0;

/** Frameworks that a turn asks about beside saying what runs: "we are on Express, 15k lines. NestJS?" */
const askedBesideRunning = ({ names, statements, turn }: TurnReading, catalog: Catalog): string[] => {
  const ranked = (id: string): boolean => catalog.frameworks.has(id);
  const running = statements.flatMap((statement) =>
    statement.kind === 'existing' && ranked(statement.id) ? [statement.id] : [],
  );
  if (running.length === 0 || asksFact(turn)) return [];
  return unique(names.named).filter((id) => ranked(id) && !running.includes(id));
};

/** What runs today and could stay, when a move is put up; empty when none is. */
export const stayingIn = (
  catalog: Catalog,
  requirements: Requirements,
  { earlier, last }: Conversation,
): { id: string; words: string }[] =>
  [...earlier, last].some(
    (reading) => reading.names.moving || askedBesideRunning(reading, catalog).length > 0,
  )
    ? requirements.existing
        .filter((entry) => !isExcluded(catalog, requirements, entry.value))
        .map((entry) => ({ id: entry.value, words: entry.words }))
    : [];

/**
 * "I vote X", "I vote Y", "settle this": what several turns put up is a comparison nobody spelled out. What was only
 * asked about before is none, and a turn that states something new is about that.
 */
const votesIn = (
  catalog: Catalog,
  requirements: Requirements,
  { earlier, last }: Conversation,
): readonly string[] => {
  const silent = last.names.named.length === 0 && last.statements.length === 0;
  if (!silent || requirements.existing.length > 0) return [];
  const putUp = [...earlier, last].filter(({ turn, names }) => names.named.length > 0 && !asksFact(turn));
  const proposed = unique(putUp.flatMap(({ names }) => names.named)).filter((id) =>
    catalog.frameworks.has(id),
  );
  return putUp.length >= 2 && proposed.length >= 2 ? proposed : [];
};

/**
 * Options that follow from a turn and those before it: what runs today when a move is put up, and what the turn
 * asks about when a comparison is already open ("add nest").
 */
const impliedBy = (catalog: Catalog, requirements: Requirements, conversation: Conversation): Statement[] => {
  const { last } = conversation;
  const allowed = (ids: readonly string[]) =>
    ids.filter((id) => !isExcluded(catalog, requirements, id)).map((id) => ({ id, words: id }));
  const asked = allowed([...askedBesideRunning(last, catalog), ...weighedAsEnough(last, requirements)]);
  const putUpNow = [...requirements.options, ...asked];
  const staying = putUpNow.length > 0 ? stayingIn(catalog, requirements, conversation) : [];
  const implied = optionStatements(catalog, [...asked, ...staying]);
  if (!isFollowUp(conversation) || topicOf(last.turn) !== null) return implied;
  // To stay or to move is a comparison as well, however few are named, also where the dataset does not know what runs.
  const open = new Set([...putUpNow, ...staying].map((entry) => entry.words)).size >= 2;
  const joining = open ? last.names.named : votesIn(catalog, requirements, conversation);
  return [...implied, ...optionStatements(catalog, allowed(joining))];
};

/**
 * The turns of a conversation, the last one apart, each followed by the options it implied when it was said: what was
 * added to a comparison stays in it when a later turn takes another one out.
 */
export const turnsWithImplied = (
  conversation: Conversation,
  catalog: Catalog,
): { before: TurnStatements[]; last: TurnStatements[] } => {
  const readings = [...conversation.earlier, conversation.last];
  const said = turnsOf(conversation);
  const unreadable = said.length - readings.length;
  let before: TurnStatements[] = [];
  let last = said.slice(0, unreadable);
  for (const [index, reading] of readings.entries()) {
    before = [...before, ...last];
    last = said.slice(unreadable + index, unreadable + index + 1);
    const soFar = { ...conversation, earlier: readings.slice(0, index), last: reading };
    const merged = mergeStatements([...before, ...last]);
    // What is an option already is not said again: it keeps its place and its words.
    const known = new Set(merged.options.map((entry) => entry.value));
    const statements = impliedBy(catalog, merged, soFar).filter(
      (statement) => statement.kind !== 'option' || !known.has(statement.id),
    );
    const origin = index === readings.length - 1 ? 'stated' : 'remembered';
    if (statements.length > 0) last.push({ statements, origin });
  }
  return { before, last };
};
