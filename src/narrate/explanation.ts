/** One sentence of an answer and the evidence facts it rests on (ids into Evidence). */
export type Line = {
  text: string;
  factIds: string[];
  /** Shown in bold before the text: what the line is about. */
  label?: string;
};

/** One row of the comparison table. `cells` are in the order of `columns`; no cell is empty. */
export type ComparisonTable = {
  caption: string;
  columns: string[];
  /** Rows in rank order; `cells[0]` is the display name. */
  rows: { id: string; cells: string[] }[];
};

/** What the short form of an answer tells beside its headline, its changes, its confidence and the table. */
export type FollowUp = {
  /** The drawback of another leader than before. */
  drawback: Line | null;
  /** What nobody may overlook of the leader, whether it was said before or not. */
  watchOuts: Line[];
  /** Why what somebody asked about is not compared. */
  excluded: Line[];
};

/**
 * The words of an answer, in the order they are shown. Written by the template (always) or, later, by the
 * model; empty lists are left out. Plain text: no markup, nothing for Slack to parse.
 */
export type Explanation = {
  /** First sentence: the pick, the comparison's outcome, the fact asked for, the question back, or the refusal. */
  headline: string;
  /** What several people said in the thread before, and who; absent where there was no discussion. */
  discussion?: Line[];
  /** How sure the first place is, in a word and a share; null when there was no choice to be sure of. */
  confidence: Line | null;
  /** What is different from the answer before it in the same thread, the most important first. */
  changes: Line[];
  /** Its short form; absent where an answer has to be told whole. */
  followUp?: FollowUp;
  /** Whether a move pays, where something runs already; then why the winner: two or three pros, strongest first. */
  reasons: Line[];
  /** The winner's biggest drawback. */
  drawback: Line | null;
  /** The runner-up and when it would be the better choice. */
  runnerUp: Line | null;
  /** The least that would put another option first. */
  flips: Line[];
  /** Support windows, warnings, supporting tools named in the question, closed sources. */
  watchOuts: Line[];
  /** Facts shown for `explain`: one a line, dated. */
  facts: Line[];
  /** More on a subject than its short form: figures, who says what. Shown after the warnings. */
  details: Line[];
  tables: ComparisonTable[];
  /** Options that a hard constraint rules out, each with its reason. */
  excluded: Line[];
  assumptions: Line[];
  unknowns: Line[];
  /** What of the question could not be used, and why: unknown names, text cut off. */
  notUsed: Line[];
  /** The one question worth asking back, with likely answers that can be sent as they are. */
  question: { text: string; answers: string[] } | null;
  /** What to type next: help, examples. */
  hints: Line[];
};
