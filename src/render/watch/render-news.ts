import type { Catalog } from '../../catalog/catalog.ts';
import type { Decision } from '../../decisions/decision.ts';
import type { News } from '../../decisions/news.ts';
import { type Messages, messagesIn } from '../../narrate/messages/messages.ts';
import { shorten } from '../../narrate/shorten.ts';
import type { ScoreChange } from '../../score/replay/dataset-difference.ts';
import { escapeToFit } from '../escape-mrkdwn.ts';
import { fitSections } from '../fit-message.ts';
import { LIMITS, READABLE } from '../limits.ts';
import type { Block, Button, Message, PlainText } from '../message.ts';
import type { RenderedLine, Section } from '../sections.ts';
import { oneLine } from '../visible-text.ts';
import { currentName, type ItemWords, itemSentence, itemWords } from './news-words.ts';
import { type OrderRow, orderRows } from './order-rows.ts';

/** The buttons under a note; the value is the id of its decision. */
export const REAFFIRM_ACTION = 'news_reaffirm';
export const REOPEN_ACTION = 'news_reopen';

/** `direct`: for the author alone, without buttons, where the thread takes nothing any more. */
export type NewsNote = {
  decision: Decision;
  news: News;
  catalog: Catalog;
  /** YYYY-MM-DD: the day of the news. */
  today: string;
  place: 'thread' | 'direct';
};

/** Room for the header, the table and the buttons beside the text. */
const TEXT_BUDGET = LIMITS.messageCharacters - 3_000;
const SUMMED_UP = 5;
const MOST_SCORES = 3;

const plain = (text: string): PlainText => ({ type: 'plain_text', text, emoji: false });

/** "D-12 “title”: something it rests on changed", the title cut where the whole would be too long for a header. */
const titleOf = ({ id, title }: Decision, { say }: Messages): string => {
  const around = say('news.title', { id, title: '' }).length;
  return say('news.title', { id, title: shorten(oneLine(title), LIMITS.header - around) });
};

const itemLine = ({ about, words, link }: ItemWords): RenderedLine => [
  ...(about === '' ? [] : [{ type: 'text', text: `${about}: `, style: { bold: true } } as const]),
  { type: 'text', text: link === null ? words : `${words} ${link.lead === '' ? '' : `${link.lead} `}` },
  ...(link === null ? [] : [{ type: 'link', url: link.url, text: link.name } as const]),
];

const tenths = (points: number): string => points.toFixed(1);

/** The scores that moved most, with the criterion that moved them. */
const scoreWords = ({ decision, news, catalog }: NewsNote, { say }: Messages): string[] => {
  const by = ({ before, after }: ScoreChange): number => Math.abs((after ?? 0) - (before ?? 0));
  return (news.difference?.scores ?? [])
    .toSorted((one, other) => by(other) - by(one))
    .flatMap(({ id, before, after, largest }) => {
      if (before === null || after === null || before === after) return [];
      const values = {
        name: currentName(id, decision, catalog),
        before: tenths(before),
        after: tenths(after),
      };
      if (largest === null) return [say('news.difference.score-plain', values)];
      const criterion = catalog.criteria.get(largest.criterion)?.name ?? largest.criterion;
      return [say('news.difference.score', { ...values, criterion })];
    })
    .slice(0, MOST_SCORES);
};

const tableOf = (rows: readonly OrderRow[], { say }: Messages): Block[] => {
  if (rows.length === 0) return [];
  const head = [say('news.order.column-option'), say('news.order.column-then'), say('news.order.column-now')];
  const body = rows.map(({ name, before, now }) => [shorten(oneLine(name), READABLE.cell), before, now]);
  return [
    { type: 'section', text: plain(say('news.order')) },
    {
      type: 'table',
      rows: [head, ...body].map((row) => row.map((text) => ({ type: 'raw_text', text }))),
    },
  ];
};

const datasetWords = ({ decision, catalog }: NewsNote, { say }: Messages): string => {
  const { version, asOf } = catalog.manifest;
  const values = {
    decidedOn: decision.decidedOn,
    before: decision.basis.datasetVersion,
    after: version,
    asOf,
  };
  return version === values.before ? say('news.dataset-same', values) : say('news.dataset', values);
};

const todoWords = ({ decision, place }: NewsNote, { say }: Messages): string => {
  if (place === 'direct') return say('news.direct', { id: decision.id });
  return decision.status.kind === 'proposed' ? say('news.todo-proposed') : say('news.todo');
};

/** What is not decided cannot be reopened. */
const buttonsOf = ({ decision, place }: NewsNote, { say }: Messages): Block[] => {
  if (place === 'direct') return [];
  const button = (action_id: string, text: string): Button => ({
    type: 'button',
    text: plain(text),
    action_id,
    value: decision.id,
  });
  const reopen =
    decision.status.kind === 'accepted' ? [button(REOPEN_ACTION, say('news.button.reopen'))] : [];
  return [{ type: 'actions', elements: [button(REAFFIRM_ACTION, say('news.button.reaffirm')), ...reopen] }];
};

const summary = (
  note: NewsNote,
  items: readonly ItemWords[],
  rows: readonly OrderRow[],
  messages: Messages,
): string => {
  const { say } = messages;
  const left = items.length - SUMMED_UP;
  const order = rows.map(({ name, before, now }) =>
    say('news.order.said', { name: oneLine(name), before, now }),
  );
  return [
    `${titleOf(note.decision, messages)}.`,
    ...items.slice(0, SUMMED_UP).map(itemSentence),
    ...(left > 0 ? [say('news.more', { count: left })] : []),
    ...(order.length === 0 ? [] : [`${say('news.order')}.`, ...order]),
    todoWords(note, messages),
  ].join('\n');
};

/**
 * The note on a decision that something changed which it rests on: what changed with old and new values, dates and
 * sources, the ranking of then beside the one of now, what made the difference where that is known, and what to do.
 * English: it stands for a whole channel.
 */
export const renderNews = (note: NewsNote): Message => {
  const messages = messagesIn('en');
  const { say } = messages;
  const { decision, news, catalog } = note;
  const items = news.items.map((item) => itemWords(item, decision, catalog));
  const rows = orderRows(decision, news, catalog, note.today);
  const scores = scoreWords(note, messages);
  const sections: Section[] = [
    { label: say('news.items'), style: 'bullet', lines: items.map(itemLine), keep: 1 },
    {
      label: say('news.difference'),
      style: 'bullet',
      lines: scores.map((text) => [{ type: 'text', text }]),
      keep: 1,
    },
  ];
  const told = fitSections(sections, messages, TEXT_BUDGET);
  return {
    text: escapeToFit(summary(note, items, rows, messages), READABLE.summary),
    blocks: [
      { type: 'header', text: plain(titleOf(decision, messages)) },
      ...(told === null ? [] : [told]),
      ...tableOf(rows, messages),
      { type: 'context', elements: [plain(datasetWords(note, messages))] },
      { type: 'section', text: plain(todoWords(note, messages)) },
      ...buttonsOf(note, messages),
    ],
  };
};
