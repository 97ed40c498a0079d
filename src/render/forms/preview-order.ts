import type { Catalog } from '../../catalog/catalog.ts';
import { criterionInside } from '../../narrate/criterion-words.ts';
import type { Messages } from '../../narrate/messages/messages.ts';
import { nameOf } from '../../narrate/names.ts';
import type { RankedOption } from '../../score/ranking.ts';
import type { RichTextSection } from '../message.ts';
import { oneLine } from '../visible-text.ts';
import { note, type ViewBlock } from './view.ts';

const SHOWN = 5;

const section = (text: string, style?: { bold: true }): RichTextSection => ({
  type: 'rich_text_section',
  elements: [{ type: 'text', text, ...(style === undefined ? {} : { style }) }],
});

/** "43 points, blocked on ramp-up": more points behind fewer would look like a mistake without the floor. */
export const reachedWords = (
  { points, blockedBy }: RankedOption,
  catalog: Catalog,
  messages: Messages,
): string => {
  const reached = messages.say('unit.points', { count: points });
  return blockedBy === null
    ? reached
    : messages.say('table.blocked', {
        points: reached,
        criterion: criterionInside(blockedBy, catalog, messages),
      });
};

const lineOf = (
  option: RankedOption,
  before: number | undefined,
  catalog: Catalog,
  messages: Messages,
): string => {
  const { say } = messages;
  const { id, rank } = option;
  const name = oneLine(nameOf(id, catalog));
  const line = say('form.preview.line', {
    place: rank,
    name,
    points: reachedWords(option, catalog, messages),
  });
  if (before === undefined || before === rank) return line;
  return say(before > rank ? 'form.preview.up' : 'form.preview.down', { line, before });
};

/** The first five of an order with their whole points, and who has moved against the order before. */
export const previewBlocks = (
  order: readonly RankedOption[],
  before: readonly RankedOption[],
  catalog: Catalog,
  messages: Messages,
): ViewBlock[] => {
  const { say } = messages;
  if (order.length === 0) return [note(say('form.changes.nothing-first'))];
  const places = new Map(before.map(({ id, rank }) => [id, rank]));
  const lines = order
    .slice(0, SHOWN)
    .map((option) => lineOf(option, places.get(option.id), catalog, messages));
  const isSame = order.every(({ id, rank }) => places.get(id) === rank);
  const left = order.length - lines.length;
  const notes = [
    ...(isSame ? [say('form.preview.same')] : []),
    ...(left > 0 ? [say('form.preview.more', { count: left })] : []),
  ];
  return [
    {
      type: 'rich_text',
      elements: [
        section(`${say('form.preview.title')}\n`, { bold: true }),
        ...lines.map((line, index) => section(index < lines.length - 1 ? `${line}\n` : line)),
      ],
    },
    ...(notes.length === 0 ? [] : [note(messages.sentences(notes))]),
  ];
};
