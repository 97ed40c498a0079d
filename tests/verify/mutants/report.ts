import type { ClassResult, SuiteResult, Truthful } from './run-suite.ts';

/** 95 % interval of a share (Wilson 1927): honest near 1, where the plain one would be empty. */
export const wilson = (hits: number, all: number): [number, number] => {
  if (all === 0) return [0, 1];
  const z = 1.96;
  const share = hits / all;
  const middle = (share + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
};

const sum = (classes: readonly ClassResult[]): ClassResult => ({
  mutants: classes.reduce((all, { mutants }) => all + mutants, 0),
  caught: classes.reduce((all, { caught }) => all + caught, 0),
});

/** A truthful sentence that is not posted as worded; whether it was repaired or lost is in `dropped`. */
const falseAlarms = ({ repaired, dropped }: Truthful): number => repaired + dropped;

/** The object of `verify:mutants --json`; `truthful` and what follows are the design set, `freer` the freer one. */
export const toJson = ({ byClass, answers, design, freer }: SuiteResult, seed: number) => ({
  ...sum(Object.values(byClass)),
  byClass,
  truthful: design.segments,
  falseAlarms: falseAlarms(design),
  acceptedAsWorded: design.accepted,
  freer: {
    truthful: freer.segments,
    falseAlarms: falseAlarms(freer),
    acceptedAsWorded: freer.accepted,
    dropped: freer.dropped,
  },
  dropped: design.dropped,
  answers,
  seed,
});

const GATES = { overall: 0.995, aClass: 0.99, falseAlarms: 0.05, accepted: 0.85, freer: 0.4 } as const;

/** What of the gates is not reached, in words; empty when all are. */
export const missedGates = ({ byClass, design, freer }: SuiteResult, least = 100): string[] => {
  const all = sum(Object.values(byClass));
  const classes = Object.entries(byClass).flatMap(([name, { mutants, caught }]) => [
    ...(mutants < least ? [`${name}: only ${mutants} mutants`] : []),
    ...(caught / mutants < GATES.aClass ? [`${name}: ${caught} of ${mutants} caught`] : []),
  ]);
  return [
    ...(all.caught / all.mutants < GATES.overall ? [`${all.caught} of ${all.mutants} caught`] : []),
    ...classes,
    ...(falseAlarms(design) / design.segments > GATES.falseAlarms ? ['false alarms on the design set'] : []),
    ...(design.accepted / design.segments < GATES.accepted ? ['accepted of the design set'] : []),
    ...(freer.accepted / freer.segments < GATES.freer ? ['accepted of the freer set'] : []),
    ...(design.dropped + freer.dropped > 0 ? ['a truthful sentence was dropped'] : []),
  ];
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const row = (name: string, hits: number, all: number): string => {
  const [low, high] = wilson(hits, all);
  return `${name.padEnd(24)}${String(hits).padStart(6)} of ${String(all).padStart(5)}  ${percent(hits / all).padStart(7)}  (${percent(low)} to ${percent(high)})`;
};

/** The result for people: one line a class with its 95 % interval. */
export const formatSuite = (result: SuiteResult, seed: number): string => {
  const { byClass, answers, design, freer, survivors } = result;
  const all = sum(Object.values(byClass));
  return [
    `Mutants caught (seed ${seed}, from ${answers} truthful answers; 95 % Wilson intervals)`,
    ...Object.entries(byClass).map(([name, { mutants, caught }]) => row(name, caught, mutants)),
    row('all', all.caught, all.mutants),
    '',
    'Truthful sentences',
    row('accepted, design set', design.accepted, design.segments),
    row('accepted, freer set', freer.accepted, freer.segments),
    `repaired ${design.repaired} and ${freer.repaired}, dropped ${design.dropped} and ${freer.dropped}`,
    ...survivors.slice(0, 20).map((survivor) => `not caught, ${survivor.class}: ${survivor.text}`),
    ...missedGates(result).map((gate) => `MISSED: ${gate}`),
  ].join('\n');
};
