import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPrompts } from '../../src/model/prompts/load-prompts.ts';
import { turnsForModel } from '../../src/model/turns-for-model.ts';

const one = (text: string): string => turnsForModel([{ speaker: 'U1', text }])[0]?.text ?? '';

describe('the turns a model is shown', () => {
  it('are numbered, their speakers letters in the order of their first word', () => {
    const turns = ['U7', 'U3', 'U7', 'U9'].map((speaker) => ({ speaker, text: 'hi' }));
    expect(turnsForModel(turns)).toEqual([
      { turn: 1, speaker: 'A', text: 'hi' },
      { turn: 2, speaker: 'B', text: 'hi' },
      { turn: 3, speaker: 'A', text: 'hi' },
      { turn: 4, speaker: 'C', text: 'hi' },
    ]);
  });

  it('are the last 30', () => {
    const turns = Array.from({ length: 40 }, (_, index) => ({ speaker: `U${index}`, text: `turn ${index}` }));
    const shown = turnsForModel(turns);
    expect(shown).toHaveLength(30);
    expect(shown[0]?.text).toBe('turn 10');
    expect(shown.at(-1)).toEqual({ turn: 30, speaker: 'AD', text: 'turn 39' });
  });

  it.each([
    ['links', 'see https://evil.example/?q=1 and www.evil.example/x', 'see [link] and [link]'],
    ['addresses', 'ask jane.doe@example.org', 'ask [address]'],
    ['mentions as Slack writes them', 'hey <@U0123ABCD> in <#C0123ABCD>', 'hey   in'],
    ['mentions as people see them', '@Jane and @jörg.m, please', '@someone and @someone, please'],
    ['ids', 'U0123ABCD said so', 'said so'],
    ['secrets', 'use xoxb-123456789012-abc and sk-proj-abcdefghij', 'use [secret] and [secret]'],
    ['invisible characters', 'Dj\u200bango\u202e\u0007', 'Dj ango'],
  ])('are without %s', (_, text, expected) => {
    expect(one(text)).toBe(expected);
  });

  it.each(['@nestjs/core or C++ and C#?', 'BACKEND and TYPESCRIPT', 'Django\nRails', '日本語で、Go は？'])(
    'keep what is none of that: %j',
    (text) => {
      expect(one(text)).toBe(text);
    },
  );

  it('are there in the end, whatever the text is', () => {
    // A pattern that goes back over what it read would take hours for one of these, and the test its limit.
    const units = ['a', '@', '.', 'a.', '<@', 'sk-', 'https://', 'U1', '🙂'];
    expect(units.map((unit) => one(unit.repeat(200_000))).filter((text) => text.length > 9_000)).toEqual([]);
  });

  it('always leave room below the ceiling of the prompt, and keep the request', () => {
    const { read } = loadPrompts();
    const turn = fc.record({
      speaker: fc.constantFrom('U1', 'U2'),
      text: fc
        .tuple(fc.constantFrom('a ', '日本', '"\\', '\n', '🙂', '`'), fc.nat(6_000))
        .map(([unit, times]) => `x${unit.repeat(times)}`),
    });
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 35 }), (given) => {
        const turns = turnsForModel(given);
        expect(turns.at(-1)?.text.startsWith('x')).toBe(true);
        expect(turns.map(({ text }) => text.length).reduce((sum, length) => sum + length)).toBeLessThan(
          9_001,
        );
        const plain = turns.map((entry) => ({ ...entry, text: entry.text.replace(/["\\\n`]/g, ' ') }));
        expect(read.render({ today: '2026-11-20', turns: plain }).ok).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
