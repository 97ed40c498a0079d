import type { Messages } from '../../narrate/messages/messages.ts';
import {
  bold,
  channelName,
  type HomeBlock,
  type HomeLeaf,
  header,
  linked,
  listUnder,
  note,
  paragraph,
  said,
  words,
} from './home-blocks.ts';
import type { HomeChannel, HomeDecision, HomeQuestion } from './home-content.ts';
import { HOME } from './home-limits.ts';

/** "4 Go developers, REST API (2026-11-20, likely best fit)", the question linked to its answer. */
export const questionItem = ({ text, day, state, url }: HomeQuestion, { say }: Messages): HomeLeaf[] => [
  linked(said(text, HOME.question), url),
  words(` (${say('home.question-state', { day, state: state.replaceAll(' ', '_') })})`),
];

const decisionItem = ({ id, title, chosen, status, url }: HomeDecision, { say }: Messages): HomeLeaf[] => [
  bold(`${id} `),
  linked(said(title, HOME.title), url),
  words(` (${say('home.decision-state', { chosen: said(chosen, HOME.name), status })})`),
];

const channelBlock = (
  title: HomeLeaf,
  { questions, decisions }: HomeChannel,
  mostQuestions: number,
  messages: Messages,
): HomeBlock =>
  listUnder(
    [title],
    [
      ...decisions.slice(0, HOME.decisionsAChannel).map((decision) => decisionItem(decision, messages)),
      ...questions.slice(0, mostQuestions).map((question) => questionItem(question, messages)),
    ],
  );

/** Questions and decisions of the channels somebody is in, and their own messages with the bot. */
export const recentBlocks = (
  {
    channels,
    direct,
    isUnsure,
  }: { channels: readonly HomeChannel[]; direct: HomeChannel | null; isUnsure: boolean },
  messages: Messages,
): HomeBlock[] => {
  const { say } = messages;
  const shown = [
    ...channels
      .slice(0, HOME.channels)
      .map((channel) =>
        channelBlock(channelName(channel.channel), channel, HOME.questionsAChannel, messages),
      ),
    ...(direct === null
      ? []
      : [channelBlock(bold(say('home.recent.own')), direct, HOME.ownQuestions, messages)]),
  ];
  return [
    header(say('home.recent')),
    ...(shown.length === 0 ? [paragraph(say('home.recent.nothing'))] : shown),
    ...(isUnsure ? [note(say('home.recent.unsure'))] : []),
  ];
};
