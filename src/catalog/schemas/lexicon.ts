import { z } from 'zod';
import { CRITERIA, NEEDS, PLATFORMS, QUESTION_LANGUAGES, WORKLOADS } from '../vocabulary.ts';
import { nonEmpty } from './common.ts';
import { pattern, patterns, wordTable } from './lexicon-patterns.ts';
import { factQuestionsSchema, runtimeSchema } from './lexicon-questions.ts';

/** How one human language says what a question can say. Everything the rules know of a language is here. */
export const lexiconSchema = z.strictObject({
  id: z.enum(QUESTION_LANGUAGES),
  name: nonEmpty,
  /** Does the language put spaces between words? */
  spaced: z.boolean(),
  /** Frequent words that tell the language apart. */
  marks: z.array(nonEmpty).min(5),
  /** Shown once when the answer is in English and the question was not. */
  answerNote: z.string(),
  numbers: wordTable(z.number()),
  /** Multiplier written after a number: "k", "mil", "万". */
  scales: wordTable(z.number()),
  decimalComma: z.boolean(),

  negation: z.strictObject({
    /** Before the thing: "no", "without", "anything but". */
    before: patterns,
    /** After the thing: "is out", "never again", "以外". */
    after: patterns,
    /** Undo a negation or mean none: "not only", "wouldn't say no to". */
    cancel: patterns,
    /** Taken back: "is allowed after all", "is fine". */
    allow: patterns,
    /** Behind an exclusion: it was not meant so ("but can if necessary", "unless"). */
    soften: patterns,
    /** Nobody knows it: no skill, no exclusion. */
    unskilled: patterns,
    /** Cues that reach over a comma list: "anything but", "except", "neither". */
    lists: patterns,
    /** Words that may stand between a negation and its thing: articles, "any", "use". */
    fillers: patterns,
    /** End the reach of a negation: "but", "though". */
    stops: patterns,
  }),

  /** Nouns for team members: "devs", "people", "Leute", "人". */
  people: patterns,
  /** Part of the team only: "of us are", "of them". */
  partAfter: patterns,
  /** Those who are served, not those who build: "serves", "used by". */
  served: patterns,
  /** Between two numbers that are one range: "5 to 7". A hyphen is read in every language. */
  range: patterns,
  /** "grow from 4 to 25": what stands before the first number and between the two. */
  growFrom: patterns,
  growTo: patterns,
  /** People that are planned, not there: "hire", "hiring", "join in". */
  hire: patterns,
  noHires: patterns,
  /** Where people are to be hired: "in Berlin". */
  places: patterns,
  alone: patterns,
  /** Before or after a number that is the size of the team: "team of", "we are", "of us". */
  sizeBefore: patterns,
  sizeAfter: patterns,
  /** Before a number of people who come to those named already: "also", "plus"; "and" where it opens the turn. */
  also: patterns,
  /** Say so of people who were not counted before: "another", "more", around the number. */
  more: patterns,
  /** "knows", "writes", "shop": the language beside it is a skill of the team. */
  skillBefore: patterns,
  skillAfter: patterns,
  expert: patterns,
  learning: patterns,
  must: patterns,
  mustAfter: patterns,
  /** "only python", "python only": a must, or in a sentence about the team all that it knows. */
  onlyBefore: patterns,
  onlyAfter: patterns,

  workloads: z.partialRecord(z.enum(WORKLOADS), patterns).default({}),
  needs: z.partialRecord(z.enum(NEEDS), patterns).default({}),
  platforms: z.partialRecord(z.enum(PLATFORMS), patterns).default({}),

  units: z.strictObject({
    /** One token for requests a second: rps, qps, req/s. */
    rate: patterns,
    requests: patterns,
    perSecond: patterns,
    perMinute: patterns,
    perHour: patterns,
    perDay: patterns,
    connections: patterns,
    /** People at once ("ccu"): as many connections, though nothing says that they are held open. */
    users: patterns,
    milliseconds: patterns,
    seconds: patterns,
    days: patterns,
    weeks: patterns,
    months: patterns,
    years: patterns,
  }),
  latency: patterns,
  coldStart: patterns,
  months: wordTable(z.int().min(1).max(12)),
  /** Said beside a span of time: it is a deadline, or a support horizon. */
  deadline: patterns,
  /** Say so only right before a span of time: "in", "within", "we have". */
  deadlineBefore: patterns,
  support: patterns,
  /** Whole phrases with their own span: "by tomorrow" -> P1D. */
  spans: z
    .array(z.strictObject({ pattern, is: z.enum(['deadline', 'support']), value: z.string() }))
    .default([]),

  /** "we run", "currently on", "our ... monolith": what follows is what they have. */
  existingBefore: patterns,
  existingAfter: patterns,
  /** "our own in-house framework": what they run is outside any dataset. */
  ownFramework: patterns,
  /** A span of time that is an age, no deadline and no horizon: "9 years old". */
  age: patterns,
  /** How a runtime is named as a condition of the work ("an API on Node"). */
  runtime: runtimeSchema,
  /** "move to", "rewrite in", "migrate": what follows is a candidate. */
  moveTo: patterns,
  /** Between names: "or", "vs": they are candidates against each other. */
  versus: patterns,
  /** Between names: "and", "+", ",": they belong together. */
  together: patterns,
  /** "rank", "compare", "choose between": the names that follow are candidates. */
  chooseBefore: patterns,
  /** "know both", "a little of each", "wrote it all their life": the named things are skills. */
  knowsThem: patterns,
  /** Two people without a number: "my cofounder and I". */
  pair: patterns,
  /** A size of the team in one word: "achtköpfig". */
  sizes: z.array(z.strictObject({ pattern, value: z.int().min(1) })).default([]),
  /** Asks about the name beside it: "what about X", "X, worth it". */
  asksBefore: patterns,
  asksAfter: patterns,
  /** A name as a yardstick or an adjective only: "rust-level speed". */
  mentionAfter: patterns,
  mentionBefore: patterns,
  /** Make an ordinary word a name when beside it: "learn", "app", "devs". */
  nameBefore: patterns,
  nameAfter: patterns,
  /** "both fine", "don't care which": the named languages are what may be used. */
  either: patterns,
  /** "in this order": a list of criteria follows, most important first. */
  inOrder: patterns,

  light: patterns,
  strong: patterns,
  typed: patterns,
  cpuBound: patterns,
  /** Say that it is not so: "types don't matter", "I/O-bound". A negation before the words of `typed` and `cpuBound` is read anyway. */
  notTyped: patterns,
  notCpuBound: patterns,

  /** Phrases that name a criterion. */
  criteria: z.partialRecord(z.enum(CRITERIA), patterns).default({}),
  /** How much it matters, before or after the criterion. */
  tiers: z.strictObject({
    critical: patterns,
    high: patterns,
    medium: patterns,
    low: patterns,
    ignore: patterns,
  }),
  /** Whole phrases that state a priority: "shipping speed is everything". */
  priorities: z
    .array(
      z.strictObject({
        pattern,
        criterion: z.enum(CRITERIA),
        tier: z.enum(['critical', 'high', 'medium', 'low', 'ignore']),
      }),
    )
    .default([]),

  /** "new project, forget all that": earlier turns no longer hold. */
  startOver: patterns,
  /** "sorry", "i meant": what follows replaces what was said before. */
  correction: patterns,
  /** "no wait", "scratch that": what the turn before ruled out is meant no longer. */
  takesBack: patterns,
  /** What its clause says replaces what was said of the same thing: "and if we were ts instead". */
  instead: patterns,

  ask: z.strictObject({
    explain: patterns,
    recommend: patterns,
    /** Whether to stay with what runs or to move: "should we rewrite", "stay or move". */
    move: patterns,
    help: patterns,
    thanks: patterns,
    /** Words of the trade: their absence in a text without names is a sign that it is no question for us. */
    trade: patterns,
  }),
  /** How a fact is asked of a framework that is named: whether it has a part, and whether anybody still keeps it up. */
  factQuestions: factQuestionsSchema,
  /** Ask for one part of the answer that stands: how sure it is, what speaks against it, its short form. */
  answerParts: z.strictObject({ confidence: patterns, catch: patterns, short: patterns }).prefault({}),
  /** Says of the only framework named that it is what runs: "we run it". */
  runsIt: patterns,
  /** Topics of fact questions. */
  topics: z.record(z.string(), patterns).default({}),
  refusals: z.record(z.string(), patterns).default({}),
});
export type Lexicon = z.infer<typeof lexiconSchema>;
