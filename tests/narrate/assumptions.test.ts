import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';
import { messagesIn } from '../../src/narrate/messages/messages.ts';
import { readRequest } from '../../src/profile/read-request.ts';
import { rankFor } from '../../src/score/rank-for.ts';
import { explained } from './explained.ts';
import { TODAY } from './fixtures.ts';

const catalog = loadCatalog(SHIPPED_DATA);

const assumed = (text: string): string[] => {
  const request = { id: 't', source: 'cli' as const, text, thread: [], today: TODAY };
  const { reading, ranking } = rankFor(readRequest(request, catalog), catalog, TODAY);
  return explained(reading, ranking, catalog, TODAY).assumptions.map((line) => line.text);
};

const LANGUAGES_OPEN = "the team's languages (all languages are considered)";
const LANGUAGES_KNOWN = "the team's languages are known";
const KNOWS_WHAT_RUNS = 'ramp-up (critical: the team knows what it runs)';

describe('what is assumed of a team that names no language', () => {
  it('is the language of what it runs, and says so', () => {
    const lines = assumed('We have a Django monolith, should we move to FastAPI?');
    expect(lines).toContain('Taken from what you run: the team knows Python.');
    expect(lines.join('\n')).not.toContain(LANGUAGES_OPEN);
    expect(lines.join('\n')).not.toContain(LANGUAGES_KNOWN);
    expect(lines.join('\n')).toContain(KNOWS_WHAT_RUNS);
  });

  it('is every language of what it runs', () => {
    expect(assumed('we run Express, should we move to Go?')).toContain(
      'Taken from what you run: the team knows JavaScript and TypeScript.',
    );
  });

  it('stays open where the dataset does not know what runs', () => {
    const lines = assumed('we run our own in-house framework, which one should we move to?').join('\n');
    expect(lines).toContain(LANGUAGES_OPEN);
    expect(lines).toContain(KNOWS_WHAT_RUNS);
    expect(lines).not.toContain('Taken from what you run');
    expect(lines).not.toContain(LANGUAGES_KNOWN);
  });

  it('is nothing where nothing runs', () => {
    const lines = assumed('which backend for a small shop?').join('\n');
    expect(lines).toContain(LANGUAGES_OPEN);
    expect(lines).not.toContain('Taken from what you run');
  });
});

describe('what is said of a team that names its languages', () => {
  it.each([
    ['4 Python devs, an API'],
    ['we have a Django monolith, 4 Java devs, should we move to Spring Boot?'],
  ])('is what it said, whatever it runs: %s', (text) => {
    const lines = assumed(text).join('\n');
    expect(lines).toContain(LANGUAGES_KNOWN);
    expect(lines).not.toContain('Taken from what you run');
    expect(lines).not.toContain(LANGUAGES_OPEN);
  });
});

describe('the same in other languages', () => {
  it.each([
    ['de', 'Wir haben einen Django-Monolithen, sollten wir auf FastAPI umsteigen?'],
    ['es', 'Tenemos un monolito en Django, ¿deberíamos migrar a FastAPI?'],
    ['fr', 'On a un monolithe Django, faut-il passer à FastAPI ?'],
    ['pt', 'Temos um monólito em Django, devemos migrar para FastAPI?'],
    ['ja', 'DjangoのモノリスをFastAPIに移行すべき？'],
    ['zh', '我们有个Django单体，要不要迁到FastAPI？'],
  ] as const)('%s', (lang, text) => {
    const { say } = messagesIn(lang);
    const lines = assumed(text).join('\n');
    expect(lines).toContain(say('assumed.from-running', { languages: 'Python' }));
    expect(lines).toContain(say('assumed.rule.C01a'));
    expect(lines).not.toContain(say('assumed.languages'));
  });
});
