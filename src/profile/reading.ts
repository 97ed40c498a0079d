import type { Need, QuestionLanguage } from '../catalog/vocabulary.ts';
import type { Replaced } from './replaced.ts';
import type { Requirements } from './requirements.ts';
import type { AddedStatement } from './second/added-statement.ts';
import type { NotBelieved } from './second/not-believed.ts';

export const BEHAVIOURS = ['recommend', 'compare', 'explain', 'clarify', 'refuse_out_of_scope'] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

/**
 * What a fact question is about; `overview` when it only names a subject, `sources` when it asks for the list of all
 * sources.
 */
export const TOPICS = [
  'overview',
  'lifecycle',
  'performance',
  'adoption',
  'hiring',
  'licence',
  'capability',
  'learning',
  'footprint',
  'security',
  'method',
  'benchmark',
  'sources',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Why a question is out of scope, or why it has to be asked back. */
export type Refusal =
  | 'frontend'
  | 'database'
  | 'weather'
  | 'salary'
  | 'code'
  | 'model-choice'
  | 'instructions'
  | 'other';

export const REFUSALS = [
  'frontend',
  'database',
  'weather',
  'salary',
  'code',
  'model-choice',
  'instructions',
  'other',
] as const satisfies readonly Refusal[];

/** What a fact question wants to hear first: whether there is a part, or whether somebody keeps a framework up. */
export type FactQuestion =
  /** `of`: ids of the frameworks it is asked of; none where it names none. */
  | { kind: 'has-part'; parts: Need[]; of: string[] }
  /** `asked`: which of the two the question says. `versions`: what stands behind a name, "5.1", by id. */
  | { kind: 'is-alive'; asked: 'alive' | 'dead'; versions: Readonly<Record<string, string>> }
  /** Until when the named versions are supported. */
  | { kind: 'line-support'; versions: Readonly<Record<string, string>> }
  /** Whether what is named bears the load that was said. */
  | { kind: 'is-enough'; of: string[] };

/** Parts of an answer that can be asked for alone: how sure it is, what speaks against it, its first sentence. */
export const ANSWER_PARTS = ['confidence', 'catch', 'short'] as const;
export type AnswerPart = (typeof ANSWER_PARTS)[number];

/** What a request was understood to say, and what could not be used. */
export type Reading = {
  lang: QuestionLanguage;
  behaviour: Behaviour;
  topic: Topic;
  refusal: Refusal | null;
  /** What a fact question asks beyond its topic; absent where it asks nothing more. */
  asks?: FactQuestion;
  /** Who is behind what is named is asked as well. */
  asksBacking?: true;
  /** The one part that is asked for of the answer that stands; absent where the whole is. */
  part?: AnswerPart;
  /** Versions of what runs, by id ("currently on Laravel 9"); absent where none is said. */
  running?: Readonly<Record<string, string>>;
  /**
   * `help`: the text asks for help; `empty`: nothing to read; `not-understood`: not a word of it is known; `vague`:
   * nothing to rank by; `conflict`: constraints collide.
   */
  clarify: 'help' | 'empty' | 'not-understood' | 'vague' | 'conflict' | 'thanks' | null;
  requirements: Requirements;
  /** Ids of ranked and supporting records that the words put up or ask about, as typed. */
  named: string[];
  /** Ranked ids a comparison is between, resolved and without the excluded ones. */
  compared: string[];
  /** A name was put up against an earlier recommendation ("and Go?"): its leader joins the comparison. */
  againstLeader: boolean;
  /** Names outside the dataset, in their display form. */
  unknown: string[];
  /** Contradictions seen, later words first in force: "must be Java" against "no JVM". */
  conflicts: string[];
  /** Statements that a later one or a higher figure replaced, each with the words of both. */
  replaced: Replaced[];
  /** What could not be used of the text, in words: cut length, control characters, too many names. */
  notUsed: string[];
  /** What a second reading added to what the rules read, now or earlier in the thread; it is in the requirements. */
  added: AddedStatement[];
  /** What was not believed of a second reading, and why. */
  notBelieved: NotBelieved[];
};
