import type { Answer } from '../../answer.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { criterionInside } from '../../narrate/criterion-words.ts';
import { flipLines } from '../../narrate/flip-lines.ts';
import { type Messages, messagesIn } from '../../narrate/messages/messages.ts';
import { nameOf } from '../../narrate/names.ts';
import { relaxationLines } from '../../narrate/relaxation-lines.ts';
import { shorten } from '../../narrate/shorten.ts';
import type { Ranking } from '../../score/ranking.ts';
import { READABLE } from '../limits.ts';
import type { RichTextSection } from '../message.ts';
import { oneLine } from '../visible-text.ts';
import { reachedWords } from './preview-order.ts';
import { type ModalView, modal, paragraph, type ViewBlock } from './view.ts';

const CLOSE = 3;

const sectionOf = (text: string, style?: { bold: true }): RichTextSection => ({
  type: 'rich_text_section',
  elements: [{ type: 'text', text, ...(style === undefined ? {} : { style }) }],
});

const list = (title: string, lines: readonly string[]): ViewBlock[] => {
  const shown = lines.map(oneLine).filter((line) => line !== '');
  if (shown.length === 0) return [];
  return [
    {
      type: 'rich_text',
      elements: [
        sectionOf(title, { bold: true }),
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: shown.map((line) => sectionOf(shorten(line, READABLE.line))),
        },
      ],
    },
  ];
};

const leastLine = ({ flips }: Ranking, catalog: Catalog, messages: Messages): string[] => {
  const move = flips?.leastMove ?? null;
  if (move === null) return [];
  return [
    messages.say('form.changes.least-line', {
      share: Math.max(1, Math.round(move.share * 100)),
      to: criterionInside(move.to, catalog, messages),
      name: nameOf(move.challenger, catalog),
    }),
  ];
};

const closeLines = ({ options }: Ranking, catalog: Catalog, messages: Messages): string[] => {
  const leading = options[0]?.points ?? 0;
  return options.slice(1, 1 + CLOSE).map((option) => {
    const behind = leading - option.points;
    const reached = reachedWords(option, catalog, messages);
    return messages.say('form.preview.line', {
      place: option.rank,
      name: nameOf(option.id, catalog),
      points: behind > 0 ? `${reached} (−${behind})` : reached,
    });
  });
};

const questionLines = ({ explanation }: Answer, { say }: Messages): string[] => {
  const { question } = explanation;
  if (question === null) return [say('form.changes.no-question')];
  return [question.text, ...question.answers.map((answer) => say('question.quoted', { answer }))];
};

/** What would change the order: what flips it, the smallest changes, and the question worth most. */
export const changesModal = (answer: Answer, catalog: Catalog): ModalView => {
  const messages = messagesIn(answer.reading.lang);
  const { say } = messages;
  const { ranking } = answer;
  const winner = ranking?.options[0];
  const blocks: ViewBlock[] =
    ranking === null || winner === undefined
      ? [
          paragraph(say('form.changes.nothing-first')),
          ...list(
            say('form.changes.flips'),
            ranking === null ? [] : relaxationLines(ranking, catalog, messages).map(({ text }) => text),
          ),
        ]
      : [
          paragraph(say('form.changes.intro', { name: nameOf(winner.id, catalog) })),
          ...list(
            say('form.changes.flips'),
            flipLines({ ...answer, ranking, winner, runnerUp: null, catalog, messages }).map(
              ({ text }) => text,
            ),
          ),
          ...list(say('form.changes.least'), leastLine(ranking, catalog, messages)),
          ...list(say('form.changes.close'), closeLines(ranking, catalog, messages)),
          ...list(say('form.changes.ask'), questionLines(answer, messages)),
        ];
  return modal(messages, { id: 'show_changes', title: say('button.changes'), metadata: '', blocks });
};
