import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../src/narrate/explanation.ts';
import { rankFor } from '../../src/score/rank-for.ts';
import { catalog, read } from '../profile/read.ts';
import { explained } from './explained.ts';

const TODAY = '2026-11-28';

const ask = (...texts: string[]): Explanation => {
  const { reading, ranking } = rankFor(read(...texts), catalog, TODAY);
  return explained(reading, ranking, catalog, TODAY);
};
const watchOuts = (...texts: string[]): string[] => ask(...texts).watchOuts.map(({ text }) => text);

describe('a fact asked of two', () => {
  it('is told with the figures of both, of one metric and source', () => {
    expect(ask('how fast is actix compared to fastapi').headline).toBe(
      'Actix Web: 94,151 and FastAPI: 46,573 (requests/s, TechEmpower Fortunes (database and HTML), measured 2023-09-19, source closed 2026-03-24).',
    );
    expect(ask('easier to hire for, django or spring boot').headline).toMatch(
      /^Spring Boot: 14\.7 % and Django: 12\.6 % \(use among all respondents, 2025/,
    );
  });

  it('begins with the smaller one where less is better', () => {
    expect(ask('quarkus and spring boot memory usage').headline).toMatch(
      /^Spring Boot: [\d.]+ MiB and Quarkus: [\d.]+ MiB \(memory/,
    );
  });

  it('is told of each where it is no figure', () => {
    expect(ask('which licence do django and laravel have').headline).toBe(
      'Django is licensed under BSD-3-Clause. Laravel is licensed under MIT.',
    );
  });
});

describe('a version', () => {
  it('is told its own end of support when it is asked about', () => {
    expect(ask('spring boot 3.5 go eol').headline).toBe(
      'Spring Boot: support for 3.5 ended on 2026-06-30 (as of 2026-08-22).',
    );
    expect(ask('Wie lange wird Django 5.2 noch supportet?').headline).toBe(
      'Django: 5.2 LTS hat kostenlosen Support bis 2028-04-30 (Stand 2026-08-22).',
    );
  });

  it.each([
    [
      'moving off heroku to k8s, currently on laravel 9, 4 devs. anything to worry about?',
      'Laravel 9, which runs today: support ended on 2024-02-06; 13 has it until 2028-03-17 (as of 2026-08-22).',
    ],
    [
      'wir nutzen Laravel 9, 4 Entwickler, wollen auf k8s',
      'Laravel 9, das heute läuft: Der Support endete am 2024-02-06; 13 hat ihn bis 2028-03-17 (Stand 2026-08-22).',
    ],
    [
      'we run django 5.2, 4 devs, stay or move?',
      'Django 5.2 LTS, which runs today: free support until 2028-04-30 (as of 2026-08-22).',
    ],
  ])('that runs is watched: %s', (text, line) => {
    expect(watchOuts(text)).toContain(line);
  });

  it('that runs is answered first where it is asked about', () => {
    const { headline } = ask('is laravel 9 ok? we run it, 4 devs, moving to k8s');
    expect(headline).toMatch(/^No: free support for Laravel 9 ended on 2024-02-06/);
    expect(headline).toContain('staying with Laravel');
  });

  it('is not told with a last release that another fact has passed', () => {
    const answer = ask('is express dead?');
    expect(answer.headline).toContain('Express 5.3.0 came out on 2026-10-09');
    expect(JSON.stringify(answer)).not.toContain('5.2.1');
  });
});

describe('whether something is enough', () => {
  it('is answered before the comparison', () => {
    expect(ask('we do ~2M requests a day, is django enough or do we need go').headline).toMatch(
      /^Django at 23 requests\/s: fast enough, with room to spare.* Django is the clear pick\.$/,
    );
  });
});

describe('a part of the answer that stands', () => {
  const ASKED = '3 python devs, api';

  it('is how sure it is', () => {
    const answer = ask(ASKED, 'how sure are you');
    expect(answer.headline).toBe(ask(ASKED).confidence?.text);
    expect(answer).toMatchObject({ changes: [], reasons: [], tables: [] });
    expect(answer.followUp).toBeUndefined();
  });

  it('is what speaks against it, with what to watch', () => {
    const answer = ask(ASKED, "what's the catch");
    expect(answer.headline).toBe(`Biggest drawback: ${ask(ASKED).drawback?.text}`);
    expect(answer.watchOuts).toEqual(ask(ASKED).watchOuts);
  });

  it('is its first sentence', () => {
    const answer = ask(ASKED, 'can you shorten that');
    expect(answer.headline).toBe(ask(ASKED).headline);
    expect(answer).toMatchObject({ reasons: [], watchOuts: [], tables: [] });
  });

  it('is the ranking where the name asked about leads already', () => {
    const answer = ask('we have a symfony app and want a rewrite, 4 php devs', 'laravel then?');
    expect(answer.headline).toMatch(/^For 4 PHP developers, Laravel is/);
  });
});

describe('who is behind a framework', () => {
  it('is said not to be known', () => {
    const answer = ask("whats the licence of quarkus and who's behind it");
    expect(answer.headline).toBe('Quarkus is licensed under Apache-2.0.');
    expect(answer.facts[0]?.text).toBe('Who is behind Quarkus: the dataset has nothing on this.');
  });
});
