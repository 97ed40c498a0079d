import type { Catalog } from '../../catalog/catalog.ts';
import { describeRequest } from '../../narrate/describe-request.ts';
import { type Messages, messagesIn } from '../../narrate/messages/messages.ts';
import { shorten } from '../../narrate/shorten.ts';
import type { Vote } from '../../vote/vote.ts';
import { dateMark, utcTime } from '../date-mark.ts';
import { escapeToFit } from '../escape-mrkdwn.ts';
import { plain } from '../forms/view.ts';
import { LIMITS, READABLE } from '../limits.ts';
import type { Block, Button, Message, RichTextLeaf } from '../message.ts';
import { oneLine } from '../visible-text.ts';
import { voteStatus } from './vote-status.ts';

export const SET_ACTION = 'vote_set';
export const CLOSE_ACTION = 'vote_close';

/** What the vote is about, in a few words; empty where its question says it, and where nothing was said. */
const aboutOf = ({ requirements, question }: Vote, catalog: Catalog, messages: Messages): string => {
  const what = oneLine(describeRequest(requirements, catalog, messages));
  return question.includes(what) ? '' : shorten(what, READABLE.line);
};

const asked = (vote: Vote, catalog: Catalog, messages: Messages): Block => {
  const { say } = messages;
  const labelled = (label: string, text: string): RichTextLeaf[] => [
    { type: 'text', text: say('label.colon', { label }), style: { bold: true } },
    { type: 'text', text },
  ];
  const about = aboutOf(vote, catalog, messages);
  const lines = [
    labelled(say('vote.label'), oneLine(vote.question)),
    ...(about === '' ? [] : [labelled(say('vote.about'), about)]),
  ];
  return {
    type: 'rich_text',
    elements: lines.map((elements) => ({ type: 'rich_text_section', elements })),
  };
};

const buttonsOf = ({ id }: Vote, { say }: Messages): Button[] => {
  const label = (key: 'vote.button.set' | 'vote.button.close') => plain(shorten(say(key), LIMITS.buttonText));
  return [
    { type: 'button', text: label('vote.button.set'), action_id: SET_ACTION, value: id, style: 'primary' },
    {
      type: 'button',
      text: label('vote.button.close'),
      action_id: CLOSE_ACTION,
      value: id,
      confirm: {
        title: plain(say('vote.confirm.title')),
        text: plain(say('vote.confirm.text')),
        confirm: plain(say('vote.button.close')),
        deny: plain(say('form.cancel')),
      },
    },
  ];
};

const summaryOf = (vote: Vote, line: string, { say }: Messages): string =>
  `${say('label.colon', { label: say('vote.label') })}${escapeToFit(oneLine(vote.question), READABLE.note * 2)} ${escapeToFit(line, READABLE.line)}`;

/** The message that asks everyone in a thread for their weighting, and says how many have answered so far. */
export const ballotMessage = (vote: Vote, answered: number, catalog: Catalog): Message => {
  const messages = messagesIn(vote.lang);
  const status = (when: string): string => voteStatus(vote, answered, when, messages);
  return {
    text: summaryOf(vote, status(utcTime(vote.closesAt)), messages),
    blocks: [
      asked(vote, catalog, messages),
      { type: 'section', text: plain(messages.say('vote.how')) },
      {
        type: 'context',
        elements: [{ type: 'mrkdwn', text: status(dateMark(vote.closesAt)), verbatim: true }],
      },
      { type: 'actions', elements: buttonsOf(vote, messages) },
    ],
  };
};

/** What stands in its place when the vote is over. */
export const overMessage = (vote: Vote, how: 'result' | 'failed', catalog: Catalog): Message => {
  const messages = messagesIn(vote.lang);
  const line = messages.say(how === 'result' ? 'vote.over' : 'vote.over-failed');
  return {
    text: summaryOf(vote, line, messages),
    blocks: [asked(vote, catalog, messages), { type: 'context', elements: [plain(line)] }],
  };
};
