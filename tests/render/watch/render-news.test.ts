import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/catalog/catalog.ts';
import type { Message } from '../../../src/render/message.ts';
import { messageVariants } from '../../../src/render/message-variants.ts';
import { renderPlainText } from '../../../src/render/plain-text.ts';
import { renderNews } from '../../../src/render/watch/render-news.ts';
import { catalog, decide, withFramework } from '../../decisions/decide.ts';
import { checkMessage } from '../check-message.ts';
import {
  asVersion,
  noteOf,
  withClosedSource,
  withDjangoAbandoned,
  withDjangoEnd,
  withDjangoValues,
} from './news-of.ts';

const render = (...given: Parameters<typeof noteOf>): Message => renderNews(noteOf(...given));
const told = (...given: Parameters<typeof noteOf>): string => renderPlainText([render(...given)]);
const linesOf = (...given: Parameters<typeof noteOf>): string[] =>
  told(...given)
    .split('\n')
    .filter((line) => line.startsWith('- '));

const buttonsOf = ({ blocks }: Message): unknown[] =>
  blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.map((element) =>
          element.type === 'button' ? [element.text.text, element.value] : element,
        )
      : [],
  );

/** Everything at once: as much as a newer dataset may bring. */
const much = (): Catalog =>
  asVersion(
    '2027.11.1',
    '2027-11-18',
    withDjangoAbandoned(
      withDjangoEnd(
        '5.2',
        '2027-12-01',
        withClosedSource('endoflife-django', '2027-11-01', withDjangoValues({ 'learning-curve': 'Steep' })),
      ),
    ),
  );

describe('a note on a decision', () => {
  it('says which decision it is about', () => {
    const { text, blocks } = render(much());
    const title = 'D-12 "Django for the back office": something it rests on has changed';
    expect(blocks[0]).toMatchObject({ type: 'header', text: { text: title } });
    expect(text.split('\n')[0]).toBe(`${title}.`);
  });

  it.each([
    ['2027-11-28', 'free support ends on 2027-12-31, 33 days left.'],
    ['2027-12-30', 'free support ends on 2027-12-31, 1 day left.'],
    ['2027-12-31', 'free support ends today, 2027-12-31.'],
    ['2028-01-01', 'free support ended on 2027-12-31, 1 day ago.'],
    ['2028-01-05', 'free support ended on 2027-12-31, 5 days ago.'],
  ])('says on %s how near an end of support is', (today, words) => {
    expect(linesOf(catalog, { today })).toEqual([
      `- Django 6.1: ${words} Source: endoflife.date: Django (https://endoflife.date/django)`,
    ]);
  });

  it.each([
    ['2027-11-30', 'free support ends on 2027-11-30; when you decided, it was 2027-12-31.'],
    [null, 'no end of free support is published any more; when you decided, it was 2027-12-31.'],
  ])('says that an end of support was moved to %s', (ends, words) => {
    expect(linesOf(withDjangoEnd('6.1', ends))[0]).toContain(`Django 6.1: ${words}`);
  });

  it('says that support has an end now, and that it has none again', () => {
    const { basis } = decide();
    const windows = basis.windows.map((window) => ({ ...window, ends: null }));
    const decision = decide({ basis: { ...basis, windows } });
    expect(linesOf(catalog, { decision })[0]).toContain(
      'free support ends on 2027-12-31; when you decided, no date was published.',
    );
    const before = [{ about: 'support django 6.1', state: '2027-12-31' }];
    expect(linesOf(withDjangoEnd('6.1', null), { decision, told: before })[0]).toContain(
      'Django 6.1: no end of free support is published again, as when you decided.',
    );
  });

  it('calls a long-term line one, and says that it is not listed any more', () => {
    const now = withFramework('django', ({ lifecycle }) => ({
      lifecycle: { ...lifecycle, releases: lifecycle.releases.filter(({ line }) => line !== '5.2') },
    }));
    expect(linesOf(now)[0]).toContain(
      'Django 5.2 LTS: it is no longer listed as a release line; when you decided, its free support was to end on 2028-04-30.',
    );
  });

  it('says old and new values with their dates', () => {
    expect(linesOf(withDjangoValues({ 'learning-curve': 'Steep' }))).toEqual([
      '- Django, learning curve: now Steep (opinion of Resourcifi, 2026-06-28); when you decided, Moderate (opinion of Resourcifi, 2026-06-28).',
    ]);
  });

  it('says that a value is as it was, and that a fact is gone', () => {
    const fact = decide().basis.facts.find(({ metric }) => metric === 'learning-curve');
    const before = [{ about: `fact ${fact?.id}`, state: 'Steep' }];
    expect(linesOf(catalog, { told: before })).toEqual([
      '- Django, learning curve: Moderate (opinion of Resourcifi, 2026-06-28) again, as when you decided.',
    ]);
    const without = withFramework('django', ({ facts }) => ({
      facts: facts.filter(({ metric }) => metric !== 'learning-curve'),
    }));
    expect(linesOf(without)).toEqual([
      '- Django, learning curve: the dataset no longer states this; when you decided, Moderate (opinion of Resourcifi, 2026-06-28).',
    ]);
  });

  it('says what of the box of a framework changed', () => {
    const note = noteOf(catalog);
    const before = note.decision.basis.facts.find(({ display }) => display === 'ORM: built in');
    if (before === undefined) throw new Error('the decision rests on no ORM');
    const after = { ...before, value: 'third-party', display: 'ORM: third-party package' };
    const news = { ...note.news, items: [{ kind: 'fact-changed' as const, before, after }] };
    expect(renderPlainText([renderNews({ ...note, news })])).toContain(
      'Django, ORM: now third-party package (documentation read, dataset of 2026-11-28); when you decided, built in (documentation read, dataset of 2026-11-28).',
    );
  });

  it('says that a source was closed, with its address', () => {
    expect(linesOf(withClosedSource('endoflife-django', '2026-12-01'))).toEqual([
      '- The source "endoflife.date: Django" has published nothing new since 2026-12-01. Its page (https://endoflife.date/django)',
    ]);
  });

  it('shows the ranking of then beside the one of now, with what holds an option back', () => {
    const { text, blocks } = render(withDjangoAbandoned());
    expect(blocks.find(({ type }) => type === 'table')).toMatchObject({
      rows: [
        [{ text: 'Option' }, { text: 'When you decided' }, { text: 'Now' }],
        [{ text: 'FastAPI' }, { text: '2nd with 72 points' }, { text: '1st with 72 points' }],
        [{ text: 'Ruby on Rails' }, { text: '3rd with 69 points' }, { text: '2nd with 69 points' }],
        [{ text: 'Laravel' }, { text: '4th with 68 points' }, { text: '3rd with 68 points' }],
        [
          { text: 'Django (chosen)' },
          { text: '1st with 86 points' },
          { text: '12th with 82 points, below the minimum for longevity' },
        ],
      ],
    });
    expect(text).toContain(
      'FastAPI comes first for the same requirements now. When you decided, Django did.',
    );
    expect(text).toContain('FastAPI: now 1st with 72 points; when you decided, 2nd with 72 points.');
  });

  it('says that the former first is back', () => {
    expect(told(catalog, { told: [{ about: 'leader', state: 'fastapi' }] })).toContain(
      'Django comes first again, as when you decided.',
    );
  });

  it('says that nothing meets the requirements any more, and why', () => {
    const decision = decide();
    const requirements = {
      ...decision.requirements,
      excludedFrameworks: [...catalog.frameworks.keys()].map((value) => ({
        value,
        origin: 'stated' as const,
        words: '',
      })),
    };
    const ruledOut = renderNews({
      ...noteOf(catalog),
      decision: { ...decision, requirements },
      news: {
        items: [{ kind: 'leader-changed', before: 'django', after: null }],
        told: [],
        order: [],
        difference: null,
      },
    });
    expect(ruledOut.text).toContain(
      'Nothing meets the requirements any more. When you decided, Django came first.',
    );
    expect(ruledOut.text).toContain('Django (chosen): now ruled out: ');
    expect(checkMessage(ruledOut)).toEqual([]);
  });

  it('keeps the name of a chosen option that the dataset does not hold any more', () => {
    const without = <Value>(records: ReadonlyMap<string, Value>): Map<string, Value> =>
      new Map([...records].filter(([id]) => id !== 'django'));
    const now = {
      ...catalog,
      frameworks: without(catalog.frameworks),
      ratings: without(catalog.ratings),
    };
    const message = render(now);
    expect(message.text).toContain('Django (chosen): now not ranked; when you decided, 1st with 86 points.');
    expect(checkMessage(message)).toEqual([]);
  });

  it('says what made the difference where the dataset of then is at hand', () => {
    expect(told(withDjangoAbandoned(), { before: catalog })).toMatch(
      /What made the difference\n- Django: 85\.5 points on the older dataset, 81\.7 on the newer one, most of it Longevity\./,
    );
    expect(told(withDjangoAbandoned())).not.toContain('What made the difference');
  });

  it('names the datasets it goes by', () => {
    expect(told(much())).toContain(
      `Decided on 2026-11-28 with dataset ${catalog.manifest.version}; this note is based on dataset 2027.11.1 of 2027-11-18.`,
    );
    expect(told(catalog, { today: '2027-12-31' })).toMatch(/The dataset, \S+ of \S+, is still the same\./);
  });

  it('says what to do, by two buttons that carry the decision', () => {
    const message = render(much());
    expect(buttonsOf(message)).toEqual([
      ['Reaffirm', 'D-12'],
      ['Reopen', 'D-12'],
    ]);
    expect(message.text).toMatch(/press Reaffirm\. If you want to look at it again, press Reopen\.$/);
  });

  it('offers no reopening of what is not decided', () => {
    const message = render(much(), { decision: decide({ status: { kind: 'proposed' } }) });
    expect(buttonsOf(message)).toEqual([['Reaffirm', 'D-12']]);
    expect(message.text).toMatch(/This is not decided yet\..*press Reaffirm\.$/);
  });

  it('comes to its author alone without buttons', () => {
    const message = render(much(), { place: 'direct' });
    expect(buttonsOf(message)).toEqual([]);
    expect(message.text).toMatch(/I could not post this in its thread, so I am telling only you\.$/);
  });

  it('is a summary for whoever does not see it, which says how much it leaves out', () => {
    const { text } = render(much(), { today: '2027-11-28' });
    expect(text.split('\n').slice(1, 7)).toEqual([
      expect.stringMatching(/^FastAPI comes first/),
      'Django 6.1: free support ends on 2027-12-31, 33 days left.',
      'Django 5.2 LTS: free support ends on 2027-12-01, 3 days left.',
      'Django 5.2 LTS: free support ends on 2027-12-01; when you decided, it was 2028-04-30.',
      expect.stringMatching(/^Django, learning curve: now Steep/),
      '1 more change is listed in the message.',
    ]);
  });
});

describe('the limits of a note', () => {
  const hostile = '<!channel> & *bold* '.repeat(6).slice(0, 120);

  it.each([
    ['as usual', decide()],
    ['with a title that Slack would parse', decide({ title: hostile })],
  ])('hold %s, in each form it may be posted in', (_, decision) => {
    const message = render(much(), { decision, before: catalog, today: '2027-11-28' });
    for (const { message: form } of messageVariants(message)) expect(checkMessage(form)).toEqual([]);
    expect(message.text).not.toMatch(/<!/);
  });

  it('hold when every fact changed and every value is long', () => {
    const longValue = 'A long value with many words in it. '.repeat(30);
    const now = [...catalog.frameworks.keys()].reduce(
      (from, id) =>
        withFramework(
          id,
          ({ facts }) => ({ facts: facts.map((fact) => ({ ...fact, value: longValue })) }),
          from,
        ),
      catalog,
    );
    const note = noteOf(now);
    expect(note.news.items.length).toBeGreaterThan(20);
    const message = renderNews(note);
    for (const { message: form } of messageVariants(message)) expect(checkMessage(form)).toEqual([]);
    expect(renderPlainText([message])).toMatch(/\d+ more/);
  });
});
