import type { EvidenceFact } from '../evidence/evidence.ts';
import type { Explanation, Line } from '../narrate/explanation.ts';
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
  ...explanation.excluded,
  ...explanation.unknowns,
];

/** Facts that the lines of an explanation rest on, in the order they are first used. */
export const usedFacts = (explanation: Explanation, facts: readonly EvidenceFact[]): EvidenceFact[] => {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const ids = new Set(linesOf(explanation).flatMap((line) => line.factIds));
  return [...ids].flatMap((id) => byId.get(id) ?? []);
};

type Cited = { source: { id: string; name: string; url: string | null }; facts: EvidenceFact[] };

/** Each source once, as a link when the dataset has its address, with the date its figures speak of. */
export const sourcesSection = (explanation: Explanation, facts: readonly EvidenceFact[]): Section => {
  const sources = new Map<string, Cited>();
  for (const fact of usedFacts(explanation, facts)) {
    const first = { id: fact.sourceId, name: fact.sourceName, url: fact.sourceUrl };
    for (const source of [first, ...(fact.furtherSources ?? [])]) {
      const key = `${source.id} ${source.url ?? ''}`;
      sources.set(key, { source, facts: [...(sources.get(key)?.facts ?? []), fact] });
    }
  }
  return {
    label: 'Sources',
    style: 'bullet',
    lines: [...sources.values()].slice(0, READABLE.sources * 4).map(sourceLine),
    keep: 1,
  };
};

const sourceLine = ({ source, facts }: Cited): RenderedLine => {
  const name = shorten([source.name, source.id].map(oneLine).find(isVisible) ?? 'a source', READABLE.note);
  return [nameLeaf(name, source.url), { type: 'text', text: `, ${dates(facts)}` }];
};

const nameLeaf = (name: string, url: string | null): RichTextLeaf =>
  url !== null && isLinkable(url) ? { type: 'link', url, text: name } : { type: 'text', text: name };

const isLinkable = (url: string): boolean =>
  /^https?:\/\/\S+$/.test(url) && url.isWellFormed() && url.length <= LIMITS.linkUrl;

/** "as of 2026-08-22, read 2026-11-20": the oldest and newest date of the figures, and when they were read. */
const dates = (facts: readonly EvidenceFact[]): string => {
  const asOf = facts.map((fact) => fact.asOf).toSorted();
  const [oldest = ''] = asOf;
  const newest = asOf.at(-1) ?? oldest;
  const read = facts.flatMap((fact) => fact.checkedOn ?? []).toSorted();
  const [earliestRead] = read;
  const closed = facts
    .map((fact) => /source closed (\S+)/.exec(fact.dated)?.[1])
    .find((date) => date !== undefined);
  return [
    oldest === newest ? `as of ${oldest}` : `as of ${oldest} to ${newest}`,
    earliestRead === undefined ? 'not checked' : `read ${earliestRead}`,
    ...(closed === undefined ? [] : [`closed ${closed}`]),
  ]
    .map(oneLine)
    .join(', ');
};
