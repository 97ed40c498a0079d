import { describe, expect, it } from 'vitest';
import { CatalogError } from '../../src/catalog/catalog-error.ts';
import { openEngine } from '../../src/cli/open-engine.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { abandonedDjango, changedData } from './changed-data.ts';
import { arriving } from './stub-answer.ts';

const QUESTION = '3 python developers, internal crud tool with an admin area';

const run = async (argv: string[]) => {
  let out = '';
  let complaints = '';
  const exitCode = await runCli(['--today', '2026-11-20', ...argv], {
    input: arriving(),
    say: (text) => {
      out += text;
    },
    write: async (text) => {
      out += text;
    },
    complain: (text) => {
      complaints += text;
    },
    open: openEngine,
    today: '2026-11-20',
  });
  return { exitCode, out, complaints };
};

describe('--against', () => {
  it('says who leads instead, what it comes from and how far the scores moved', async () => {
    const directory = abandonedDjango();
    const { exitCode, out } = await run(['--against', directory, QUESTION]);
    expect(exitCode).toBe(0);
    expect(out).toContain(`From the dataset in ${directory}, `);
    expect(out).toContain(', to the dataset in use, ');
    expect(out).toContain('First place: FastAPI before, Django after.');
    expect(out).toContain('Django leads instead of FastAPI');
    expect(out).toMatch(/Django: \d\d\.\d -> \d\d\.\d, most of it Longevity: \d\.\d -> \d\.\d/);
    expect(out).toMatch(/unchanged: \d+ options/);
    expect(out).toMatch(/Django, longevity: 100\.\.200 \(\S+\) -> \d+\.\.\d+/);
    expect(out).toContain('Weights and scoring model: no difference.');
  });

  it('takes the dataset in use as the one before when the other is newer', async () => {
    const directory = changedData({
      'manifest.json': (text) => text.replace(/"asOf": "\d{4}/, '"asOf": "2027'),
    });
    const { out } = await run(['--against', directory, QUESTION]);
    expect(out).toContain('From the dataset in use, ');
    expect(out).toContain(`, to the dataset in ${directory}, `);
    expect(out).toContain('Order: unchanged.');
    expect(out).toMatch(/Scores, in points of 100: unchanged for \d+ options\./);
  });

  it('combines with --data, and adds the difference to the object', async () => {
    const directory = abandonedDjango();
    const { out } = await run(['--json', '--data', directory, '--against', 'data', QUESTION]);
    expect(JSON.parse(out)).toMatchObject({
      ranking: expect.arrayContaining(['fastapi']),
      difference: { winner: { before: 'django', after: 'fastapi' } },
    });
  });

  it('compares only what the answer compares', async () => {
    const { out } = await run(['--json', '--against', abandonedDjango(), 'django or rails for a shop?']);
    const { difference }: { difference: { scores: { id: string }[] } } = JSON.parse(out);
    expect(difference.scores.map(({ id }) => id).sort()).toEqual(['django', 'rails']);
  });

  it('has nothing to compare where nothing is ranked', async () => {
    const directory = abandonedDjango();
    expect((await run(['--against', directory, 'what is gin?'])).out).toContain('ranks nothing');
    const { out } = await run(['--json', '--against', directory, 'what is gin?']);
    expect(JSON.parse(out)).toMatchObject({ difference: null });
  });

  it('says what is broken in the other dataset and where', async () => {
    const directory = changedData({ 'ratings/django.json': () => '{ "id": 7' });
    const { exitCode, out, complaints } = await run(['--against', directory, QUESTION]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(complaints).toContain(`The dataset of --against, "${directory}", cannot be used`);
    expect(complaints).toContain('ratings/django.json');
    expect(() => openEngine(null, 'thread').against(`${directory}/manifest.json`)).toThrow(CatalogError);
  });
});
