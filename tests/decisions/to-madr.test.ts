import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/decisions/decision.ts';
import { madrFileName } from '../../src/decisions/madr-file-name.ts';
import { toMadr } from '../../src/decisions/to-madr.ts';
import { catalog, decide, draftOf } from './decide.ts';

const HEADINGS = [
  '# Django for the back office',
  '## Context and Problem Statement',
  '## Decision Drivers',
  '## Considered Options',
  '## Decision Outcome',
  '### Consequences',
  '### Confirmation',
  '## Pros and Cons of the Options',
  '### Django',
  '### FastAPI',
  '### Laravel',
  '## More Information',
];

const bodyOf = (markdown: string): string[] => markdown.split('\n').slice(5);
const headingsOf = (markdown: string): string[] => bodyOf(markdown).filter((line) => /^\s*#/.test(line));

/** Everything but our own list marks, headings and links to sources, where nothing may begin anything. */
const withoutOurs = (markdown: string): string[] =>
  bodyOf(markdown).map((line) =>
    line
      .replace(/^(\* |#{1,3} )/, '')
      .replace(/\[((?:[^\\[\]]|\\.)*)\]\(<https?:[^<>\s]+>\)/g, 'source')
      .replace(/\\[!-/:-@[-`{-~]/g, 'e'),
  );

/** What makes a heading, list, quote, rule, table, code, emphasis, link, image, HTML or a link of a bare address. */
const MARKUP = /[`*_[\]<>|~#{}$&\\]|^\s|^[-+=:%]|^\d+[.)]|https?:\/|www\.|\w@\w|mailto:\w/i;

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...[
            '# ',
            '## x',
            '\n',
            '\r\n',
            '\u2028',
            '\n\n',
            '---',
            '===',
            '|',
            '|---|',
            ':--',
            '> ',
            '- ',
            '1. ',
            '    ',
            '\t',
          ],
          ...[
            '[a](http://a.test)',
            '![a](b)',
            '<b>',
            '<!--',
            '-->',
            '<script>',
            '```',
            '~~~',
            '`',
            '**',
            '__',
            '\\',
            '\\\\',
          ],
          ...[
            'https://a.test/x',
            'www.a.test',
            'a@b.test',
            '&lt;',
            '&#60;',
            '{{ x }}',
            '{% x %}',
            '[x]: /url',
            '[^1]',
            '$$',
          ],
        ),
        fc.string({ maxLength: 5 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

/** Few facts: they are ours, and take most of the time. */
const { basis } = decide();
const SHORT = { ...basis, facts: basis.facts.slice(0, 3) };

const withWords = ([title, context, consequences, name, option]: readonly string[]): Decision =>
  decide({
    title: `x${title}`,
    context: context ?? '',
    consequences: consequences ?? '',
    deciders: [{ id: 'U1', name: name ?? '' }],
    options: [
      { id: 'django', name: `x${option}` },
      { id: 'fastapi', name: `x${option}` },
      { id: 'laravel', name: 'Laravel' },
    ],
    channel: `C${option}`,
    basis: SHORT,
  });
const anyWords = fc.tuple(hostile, hostile, hostile, hostile, hostile);

describe('a decision as a Markdown file', () => {
  it('has the parts of MADR in their order', () => {
    const markdown = toMadr(decide(), catalog);
    expect(headingsOf(markdown)).toEqual(HEADINGS);
    expect(markdown.split('\n').slice(0, 5)).toEqual([
      '---',
      'status: "accepted"',
      'date: 2026-11-28',
      'decision-makers: ["Mira", "José"]',
      '---',
    ]);
  });

  it('says what was chosen and how it was placed', () => {
    expect(toMadr(decide(), catalog)).toMatch(
      /Chosen option: "Django", because it came first of 19 ranked options with \d+ of 100 points\./,
    );
    expect(toMadr(decide({ chosen: 'laravel' }), catalog)).toMatch(
      /"Laravel", because the decision-makers chose it; it came at place \d+ of 19 .*, after Django with \d+\./,
    );
  });

  it('tells what stands out as ratings: it holds no fact that carries more', () => {
    const { order } = decide().basis;
    const [first] = order;
    const [strength] = first?.strengths ?? [];
    const name = catalog.criteria.get(strength ?? 'hiring')?.name.toLowerCase();
    expect(strength).toBeDefined();
    expect(toMadr(decide(), catalog)).toContain(`* Good, because it is rated higher for ${name}\n`);
  });

  it('says of a chosen option that a constraint ruled it out', () => {
    const decision = decide({ chosen: 'laravel' });
    const { order } = decision.basis;
    decision.basis = {
      ...decision.basis,
      order: order.filter(({ id }) => id !== 'laravel'),
      ruledOut: [{ id: 'laravel', reasons: ['no PHP'] }],
    };
    const markdown = toMadr(decision, catalog);
    expect(markdown).toContain('it was ruled out for these requirements (no PHP).');
    expect(markdown).toContain('### Laravel\n\nIt was ruled out for these requirements (no PHP).');
  });

  it('names the decision that took its place', () => {
    expect(toMadr(decide({ status: { kind: 'superseded', by: 'D-13' } }), catalog)).toContain(
      'status: "superseded by D-13"',
    );
  });

  it('tells each fact and support window with its date and a link to its source', () => {
    const decision = decide();
    const markdown = toMadr(decision, catalog);
    const more = markdown.slice(markdown.indexOf('## More Information'));
    const { facts, windows } = decision.basis;
    expect(more.match(/^\* /gm)).toHaveLength(facts.length + windows.length);
    expect(more).toContain(
      '* Django 5.2 LTS: free support until 2028-04-30 (as of 2026-08-22) — [endoflife.date: Django](<https://endoflife.date/django>)',
    );
  });

  it('shows the words of people as they are', () => {
    const context = '# Big\n1. a *b* [c](http://d.test)\n<img src=x> @ann';
    expect(toMadr(decide({ context }), catalog)).toContain(
      ['\\# Big', '1\\. a \\*b\\* \\[c\\](http:\u2060//d.test)', '\\<img src=x\\> @\u2060ann'].join('\n\n'),
    );
  });

  it('keeps its headings whatever people write', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const headings = headingsOf(toMadr(withWords(words), catalog)).map(
          (line) => line.match(/^#+ ./)?.[0],
        );
        expect(headings).toHaveLength(HEADINGS.length);
        expect(headings.every((heading) => heading !== undefined)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('holds no markup that people wrote, whatever it is', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        expect(withoutOurs(toMadr(withWords(words), catalog)).filter((line) => MARKUP.test(line))).toEqual(
          [],
        );
      }),
      { numRuns: 300 },
    );
  });

  it('has front matter of five lines whose names are JSON, whatever people are called', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const lines = toMadr(decide({ deciders: [{ id: 'U1', name }], basis: SHORT }), catalog).split('\n');
        const names: unknown = JSON.parse((lines[3] ?? '').replace('decision-makers: ', ''));
        expect(names).toEqual([expect.any(String)]);
        expect([lines[0], lines[4]]).toEqual(['---', '---']);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same for the same decision, however it was kept', () => {
    const kept: Decision = JSON.parse(JSON.stringify(decide()));
    expect(toMadr(kept, catalog)).toBe(toMadr(decide(), catalog));
  });

  it('tells what it rests on as it was, not as the dataset has it now', () => {
    const later = { ...catalog, frameworks: new Map(), sources: new Map() };
    expect(toMadr(decide(), later)).toBe(toMadr(decide(), catalog));
  });
});

describe('the name of its file', () => {
  it.each([
    ['Django for the back office', '0012-django-for-the-back-office.md'],
    ['  Évaluation: C# / .NET!  ', '0012-evaluation-c-net.md'],
    ['../../etc/passwd', '0012-etc-passwd.md'],
    ['バックオフィス', '0012-バックオフィス.md'],
    ['!!!', '0012-decision.md'],
  ])('of "%s" is %s', (title, name) => {
    expect(madrFileName({ id: 'D-12', title })).toBe(name);
  });

  it('keeps to a bearable length and one folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = madrFileName({ id: 'D-7', title });
        expect(name).toMatch(/^0007-[\p{L}\p{M}\p{N}-]{1,50}\.md$/u);
      }),
    );
  });
});

describe('a draft', () => {
  it('keeps what a person wrote as they wrote it', () => {
    expect(draftOf({ context: ' *a*\r\nb ' }).context).toBe('*a*\nb');
  });
});
