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

/**
 * The words of an answer, in the order they are shown. Written by the template (always) or, later, by the
 * model; empty lists are left out. Plain text: no markup, nothing for Slack to parse.
 */
export type Explanation = {
  /** First sentence: the pick, the comparison's outcome, the fact asked for, the question back, or the refusal. */
  headline: string;
  /** What is different from the answer before it in the same thread, the most important first. */
  changes: Line[];
  /** Why the winner: two or three pros, strongest first. */
  reasons: Line[];
  /** The winner's biggest drawback. */
  drawback: Line | null;
  /** The runner-up and when it would be the better choice. */
  runnerUp: Line | null;
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
  /** What to type next: help, examples. */
  hints: Line[];
};
