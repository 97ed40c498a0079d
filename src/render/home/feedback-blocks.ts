import type { Messages } from '../../narrate/messages/messages.ts';
import {
  channelName,
  type HomeBlock,
  type HomeLeaf,
  header,
  listUnder,
  note,
  paragraph,
  said,
  words,
} from './home-blocks.ts';
import type { HomeFeedback } from './home-content.ts';
import { HOME } from './home-limits.ts';
import { questionItem } from './recent-blocks.ts';

const listOf = (title: string, items: readonly HomeLeaf[][]): HomeBlock[] =>
  items.length === 0 ? [] : [listUnder([words(title)], items)];

/** What people made of the answers of the last 30 days: for admins alone. */
export const feedbackBlocks = (feedback: HomeFeedback, messages: Messages): HomeBlock[] => {
  const { answered, failed, low, up, down, kinds, words: theirs, toLookAt } = feedback;
  const { say, sentences } = messages;
  return [
    header(say('home.feedback')),
    paragraph(
      sentences([
        say('home.feedback.questions', { answered, failed, low }),
        say('home.feedback.thumbs', { up, down }),
      ]),
    ),
    ...listOf(
      say('home.feedback.kinds'),
      kinds.map(({ kind, count }) => [
        words(say('home.feedback.kind', { reason: say(`feedback.reason.${kind}`), count })),
      ]),
    ),
    ...listOf(
      say('home.feedback.words'),
      theirs.slice(0, HOME.reasons).map((reason) => [words(said(reason, HOME.reason))]),
    ),
    ...listOf(
      say('home.feedback.look'),
      toLookAt
        .slice(0, HOME.toLookAt)
        .map(({ channel, why, ...question }) => [
          channelName(channel),
          words(` ${say('home.feedback.why', { why })}: `),
          ...questionItem(question, messages),
        ]),
    ),
    note(say('home.feedback.scope')),
  ];
};
