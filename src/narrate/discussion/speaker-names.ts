import type { Messages } from '../messages/messages.ts';
import { shorten } from '../shorten.ts';

/** A display name is shown up to this length. */
const LONGEST_NAME = 40;

/** Controls, marks that turn the writing direction, and other characters without a shape. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A display name on one line and of bearable length; empty when there is nothing to see of it. */
const shownName = (name: string): string => {
  const line = name.toWellFormed().replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}\p{S}]/u.test(line) ? shorten(line, LONGEST_NAME) : '';
};

/** What a person without a known name is called, by how many of them were called before. */
const nameless = (before: number, { say }: Messages): string => {
  if (before === 0) return say('discussion.person-one');
  return before === 1
    ? say('discussion.person-another')
    : say('discussion.person-number', { number: before + 1 });
};

/** What to call somebody; `isKnown`: it is their own name. */
export type Called = { name: string; isKnown: boolean };

/**
 * What to call each speaker: by display name where it is known, as plain text and never as a mention, else "one
 * person", "another person". Two people of one name are told apart by a number.
 */
export const speakerNames = (
  speakers: readonly string[],
  names: Readonly<Record<string, string>>,
  messages: Messages,
): ReadonlyMap<string, Called> => {
  const called = new Map<string, Called>();
  const times = new Map<string, number>();
  for (const speaker of new Set(speakers)) {
    const own = shownName(Object.hasOwn(names, speaker) ? (names[speaker] ?? '') : '');
    const before = times.get(own) ?? 0;
    times.set(own, before + 1);
    if (own === '') called.set(speaker, { name: nameless(before, messages), isKnown: false });
    else called.set(speaker, { name: before === 0 ? own : `${own} (${before + 1})`, isKnown: true });
  }
  return called;
};
