import type { EvidencePack, PackFact } from '../../../src/evidence/pack/pack.ts';
import { metricWords } from '../../../src/narrate/model/metric-words.ts';
import { LEVEL_VALUE } from '../../../src/verify/level.ts';

/**
 * Who plays which part in a pack, so that one sentence can be written for many packs: A is first, B second, C leads after a change;
 * `driver`, `drawback`, `level`, `behind`, `gap`, `need`, `lack` stand for metrics, `req.…` for requirements.
 */
export type Cast = { pack: EvidencePack; ids: Map<string, string>; metrics: Map<string, string> };

const factOf = (pack: EvidencePack, subject: string, metric: string): PackFact | undefined =>
  pack.facts.find((fact) => fact.subject === subject && fact.metric === metric);

const numberOf = (fact: PackFact | undefined): number | null =>
  typeof fact?.value === 'number' ? fact.value : null;

export const castOf = (pack: EvidencePack): Cast => {
  const first = pack.required.first;
  const gap = pack.facts.find(({ metric }) => metric === 'gap');
  const second = gap?.id.split('.')[2];
  const ids = new Map<string, string>([['A', first]]);
  if (second !== undefined) ids.set('B', second);
  const flip = pack.facts.find(({ id }) => id === 'flip.weight');
  if (flip?.subject) ids.set('C', flip.subject);
  const metrics = new Map<string, string>();
  const set = (part: string, metric: string | undefined): void => {
    if (metric !== undefined && !metrics.has(part)) metrics.set(part, metric);
  };
  set('driver', pack.required.drivers[0]?.split('.')[1]);
  set('drawback', pack.required.drawback?.split('.')[1]);
  for (const fact of pack.facts.filter(({ subject }) => subject === second)) {
    if (fact.kind === 'score' && fact.value === null) set('gapOther', fact.metric);
    const isAsked = pack.requirements.some(({ id }) => id === fact.metric.replace(/^capability-/, 'need.'));
    if (fact.kind === 'bool' && fact.value === false && isAsked) set('lackOther', fact.metric);
  }
  for (const fact of pack.facts.filter(({ subject }) => subject === first)) {
    if (/^(adoption|language-use)/.test(fact.metric)) set('figure', fact.metric);
    if (/^throughput/.test(fact.metric)) set('speed', fact.metric);
    if (fact.kind === 'score' && fact.value === null) set('gap', fact.metric);
    const isAsked = pack.requirements.some(({ id }) => id === fact.metric.replace(/^capability-/, 'need.'));
    if (fact.kind === 'bool' && isAsked) set(fact.value === true ? 'need' : 'lack', fact.metric);
    const [own, other] = [
      numberOf(fact),
      numberOf(second === undefined ? undefined : factOf(pack, second, fact.metric)),
    ];
    if (fact.kind !== 'score' || fact.metric === 'points' || own === null || other === null) continue;
    if (Math.abs(own - other) < LEVEL_VALUE) set('level', fact.metric);
    else if (own < other) set('behind', fact.metric);
    else set('lead', fact.metric);
  }
  return { pack, ids, metrics };
};

/** The fact that "A.hiring", "B.need" or "gap.A.B" stands for in this pack. */
export const castFact = (part: string, { pack, ids, metrics }: Cast): PackFact | undefined => {
  const own = pack.facts.find(({ id }) => id === part);
  if (own !== undefined) return own;
  const [who = '', what = '', other] = part.split('.');
  if (who === 'gap') {
    return pack.facts.find(({ id }) => id === `gap.${ids.get(what)}.${ids.get(other ?? '')}`);
  }
  return factOf(pack, ids.get(who) ?? '', metrics.get(what) ?? what);
};

/** The requirement that "req.need", "req.team" or "req.workload" stands for. */
export const castRequirement = (part: string, { pack, metrics }: Cast): string | undefined => {
  const kind = part.replace(/^req\./, '');
  const metric = metrics.get(kind);
  const wanted = metric?.replace(/^capability-/, 'need.');
  return pack.requirements.find(({ id }) =>
    wanted === undefined ? id.startsWith(`${kind}.`) : id === wanted,
  )?.id;
};

/** Words for the topic that "topic" (of the driver) or "topic.drawback" stands for. */
export const castTopic = (part: string, cast: Cast): string | undefined => {
  const what = part.split('.')[1] ?? 'driver';
  const fact = castFact(`A.${what}`, cast) ?? castFact(`B.${what}`, cast);
  return fact === undefined ? undefined : metricWords(fact, cast.pack);
};
