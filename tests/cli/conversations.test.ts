import { describe, expect, it } from 'vitest';
import { type Answer, remember } from '../../src/answer.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';
import { askTurns } from '../../src/cli/ask-turns.ts';
import { createEngine } from '../../src/cli/open-engine.ts';

const catalog = loadCatalog(SHIPPED_DATA);
const { ask, readable } = createEngine(catalog);
const TODAY = '2026-11-20';

const talk = (...turns: [string, ...string[]]): Promise<Answer> =>
  askTurns({ id: 'talk', thread: [], turns, today: null }, TODAY, ask);
const changes = async (...turns: [string, ...string[]]): Promise<string[]> =>
  (await talk(...turns)).explanation.changes.map(({ text }) => text);

const FIRST = '3 Python developers, REST API with an admin';

describe('a conversation', () => {
  it('says nothing of changes in its first answer', async () => {
    expect(await changes(FIRST)).toEqual([]);
  });

  it('says what a corrected number changed', async () => {
    expect(await changes(FIRST, 'we are five, not three')).toEqual([
      'Team size: 5, was 3.',
      'Order: unchanged.',
    ]);
  });

  it('says that a name put up against the leader changes no requirement', async () => {
    const answer = await talk(FIRST, 'and Go?');
    expect(answer.reading.behaviour).toBe('compare');
    expect(answer.explanation.changes.map(({ text }) => text)).toEqual([
      'Requirements: unchanged.',
      expect.stringMatching(/^Order: .+ still leads; the others follow as before\.$/),
    ]);
  });

  it('says what was ruled out and who leads then', async () => {
    const first = await talk(FIRST);
    const [leader, second] = (first.ranking?.options ?? []).map(
      ({ id }) => catalog.frameworks.get(id)?.name ?? id,
    );
    expect(await changes(FIRST, `without ${leader}`)).toEqual([
      `Order: ${second} now leads; ${leader} was first.`,
      `Now ruled out: ${leader}.`,
    ]);
    expect((await changes(FIRST, 'without Django'))[0]).toBe('Now ruled out: Django.');
  });

  it('compares with the answer before, not with the first one', async () => {
    expect(await changes(FIRST, 'we are five', 'and 300 rps')).not.toContain('Team size: 5, was 3.');
  });

  it('shows the changes under the headline', async () => {
    const answer = await talk(FIRST, 'we are five, not three');
    expect(readable(answer)).toContain('.\n\nChanged\n- Team size: 5, was 3.\n- Order: unchanged.\n');
  });

  it('compares with the last ranking when facts were asked for in between', async () => {
    expect(await changes(FIRST, 'which version of Django is supported?', 'we are five')).toEqual([
      'Team size: 5, was 3.',
      'Order: unchanged.',
    ]);
  });

  it('goes on from what is remembered when the earlier texts are gone', async () => {
    const first = await talk(FIRST);
    const afterGap = (text: string): Promise<Answer> =>
      ask({ id: 'x', source: 'cli', text, thread: [], today: TODAY, hasGap: true }, remember(first));
    const go = await afterGap('and Go?');
    expect(go.reading.compared[0]).toBe(first.ranking?.options[0]?.id);
    expect(go.reading.compared.length).toBeGreaterThan(1);
    const five = await afterGap('we are five');
    expect(five.explanation.headline).toContain('For 5 Python developers building an API with an admin area');
    expect(five.explanation.changes[0]?.text).toBe('Team size: 5, was 3.');
  });
});
