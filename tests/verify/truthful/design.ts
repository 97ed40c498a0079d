import { CRITERIA } from './design-criteria.ts';
import type { Line } from './instantiate.ts';

type Group = { role: Line['role']; claims: readonly string[]; texts: readonly string[]; when?: Line['when'] };

const GOOD_FROM = 650;

/** One sentence of each group goes into an answer; what is not true of its pack is passed over. */
const VERDICTS: readonly Group[] = [
  {
    role: 'verdict',
    claims: ['rank A.rank', 'value A.points'],
    texts: [
      '{@A} comes first with {A.points}.',
      'With {A.points}, {@A} is in {A.rank} place.',
      '{@A} leads the shortlist with {A.points}.',
      'For this team, the pick is {@A}, with {A.points}.',
    ],
  },
  {
    role: 'verdict',
    claims: ['rank A.rank'],
    texts: [
      '{@A} is the recommendation here.',
      '{@A} fits best.',
      'Overall, {@A} is the best match for what you build.',
      'The first choice for this project is {@A}.',
      '{@A} ends up in {A.rank} place.',
    ],
  },
  {
    role: 'verdict',
    claims: ['rank A.rank', 'compare A.points gt B.points', 'value A.points', 'value B.points'],
    texts: [
      '{@A} leads with {A.points}, ahead of {@B} with {B.points}.',
      '{@A} scores {A.points} and comes first; {@B} is behind with {B.points}.',
    ],
  },
  {
    role: 'verdict',
    claims: ['rank A.rank', 'rank B.rank'],
    texts: [
      '{@A} is in {A.rank} place and {@B} in {B.rank}.',
      'The runner-up is {@B}, and {@A} is first.',
      '{@A} takes {A.rank} place, {@B} takes {B.rank} place.',
    ],
  },
];

const as = (text: string, x: string, y: string): string =>
  text.replaceAll('{@X}', `{@${x}}`).replaceAll('{@Y}', `{@${y}}`).replaceAll('{X.', `{${x}.`);

const byCriterion = (): Group[] =>
  Object.entries(CRITERIA).flatMap(([metric, { value, praise, ahead, behind }]): Group[] => [
    { role: 'reason', claims: [`value A.${metric}`], texts: value.map((text) => as(text, 'A', 'B')) },
    { role: 'reason', claims: [`value B.${metric}`], texts: value.map((text) => as(text, 'B', 'A')) },
    {
      role: 'reason',
      claims: [`value A.${metric}`],
      when: { [`A.${metric}`]: GOOD_FROM },
      texts: praise.map((text) => as(text, 'A', 'B')),
    },
    {
      role: 'reason',
      claims: [`compare A.${metric} gt B.${metric}`],
      texts: ahead.map((text) => as(text, 'A', 'B')),
    },
    {
      role: 'tradeoff',
      claims: [`compare A.${metric} lt B.${metric}`],
      texts: [...behind.map((text) => as(text, 'A', 'B')), ...ahead.map((text) => as(text, 'B', 'A'))],
    },
  ]);

const REASONS: readonly Group[] = [
  {
    role: 'reason',
    claims: ['value A.driver', 'value B.driver'],
    texts: [
      'On {topic}, {@A} is rated {A.driver}, {@B} {B.driver}.',
      'On {topic}: {A.driver} for {@A} against {B.driver} for {@B}.',
    ],
  },
  {
    role: 'reason',
    claims: ['extreme A.driver max shortlist'],
    texts: [
      'Of the options shown, {@A} is strongest on {topic}.',
      'On {topic}, {@A} is the best of the shortlist.',
    ],
  },
  {
    role: 'reason',
    claims: ['extreme B.driver min shortlist'],
    texts: ['Of the options shown, {@B} is weakest on {topic}.'],
  },
  {
    role: 'reason',
    claims: ['has A.need true'],
    texts: ['{@A} brings {need}: {A.need}.', '{@A} comes with {need}, {A.need}.', '{@A} includes {need}.'],
  },
  {
    role: 'reason',
    claims: ['has B.lack true', 'has A.lack false'],
    texts: [
      '{@B} brings {req.lack}, but {@A} does not.',
      '{@A} does not include {req.lack}, while {@B} does.',
    ],
  },
  {
    role: 'reason',
    claims: ['fit req.need A.need'],
    texts: [
      'You asked for {req.need}, and {@A} has it: {A.need}.',
      '{@A} fits because it brings {req.need}: {A.need}.',
    ],
  },
  {
    role: 'reason',
    claims: ['fit req.workload A.workload_fit'],
    texts: [
      'For {req.workload}, the fit for the work of {@A} is {A.workload_fit}.',
      'Because you build {req.workload}, the match for the work counts: {@A} is rated {A.workload_fit}.',
    ],
  },
  {
    role: 'reason',
    claims: ['fit req.team A.ramp_up'],
    texts: [
      'For {req.team}, {@A} takes {A.ramp_up} of ramp-up.',
      'With {req.team}, the ramp-up for {@A} is {A.ramp_up}.',
    ],
  },
  {
    role: 'reason',
    claims: ['compare A.level eq B.level'],
    texts: [
      'On {topic.level}, {@A} and {@B} are level.',
      '{@A} and {@B} are on a par on {topic.level}.',
      '{@A} is level with {@B} on {topic.level}.',
    ],
  },
  {
    role: 'reason',
    claims: ['compare A.points eq B.points'],
    texts: ['{@A} and {@B} are level overall.', 'Overall, {@A} is level with {@B}.'],
  },
  {
    role: 'reason',
    claims: ['value A.figure'],
    texts: ['The use of {@A} in the survey: {A.figure}.', '{@A} is used by {A.figure}.'],
  },
  {
    role: 'reason',
    claims: ['value A.speed'],
    texts: ['The throughput of {@A} in the benchmark: {A.speed}.'],
  },
];

const TRADEOFFS: readonly Group[] = [
  {
    role: 'tradeoff',
    claims: ['value A.drawback'],
    texts: [
      'The main drawback of {@A} is {topic.drawback}: {A.drawback}.',
      'The price of {@A} is {topic.drawback}, rated {A.drawback}.',
    ],
  },
  {
    role: 'tradeoff',
    claims: ['value A.drawback'],
    when: { 'A.drawback': '<650' },
    texts: [
      'A weakness of {@A} is {topic.drawback}, rated {A.drawback}.',
      'On {topic.drawback}, {@A} is only {A.drawback}.',
    ],
  },
  {
    role: 'tradeoff',
    claims: ['compare A.behind lt B.behind'],
    texts: [
      'On {topic.behind}, {@A} is behind {@B}.',
      '{@B} is better on {topic.behind} than {@A}.',
      '{@A} is weaker than {@B} on {topic.behind}.',
    ],
  },
  {
    role: 'tradeoff',
    claims: ['compare A.lead gt B.lead', 'compare A.behind lt B.behind'],
    texts: [
      '{@A} is ahead of {@B} on {topic.lead}, but behind {@B} on {topic.behind}.',
      'While {@A} is stronger than {@B} on {topic.lead}, {@B} is stronger than {@A} on {topic.behind}.',
    ],
  },
  {
    role: 'tradeoff',
    claims: ['has A.lack false'],
    texts: [
      '{@A} does not bring {req.lack} itself: {A.lack}.',
      '{@A} lacks {req.lack}.',
      '{@A} comes without {req.lack}: {A.lack}.',
      "{@A} doesn't include {req.lack}.",
    ],
  },
];

const CAVEATS: readonly Group[] = [
  {
    role: 'caveat',
    claims: ['gap A.gap'],
    texts: [
      'How {@A} does on {topic.gap} is not known.',
      'There is no evidence on {topic.gap} for {@A}.',
      'For {@A}, {topic.gap} is unknown.',
    ],
  },
  {
    role: 'caveat',
    claims: ['value confidence.word', 'value confidence.share'],
    texts: [
      'Confidence: {confidence.word}, in {confidence.share} of the plausible weightings.',
      'How sure this is: {confidence.word}, {confidence.share} of the weightings.',
    ],
  },
  {
    role: 'caveat',
    claims: ['value gap.A.B'],
    texts: ['{@A} and {@B} are {gap.A.B} apart.', 'The gap between {@A} and {@B} is {gap.A.B}.'],
  },
];

/** The same of the second option, so that what is denied and what is not known is told often enough. */
const OF_THE_SECOND: readonly Group[] = [
  {
    role: 'caveat',
    claims: ['gap B.gapOther'],
    texts: [
      'How {@B} does on {topic.gapOther} is not known.',
      'There is no evidence on {topic.gapOther} for {@B}.',
      'For {@B}, {topic.gapOther} is unknown.',
    ],
  },
  {
    role: 'caveat',
    claims: ['has B.lackOther false'],
    texts: [
      '{@B} does not bring {req.lackOther} itself: {B.lackOther}.',
      '{@B} lacks {req.lackOther}.',
      '{@B} comes without {req.lackOther}: {B.lackOther}.',
      "{@B} doesn't include {req.lackOther}.",
    ],
  },
];

const NEXT_STEPS: readonly Group[] = [
  {
    role: 'next_step',
    claims: ['value flip.weight'],
    texts: [
      '{@C} would lead {flip.weight}.',
      '{@C} would come first {flip.weight}.',
      'The pick would be {@C} {flip.weight}.',
      'This changes {flip.weight}: {@C} would be first.',
    ],
  },
];

const toLines = (groups: readonly Group[]): Line[][] =>
  groups.map(({ role, claims, texts, when = {} }) =>
    texts.map((text) => ({ role, text: text.replaceAll('{need}', '{req.need}'), claims, when })),
  );

/**
 * Wordings of the design set, by what they say: plain sentences as the prompt asks for them, written with the lexicon in view. An answer
 * takes one of a group.
 */
export const DESIGN: Readonly<
  Record<'verdict' | 'criteria' | 'reason' | 'tradeoff' | 'caveat' | 'next', Line[][]>
> = {
  verdict: toLines(VERDICTS),
  criteria: toLines(byCriterion()),
  reason: toLines(REASONS),
  tradeoff: toLines(TRADEOFFS),
  caveat: toLines([...CAVEATS, ...OF_THE_SECOND]),
  next: toLines(NEXT_STEPS),
};
