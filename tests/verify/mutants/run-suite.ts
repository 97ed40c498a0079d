import type { Catalog } from '../../../src/catalog/catalog.ts';
import type { Segment } from '../../../src/narrate/model/segments.ts';
import { guardOf, type NameGuard } from '../../../src/verify/name-guard.ts';
import { indexPack } from '../../../src/verify/pack-index.ts';
import { verifySegment } from '../../../src/verify/verify-segment.ts';
import { verifySegments } from '../../../src/verify/verify-segments.ts';
import type { NamedPack } from '../packs.ts';
import { createRandom, type Random } from '../random.ts';
import { castOf } from '../truthful/cast.ts';
import { freerLines } from '../truthful/freer.ts';
import { instantiate } from '../truthful/instantiate.ts';
import { type TruthfulAnswer, writeAnswers } from '../truthful/write-answers.ts';
import { CLASSES, DUPLICATION } from './classes.ts';
import type { Subject } from './mutator.ts';

export type ClassResult = { mutants: number; caught: number };
export type Truthful = { segments: number; accepted: number; repaired: number; dropped: number };
export type Survivor = { class: string; text: string; claims: Segment['claims'] };
export type SuiteResult = {
  byClass: Record<string, ClassResult>;
  answers: number;
  design: Truthful;
  freer: Truthful;
  survivors: Survivor[];
};

export type SuiteOptions = { seed: number; perClass: number; rounds: number };

const PACKS_A_FREER_LINE = 3;
const FREER_COPIES = 20;

const tally = (): Truthful => ({ segments: 0, accepted: 0, repaired: 0, dropped: 0 });

const count = (into: Truthful, segment: Segment, pack: NamedPack['pack'], guard: NameGuard): boolean => {
  const { outcome } = verifySegment(segment, indexPack(pack), guard);
  into.segments += 1;
  if (outcome === 'accept') into.accepted += 1;
  else if (outcome === 'repair') into.repaired += 1;
  else into.dropped += 1;
  return outcome === 'accept';
};

/** Segments accepted as worded, each in its answer: mutants come from these only, or the wording would be caught and not the change. */
const subjectsOf = (
  { pack, segments }: TruthfulAnswer,
  into: Truthful,
  catalog: Catalog,
  guard: NameGuard,
): Subject[] => {
  const accepted = segments.filter((segment) => count(into, segment, pack, guard));
  const inPack = new Set(pack.names.map(({ id }) => id));
  const outside = [...catalog.frameworks.values(), ...catalog.outside.values(), ...catalog.languages.values()]
    .filter(({ id }) => !inPack.has(id))
    .map(({ name }) => name);
  const index = indexPack(pack);
  return accepted.map((segment) => ({
    segment,
    pack,
    index,
    outside,
    others: accepted.filter((other) => other !== segment),
  }));
};

const duplicate = ({ segment, pack, others }: Subject, guard: NameGuard, random: Random): boolean => {
  const repeated = random.pick([
    segment,
    { ...segment, role: 'caveat' as const },
    { ...segment, claims: segment.claims.toReversed() },
    { ...segment, text: `${segment.text} ` },
  ]);
  const told = [segment, ...others.slice(0, 3), repeated ?? segment];
  return verifySegments(told, pack, guard).verdicts.at(-1)?.outcome !== 'accept';
};

/** The freer set, a few packs a line, each sentence an answer of its own. */
const freerAnswers = (packs: readonly NamedPack[]): TruthfulAnswer[] => {
  const casts = packs.map(({ id, pack }) => ({ id, cast: castOf(pack) }));
  const answers: TruthfulAnswer[] = [];
  for (const line of freerLines()) {
    let left = PACKS_A_FREER_LINE;
    for (const { id, cast } of casts) {
      const segment = left > 0 ? instantiate(line, cast) : null;
      if (segment === null) continue;
      left -= 1;
      answers.push({ id, pack: cast.pack, segments: [segment] });
    }
  }
  return answers;
};

/** Writes truthful answers, damages their sentences in every way, and counts what the verifier catches. The same seed, the same result. */
export const runSuite = (
  packs: readonly NamedPack[],
  catalog: Catalog,
  { seed, perClass, rounds }: SuiteOptions,
): SuiteResult => {
  const random = createRandom(seed);
  const guard = guardOf(catalog);
  const design = tally();
  const answers = Array.from({ length: rounds }, () => writeAnswers(packs, random)).flat();
  const freer = tally();
  const subjects = [
    ...answers.flatMap((answer) => subjectsOf(answer, design, catalog, guard)),
    // The freer wordings are the harder ones to judge: what is accepted of them is damaged as often as the rest together.
    ...freerAnswers(packs)
      .flatMap((answer) => subjectsOf(answer, freer, catalog, guard))
      .flatMap((subject) => Array.from({ length: FREER_COPIES }, () => subject)),
  ];
  const byClass: Record<string, ClassResult> = {};
  const survivors: Survivor[] = [];
  for (const [name, mutate] of Object.entries(CLASSES)) {
    const result = { mutants: 0, caught: 0 };
    const seen = new Set<string>();
    for (const subject of [...random.shuffle(subjects), ...random.shuffle(subjects)]) {
      if (result.mutants >= perClass) break;
      const mutant = mutate(subject, random);
      const key = JSON.stringify([subject.pack.required.first, mutant]);
      if (mutant === null || seen.has(key)) continue;
      seen.add(key);
      result.mutants += 1;
      if (verifySegment(mutant, subject.index, guard).outcome !== 'accept') result.caught += 1;
      else survivors.push({ class: name, text: mutant.text, claims: mutant.claims });
    }
    byClass[name] = result;
  }
  const repeated = random.shuffle(subjects).slice(0, perClass);
  byClass[DUPLICATION] = {
    mutants: repeated.length,
    caught: repeated.filter((subject) => duplicate(subject, guard, random)).length,
  };
  return { byClass, answers: answers.length, design, freer, survivors };
};
