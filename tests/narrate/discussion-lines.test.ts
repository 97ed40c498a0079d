import { describe, expect, it } from 'vitest';
import type { QuestionLanguage } from '../../src/catalog/vocabulary.ts';
import { discussionLines } from '../../src/narrate/discussion/discussion-lines.ts';
import { speakerNames } from '../../src/narrate/discussion/speaker-names.ts';
import { messagesIn } from '../../src/narrate/messages/messages.ts';
import { readDiscussion } from '../../src/profile/discussion/read-discussion.ts';
import { catalog } from '../profile/read.ts';

const TURNS = [
  { speaker: 'U1', text: 'We need a REST API for payments. We are six developers, and please no Java.' },
  { speaker: 'U2', text: 'Correction: we are eight, not six. And it has to run on Kubernetes.' },
  { speaker: 'U3', text: 'I would take Spring Boot anyway. Or NestJS.' },
  { speaker: 'U4', text: 'what should we use?' },
];
const NAMES = { U1: 'Mira', U2: 'Teodor', U3: 'Aleksy' };
const told = (
  lang: QuestionLanguage = 'en',
  names: Record<string, string> = NAMES,
  turns: readonly { speaker: string; text: string }[] = TURNS,
): string[] => {
  const discussion = readDiscussion(turns, catalog, '2026-11-20');
  if (discussion === null) throw new Error('there is a discussion');
  return discussionLines(discussion, names, catalog, messagesIn(lang)).map(({ label, text }) =>
    label === undefined ? text : `${label}: ${text}`,
  );
};

describe('the lines of a discussion', () => {
  it('say who put up what, who asks for what, who put whom right, what is open', () => {
    expect(told()).toEqual([
      'Options: Spring Boot and NestJS (Aleksy).',
      'Mira: An API, billing, no Java.',
      'Teodor: A team of 8, running on Kubernetes.',
      'Teodor corrected Mira: team size 8, not 6.',
      'Open: Mira rules Java out, Aleksy proposes Spring Boot.',
    ]);
  });

  it('call people whose names are not known one and another', () => {
    expect(told('en', { U1: 'Mira' })).toEqual([
      'Options: Spring Boot and NestJS (one person).',
      'Mira: An API, billing, no Java.',
      'Another person: A team of 8, running on Kubernetes.',
      'Another person corrected Mira: team size 8, not 6.',
      'Open: Mira rules Java out, one person proposes Spring Boot.',
    ]);
  });

  it('are in the language of the question', () => {
    expect(told('de').slice(-2)).toEqual([
      'Teodor hat Mira korrigiert: Teamgröße 8, nicht 6.',
      'Offen: Mira schließt Java aus, Aleksy schlägt Spring Boot vor.',
    ]);
    for (const lang of ['es', 'fr', 'pt', 'ja', 'zh'] as const) {
      expect(told(lang), lang).toHaveLength(5);
      expect(told(lang).join(), lang).toMatch(/Mira.*Aleksy/s);
    }
  });

  it('are eight at most, and count the people there is no room for', () => {
    const crowd = Array.from({ length: 9 }, (_, index) => ({
      speaker: `P${index}`,
      text: `we need ${['an API', 'login', 'websockets', 'an ORM', 'GraphQL', 'an admin', 'mail', 'caching', 'migrations'][index]}`,
    }));
    const lines = told('en', {}, [...crowd, ...TURNS]);
    expect(lines).toHaveLength(8);
    expect(lines.join('\n')).toMatch(/\d+ more people asked for something\./);
  });
});

describe('speakerNames', () => {
  const called = (names: Record<string, string>, ...speakers: string[]): string[] =>
    [...speakerNames(speakers, names, messagesIn('en')).values()].map(({ name }) => name);

  it.each([
    ['control characters and line breaks', 'Mi\u0000ra\nOko\u202Enjo', 'Mi ra Oko njo'],
    ['blanks around and between', '  Mira   O. ', 'Mira O.'],
    ['a mention', '<@U0TEODOR> <!channel>', '<@U0TEODOR> <!channel>'],
  ])('shows a name with %s as plain text on one line', (_, name, shown) => {
    expect(called({ a: name }, 'a')).toEqual([shown]);
  });

  it('cuts a name after 40 characters', () => {
    expect(called({ a: 'M'.repeat(80) }, 'a')[0]).toHaveLength(40);
  });

  it('tells two people of one name apart, and counts those without', () => {
    expect(called({ a: 'Kim', b: 'Kim' }, 'a', 'b', 'c', 'd', 'e')).toEqual([
      'Kim',
      'Kim (2)',
      'one person',
      'another person',
      'person 3',
    ]);
  });

  it('takes nothing that only looks like a name for one', () => {
    expect(called({ a: ' \u200b ' }, 'a', '__proto__', 'constructor')).toEqual([
      'one person',
      'another person',
      'person 3',
    ]);
  });
});
