/**
 * Slack's limits, in UTF-16 code units where a limit counts characters: never less than what Slack counts.
 * `messageCharacters` is a budget: Slack documents no total, rejects with msg_blocks_too_long from a measured
 * 13,200 characters of text over all blocks, and 12,000 leaves room for how it counts.
 */
export const LIMITS = {
  blocks: 50,
  messageCharacters: 12_000,
  /** Top-level `text`: Slack truncates from 40,000 and recommends 4,000. */
  text: 40_000,
  textRecommended: 4_000,
  textObject: 3_000,
  header: 150,
  contextElements: 10,
  contextActions: 5,
  actionElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  optionValue: 150,
  overflowOptions: 5,
  linkUrl: 3_000,
  tablesAMessage: 1,
  /** Header row included. */
  tableRows: 100,
  tableColumns: 20,
  tableCharacters: 10_000,
  cellMinimum: 1,
  /** Of a data_visualization block; a message draws its first two. */
  chartTitle: 50,
  chartSeries: 6,
  chartPoints: 20,
  chartLabel: 20,
  chartAxisLabel: 50,
} as const;

/** This program's own, smaller bounds: what people still read in a thread. */
export const READABLE = {
  headline: 600,
  line: 900,
  note: 300,
  lines: 18,
  summary: 3_000,
  cell: 160,
  tables: 10,
  sources: 15,
  question: 2_000,
  answerButtons: 5,
  /** More of them, and the names under them run into each other in a thread's width. */
  chartBars: 6,
} as const;
