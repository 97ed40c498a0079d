/**
 * Slack's numbers, written down a second time on purpose: the renderer has its own table, and a stand-in
 * that shared it would share its mistakes. Where two sources differ, the lower figure stands here.
 * Sources, unless a line says otherwise: docs.slack.dev/reference/block-kit, the page of the block, element
 * or composition object named.
 */
export const BLOCK_LIMITS = {
  /** reference/block-kit/blocks, "Blocks": 50 in a message, 100 in a modal or home tab. */
  blocksInMessage: 50,
  blocksInView: 100,
  /** Common fields: `block_id` and `action_id`. */
  identifier: 255,
  /** composition-objects/text-object. */
  textObject: 3_000,
  /** blocks/header-block. */
  header: 150,
  /** blocks/section-block: `fields` and the text of each. */
  sectionFields: 10,
  sectionField: 2_000,
  /** blocks/context-block. */
  contextElements: 10,
  /** blocks/actions-block. */
  actionElements: 25,
  /** blocks/context-actions-block. */
  contextActionElements: 5,
  /** block-elements/button-element. */
  buttonText: 75,
  buttonValue: 2_000,
  url: 3_000,
  accessibilityLabel: 75,
  /** composition-objects/confirmation-dialog-object. */
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  /** composition-objects/option-object and the select, overflow, checkbox and radio pages. */
  optionText: 75,
  optionValue: 150,
  selectOptions: 100,
  overflowOptions: 5,
  checkOptions: 10,
  placeholder: 150,
  /** blocks/image-block. */
  imageText: 2_000,
  /** blocks/input-block and block-elements/plain-text-input-element. */
  inputLabel: 2_000,
  inputLength: 3_000,
  /** blocks/markdown-block: over all markdown blocks of a message together. */
  markdownInMessage: 12_000,
  /** blocks/table-block. Characters: over all cells of all tables of a message. */
  tableRows: 100,
  tableColumns: 20,
  tableColumnSettings: 20,
  tableCharacters: 10_000,
  /** blocks/data-table-block: 100 rows and the header row; pages that say 201 are newer than the roll-out. */
  dataTableRows: 101,
  dataTablePage: 100,
  /** blocks/table-block, error `only_one_table_allowed`. */
  tablesInMessage: 1,
  /** blocks/card-block, carousel-block, container-block. */
  cardTitle: 150,
  cardBody: 200,
  cardActions: 2,
  carouselCards: 10,
  containerBlocks: 10,
  /** blocks/data-visualization-block. */
  chartTitle: 50,
  chartSeries: 6,
  chartPoints: 20,
  chartLabel: 20,
  chartAxisLabel: 50,
  /** reference/views: modals. */
  viewTitle: 24,
  privateMetadata: 3_000,
  /**
   * Not documented. github.com/slackapi/bolt-js/issues/2509 measured `msg_blocks_too_long` from 13,297
   * characters on with markdown alone and 125 less with one divider beside it;
   * github.com/slackapi/bolt-js/issues/2867 saw 11,341 characters of text in many blocks refused.
   */
  messageCharacters: 13_200,
  charactersPerFurtherBlock: 125,
} as const;
