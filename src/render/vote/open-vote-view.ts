import { messagesIn } from '../../narrate/messages/messages.ts';
import type { Vote } from '../../vote/vote.ts';
import { dateMark } from '../date-mark.ts';
import { type ModalView, modal, paragraph, plain, type ViewBlock } from '../forms/view.ts';
import { isLinkable } from '../sources-section.ts';
import { voteStatus } from './vote-status.ts';

const linkBlock = (url: string | null, text: string): ViewBlock[] =>
  url === null || !isLinkable(url)
    ? []
    : [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url, text }] }],
        },
      ];

/**
 * What is shown to whoever wants to start a vote where one is open: which, how it stands, and where. `link`: to its
 * message; null where Slack does not say.
 */
export const openVoteView = (
  vote: Vote,
  { answered, link, lang }: { answered: number; link: string | null; lang: Vote['lang'] },
): ModalView => {
  const messages = messagesIn(lang);
  const status = voteStatus(vote, answered, dateMark(vote.closesAt), messages);
  return modal(messages, {
    id: 'vote_open',
    title: messages.say('button.vote'),
    metadata: '',
    blocks: [
      paragraph(messages.say('vote.open.intro')),
      { type: 'section', text: plain(vote.question) },
      { type: 'context', elements: [{ type: 'mrkdwn', text: status, verbatim: true }] },
      ...linkBlock(link, messages.say('vote.open.link')),
    ],
  });
};

/** A view with one sentence of the bot's own, where no form is to be shown. */
export const voteNotice = (line: string, lang: Vote['lang']): ModalView => {
  const messages = messagesIn(lang);
  const title = messages.say('button.vote');
  return modal(messages, { id: 'vote_notice', title, metadata: '', blocks: [paragraph(line)] });
};
