/** What people are told of decisions alone or in a thread: English, because a record stands for a whole channel. */
export const DECISION_WORDS = {
  stranger: 'Only people of the team that uses this bot see and change its decisions.',
  gone: 'This decision is not kept any more, so there is nothing to change.',
  notYours: 'Only whoever recorded this decision, or an admin, can delete it.',
  trouble: 'I could not do this just now. Please press it again.',
  storeTrouble: 'I could not store this just now. Please send it again in a minute.',
  listTrouble: 'I cannot read the decisions right now. Please try again in a minute.',
  notAll:
    'The decision is deleted, but Slack did not let me delete all of its messages: please delete the rest by hand.',
  leftover: 'This decision was deleted before; its message is gone now, too.',
  unchanged: 'It has this status already.',
  needsSuccessor: 'Choose the decision that took its place.',
  noSuccessor: 'This decision is not there any more.',
  circle: 'That decision was superseded itself: choose the one that took its place.',
  onlySuperseded: 'Leave this empty, or choose the status Superseded.',
} as const;
