import type { EvidenceFact } from '../evidence/evidence.ts';
import type { Explanation, Line } from '../narrate/explanation.ts';
import type { Messages } from '../narrate/messages/messages.ts';
import { shorten } from '../narrate/shorten.ts';
import { LIMITS, READABLE } from './limits.ts';
import type { RichTextLeaf } from './message.ts';
import type { RenderedLine, Section } from './sections.ts';
import { isVisible, oneLine } from './visible-text.ts';

const linesOf = (explanation: Explanation): Line[] => [
  ...explanation.reasons,
  ...(explanation.drawback === null ? [] : [explanation.drawback]),
  ...(explanation.runnerUp === null ? [] : [explanation.runnerUp]),
  ...explanation.watchOuts,
  ...explanation.facts,
  ...explanation.details,
  ...explanation.excluded,
  ...explanation.unknowns,
];

/** Facts that the lines of an explanation rest on, in the order they are first used. */
export const usedFacts = (explanation: Explanation, facts: readonly EvidenceFact[]): EvidenceFact[] => {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const ids = new Set(linesOf(explanation).flatMap((line) => line.factIds));
  return [...ids].flatMap((id) => byId.get(id) ?? []);
};

type Cited = {
  source: { id: string; name: string; url: string | null };
  facts: EvidenceFact[];
  /** What each of them rests on here: a fact of several sources has the date of this one. */
  dates: string[];
  /** The day it ended, where it is the source that the facts are dated by. */
  closed: string | null;
  /** For which of them the source itself was read; for the others an article that quotes it, or nothing. */
  read: EvidenceFact[];
};

/** Each source once, as a link when the dataset has its address, with the date its figures speak of. */
export const sourcesSection = (
  explanation: Explanation,
  facts: readonly EvidenceFact[],
  messages: Messages,
): Section => {
  const sources = new Map<string, Cited>();
  for (const fact of usedFacts(explanation, facts)) {
    const first = {
      id: fact.sourceId,
      name: fact.sourceName,
      url: fact.sourceUrl,
      asOf: fact.sourceAsOf ?? fact.asOf,
    };
    for (const source of [first, ...(fact.furtherSources ?? [])]) {
      const key = `${source.id} ${source.url ?? ''}`;
      const before = sources.get(key) ?? { facts: [], dates: [], closed: null, read: [] };
      const closed = source === first ? (/source closed (\S+)/.exec(fact.dated)?.[1] ?? null) : null;
      const unread = fact.checkedHow === 'unchecked' || (source === first && isQuoted(fact));
      sources.set(key, {
        source,
        facts: [...before.facts, fact],
        dates: [...before.dates, source.asOf ?? fact.asOf],
        closed: before.closed ?? closed,
        read: unread ? before.read : [...before.read, fact],
      });
    }
  }
  return {
    label: messages.say('label.sources'),
    style: 'bullet',
    lines: [...sources.values()].slice(0, READABLE.sources * 4).map((cited) => sourceLine(cited, messages)),
    keep: 1,
  };
};

const isQuoted = (fact: EvidenceFact): boolean => fact.dated.includes('quoted from an article');

const sourceLine = (cited: Cited, messages: Messages): RenderedLine => {
  const { source } = cited;
  const named = [source.name, source.id].map(oneLine).find(isVisible) ?? messages.say('label.source');
  const name = shorten(named, READABLE.note);
  return [nameLeaf(name, source.url), { type: 'text', text: messages.row(['', agesOf(cited, messages)]) }];
};

const nameLeaf = (name: string, url: string | null): RichTextLeaf =>
  url !== null && isLinkable(url) ? { type: 'link', url, text: name } : { type: 'text', text: name };

export const isLinkable = (url: string): boolean =>
  /^https?:\/\/\S+$/.test(url) && url.isWellFormed() && url.length <= LIMITS.linkUrl;

/** Oldest first; a year or month says nothing beside a day in it. */
const distinctDates = (dates: readonly string[]): string[] =>
  dates.filter((date) => !dates.some((other) => other !== date && other.startsWith(date))).toSorted();

/** "as of 2026-08-22, read 2026-11-20": the oldest and newest date of the figures, and when they were read. */
const agesOf = ({ facts, dates, closed, read }: Cited, messages: Messages): string => {
  const asOf = distinctDates(dates);
  const [oldest = ''] = asOf;
  const newest = asOf.at(-1) ?? oldest;
  const age =
    oldest === newest
      ? messages.say('label.as-of', { date: oldest })
      : messages.say('label.as-of-between', { from: oldest, to: newest });
  return oneLine(
    messages.row([
      age,
      whenRead(facts, read, messages),
      ...(closed === null ? [] : [messages.say('label.closed', { date: closed })]),
    ]),
  );
};

/** A page of the documentation that was read carries no day: the dataset's own date stands beside it. */
const whenRead = (
  facts: readonly EvidenceFact[],
  read: readonly EvidenceFact[],
  { say }: Messages,
): string => {
  const [earliest] = read.flatMap((fact) => fact.checkedOn ?? []).toSorted();
  if (earliest !== undefined) return say('label.read-on', { date: earliest });
  if (read.some((fact) => fact.metric === 'capability')) return say('label.read');
  return facts.some(isQuoted) ? say('label.quoted') : say('label.not-checked');
};
