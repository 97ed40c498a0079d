import fc from 'fast-check';
import { expect, test } from 'vitest';
import { discussionLines } from '../../src/narrate/discussion/discussion-lines.ts';
import { messagesIn } from '../../src/narrate/messages/messages.ts';
import { readDiscussion, speakersIn } from '../../src/profile/discussion/read-discussion.ts';
import { normaliseText } from '../../src/profile/normalise-text.ts';
import { BOT_SPEAKER } from '../../src/request/request.ts';
import { catalog } from '../profile/read.ts';

const TODAY = '2026-11-20';
const SAID = [
  'no Java please',
  'I vote Spring Boot',
  'Django or Rails?',
  'we are six developers',
  'we are eight, not six',
  'must be Python',
  'must be TypeScript',
  'Java is fine after all',
  'what about Vaporstack?',
  'no JVM, on Kubernetes, in 3 months',
  'we ship in 6 months',
  'hiring does not matter',
  'hiring matters most',
  'new project, forget all that',
  'eight, not six',
  'wir sind fünf, ohne PHP',
  'Goはどう？',
  'thanks!',
];
const SPEAKERS = ['ana', 'ben', 'cem', 'dee', BOT_SPEAKER, '__proto__', ''];
const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SAID) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
const anyTurns = fc.array(fc.record({ speaker: fc.constantFrom(...SPEAKERS), text: anyText }), {
  maxLength: 9,
});

test('a discussion names only who spoke, and every option in words that were said', () => {
  fc.assert(
    fc.property(anyTurns, (turns) => {
      const discussion = readDiscussion(turns, catalog, TODAY);
      if (discussion === null) return;
      const people = turns.map(({ speaker }) => speaker).filter((speaker) => speaker !== BOT_SPEAKER);
      expect(people).toEqual(expect.arrayContaining(speakersIn(discussion)));
      const texts = turns.map(({ text }) => normaliseText(text).text.toLowerCase());
      for (const { words } of discussion.options) {
        expect(texts.some((text) => text.includes(words.toLowerCase()))).toBe(true);
      }
      for (const { by, other } of discussion.open) expect(by).not.toBe(other);
      for (const { by, of } of discussion.corrections) expect(by).not.toBe(of);
    }),
    { numRuns: 300 },
  );
});

test('a discussion takes eight lines at most, and none of them is empty', () => {
  const anyNames = fc.dictionary(fc.constantFrom(...SPEAKERS), fc.string({ unit: 'binary', maxLength: 80 }));
  fc.assert(
    fc.property(anyTurns, anyNames, fc.constantFrom('en', 'de', 'ja'), (turns, names, lang) => {
      const discussion = readDiscussion(turns, catalog, TODAY);
      if (discussion === null) return;
      const lines = discussionLines(discussion, names, catalog, messagesIn(lang));
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.length).toBeLessThanOrEqual(8);
      for (const { text } of lines) expect(text).toMatch(/[\p{L}\p{N}]/u);
    }),
    { numRuns: 200 },
  );
});
