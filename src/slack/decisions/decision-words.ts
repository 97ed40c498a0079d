/** What people are told of decisions alone or in a thread: English, because a record stands for a whole channel. */
export const DECISION_WORDS = {
  stranger: 'Only people on the team that uses this bot can see and change its decisions.',
  gone: 'This decision is no longer kept, so there is nothing to change.',
  notYours: 'Only whoever recorded this decision, or an admin, can delete it.',
  trouble: 'I could not do this just now. Please press the button again.',
  storeTrouble: 'I could not store this just now. Please send it again in a minute.',
  listTrouble: 'I cannot read the decisions right now. Please try again in a minute.',
  notAll:
    'The decision is deleted, but Slack did not let me delete all of its messages: please delete the rest by hand.',
  leftover: 'This decision had already been deleted; its message is gone now, too.',
  unchanged: 'It already has this status.',
  needsSuccessor: 'Choose the decision that replaced it.',
  noSuccessor: 'This decision no longer exists.',
  circle: 'That decision has itself been superseded: choose the one that replaced it.',
  onlySuperseded: 'Leave this empty, or choose the status Superseded.',
} as const;
