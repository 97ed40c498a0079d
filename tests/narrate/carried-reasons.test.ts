import { describe, expect, it } from 'vitest';
import { type Answer, answer } from '../../src/answer.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { CRITERIA } from '../../src/catalog/vocabulary.ts';
import { carriesStatement } from '../../src/evidence/carries-statement.ts';
import { factsOfRecord } from '../../src/evidence/facts-of-record.ts';

const catalog = loadCatalog('data');
const TODAY = '2026-11-20';

const LANGUAGES = ['Python', 'TypeScript', 'Java', 'Go', 'Rust', 'C#', 'PHP', 'Ruby', 'Elixir'];
const WISHES = [
  'security matters most',
  'long support matters most',
  'libraries matter most, hiring matters most',
  'fast starts and low memory matter most',
  'easy operation and concurrency matter most',
  'strong structure',
  'light structure',
  'static types',
];

const ask = (text: string): Promise<Answer> =>
  answer({ id: 'q', source: 'cli', text, thread: [], today: TODAY }, { catalog });

const reasonsOf = async (text: string): Promise<string> =>
  (await ask(text)).explanation.reasons.map((reason) => reason.text).join('\n');

/** Facts of the dataset under a reason, not the parts and windows that the reason itself tells. */
const factsUnder = ({ explanation }: Answer) =>
  explanation.reasons
    .flatMap(({ factIds }) => factIds)
    .flatMap((id) => factsOfRecord(id.slice(0, id.indexOf('.')), catalog).filter((fact) => fact.id === id));

describe('a fact under a reason', () => {
  it.each(LANGUAGES)('carries what the reason says, for a team that knows %s', async (language) => {
    const answers = await Promise.all(
      WISHES.map((wish) => ask(`6 people who know ${language}, only ${language}, an API. ${wish}.`)),
    );
    const wrong = answers.flatMap((given) =>
      factsUnder(given).filter((fact) =>
        CRITERIA.every(
          (criterion) => given.ranking === null || !carriesStatement(fact, criterion, given.ranking.targets),
        ),
      ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(answers.flatMap(factsUnder).length).toBeGreaterThan(0);
  });

  it('is left out where none carries the statement: the reason tells no more than the rating', async () => {
    const reasons = await reasonsOf('6 people who know PHP, only PHP, an API. security matters most.');
    expect(reasons).toContain('Security: very good (our rating, dataset of 2026-11-28).');
    expect(reasons).not.toMatch(/by default|policy/);
  });

  it('is about the very work that is named', async () => {
    const reasons = await reasonsOf('10 people who know C#, only C#, a regulated enterprise system.');
    expect(reasons).toContain('Best fit: Enterprise and line-of-business systems');
    expect(reasons).not.toContain('High-performance APIs');
  });

  it('names the language where it is about the language', async () => {
    const reasons = await reasonsOf('Django or Fiber for an API, libraries matter most');
    expect(reasons).toContain('Python, ecosystem: Leads in AI work, with vast libraries');
  });

  it('is told with the structure that is wanted', async () => {
    const light = await reasonsOf('6 people who know JavaScript, only JavaScript, an API. light structure.');
    expect(light).toContain('It leaves the structure of the code to you.');
    expect(light).not.toContain('stays well organised');
  });
});

describe('the parts of a first release', () => {
  it('are those it was judged by, whatever they come from', async () => {
    expect(
      await reasonsOf('which framework has the most ready-made parts? shipping fast is everything'),
    ).toMatch(/Ships much of what (this product|a first release usually) needs: .+ built in/);
  });
});
