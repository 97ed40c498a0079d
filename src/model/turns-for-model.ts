/** A turn as the reading prompt takes it. `turn` counts from 1; the last one is the request. */
export type ModelTurn = { turn: number; speaker: string; text: string };

const MOST_TURNS = 30;
/** Characters of the request, of an earlier turn, and of all together: what the prompt's ceiling leaves. */
const MAX_REQUEST = 4_000;
const MAX_EARLIER = 800;
const MAX_TOGETHER = 9_000;

/** 0 -> A, 25 -> Z, 26 -> AA. */
const letter = (index: number): string =>
  (index < 26 ? '' : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** Takes out what names people, places in Slack or the web, and what looks like a secret or cannot be seen. */
const strip = (text: string): string =>
  text
    .toWellFormed()
    .replace(/<[@#!][^<>\s]*>/g, ' ')
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, '[link]')
    .replace(/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '[address]')
    .replace(/\b(?:xox[a-z]|xapp|xwfp|sk)-[\w-]{8,}/gi, '[secret]')
    // A package such as @scope/name is none of them.
    .replace(/(?<![\p{L}\p{N}])@[\p{L}\p{N}._-]+(?![\p{L}\p{N}._/-])/gu, '@someone')
    .replace(/\b[UWCGTBD](?=[A-Z]*\d)[A-Z0-9]{8,}\b/g, ' ')
    .replace(/[^\P{C}\n]+/gu, ' ')
    .trim();

/** Cut before it is stripped too, so that stripping takes no time to speak of. */
const cut = (text: string, most: number): string => text.slice(0, most).toWellFormed();

/**
 * The turns a model is shown: at most the last 30, speakers as A, B, C in the order of their first word, ids, links
 * and addresses stripped, long ones cut, the oldest left out when all together are too long. `turns`: those of people,
 * oldest first, the request last.
 */
export const turnsForModel = (turns: readonly { speaker: string; text: string }[]): ModelTurn[] => {
  const last = turns.slice(-MOST_TURNS).map(({ speaker, text }, index, all) => ({
    speaker,
    text: cut(strip(cut(text, 2 * MAX_REQUEST)), index === all.length - 1 ? MAX_REQUEST : MAX_EARLIER),
  }));
  let room = MAX_TOGETHER;
  const first = last.findLastIndex(({ text }) => {
    room -= text.length;
    return room < 0;
  });
  const shown = last.slice(first + 1);
  const speakers = [...new Set(shown.map(({ speaker }) => speaker))];
  return shown.map(({ speaker, text }, index) => ({
    turn: index + 1,
    speaker: letter(speakers.indexOf(speaker)),
    text,
  }));
};
