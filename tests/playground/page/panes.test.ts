import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import {
  FAULT_KINDS,
  faultWords,
  isKind,
  METHOD_WORDS,
  METHODS,
  MODEL_FAULTS,
} from '../../../src/playground/page/panes/fault-kinds.ts';
import { FaultsPane } from '../../../src/playground/page/panes/faults-pane.tsx';
import { InspectModel } from '../../../src/playground/page/panes/inspect-model.tsx';
import { InspectTrace } from '../../../src/playground/page/panes/inspect-trace.tsx';
import type { Inspection } from '../../../src/playground/page/panes/inspection.ts';
import { measureMessage } from '../../../src/playground/page/panes/message-size.ts';
import { readRequirements } from '../../../src/playground/page/panes/read-requirements.ts';
import { wordsOfName, wordsOfValue } from '../../../src/playground/page/panes/value-words.ts';
import type { ModelShown } from '../../../src/playground/page/workspace-state.ts';
import { plain, renderOnPage, wordsIn, wordsOf } from './render-on-page.ts';

describe('the size of a message', () => {
  it('is measured against the limits of Slack', () => {
    const cell = { type: 'raw_text', text: 'abc' };
    const blocks = [
      { type: 'header', text: plain('four') },
      {
        type: 'table',
        rows: [
          [cell, cell],
          [cell, { type: 'raw_number', value: 1 }],
        ],
      },
    ];
    const used = Object.fromEntries(
      measureMessage({ text: 'ab', blocks }).map(({ name, used }) => [name, used]),
    );
    expect(used).toEqual({
      Blocks: 2,
      'Characters of all blocks': 13,
      'Characters of the fallback text': 2,
      Tables: 1,
      'Table rows': 2,
      'Table columns': 2,
      'Table characters': 9,
    });
  });

  it('leaves tables out where there are none', () => {
    expect(measureMessage({ text: '' }).map(({ name }) => name)).not.toContain('Table rows');
  });
});

describe('the requirements of a request', () => {
  it('are found however deep they stand, with where they came from', () => {
    const requirements = {
      options: [{ value: 'gin', origin: 'stated', words: 'gin' }],
      load: { rps: { value: 2000, origin: 'assumed', words: '' } },
      team: { size: { value: 4, origin: 'remembered', words: 'we are 4', since: 'Monday' } },
      priorities: {},
      needs: [],
    };
    expect(readRequirements(requirements)).toEqual([
      { about: 'options', value: 'gin', origin: 'stated', words: 'gin' },
      { about: 'rps', value: '2000', origin: 'assumed', words: '' },
      { about: 'size', value: '4 (since: Monday)', origin: 'remembered', words: 'we are 4' },
    ]);
  });
});

describe('the trace of a ranking', () => {
  it('shows weights, contributions, confidence and flips', () => {
    const trace = {
      weights: [{ criterion: 'ramp_up', points: 38 }],
      confidence: { word: 'strong fit', share: 0.94238, wins: [{ id: 'gin', share: 0.9 }] },
      flips: { weights: [{ criterion: 'headroom', to: 'low' }] },
      options: [{ id: 'gin', rank: 1, points: 75, contributions: [{ criterion: 'headroom', points: 12 }] }],
      targets: { headroomRps: 2000 },
      migration: null,
    };
    const words = wordsOf(renderOnPage(createElement(InspectTrace, { trace })));
    expect(words).toMatch(/weights.*ramp_up38.*contributions of gin.*headroom12.*0\.942.*flips.*headroomlow/);
    expect(words).toContain('targets headroom rps: 2000');
    expect(words).not.toContain('migration');
  });

  it('puts values into words', () => {
    expect(wordsOfName('totalWeight_x')).toBe('total weight x');
    expect(wordsOfValue([1.23456, null, { a: true }])).toBe('1.235, –, a: true');
  });
});

const STAND_IN = { kind: 'stand-in' } as const;
const drawModel = (model: Partial<Inspection['model']>, shown: ModelShown): string =>
  renderOnPage(createElement(InspectModel, { model: { calls: [], verdicts: [], ...model }, shown }));

describe('calls of a model', () => {
  it('are said to be none when there is no model', () => {
    const markup = drawModel({}, { kind: 'none' });
    expect(wordsIn(markup, 'p')).toEqual(Array(2).fill('No model: the words are from templates.'));
    expect(wordsOf(drawModel({}, STAND_IN))).not.toContain('No model:');
  });

  it('are listed with what is known of them', () => {
    const call = {
      purpose: 'explain',
      prompt: 'explain.v1',
      promptHash: 'ab12',
      model: 'm',
      promptTokens: 900,
    };
    const usage = { input: 880, cached: 100, output: 90, total: 970 };
    const calls = [
      { ...call, ms: 80, outcome: 'ok', usage },
      { ...call, ms: 9, outcome: 'server', usage: null },
    ];
    expect(wordsIn(drawModel({ calls }, { kind: 'model', name: 'm' }), 'li')).toEqual([
      'explain ok 80 msexplain.v1 (ab12), m, 880 tokens in (100 cached), 90 out',
      'explain server 9 msexplain.v1 (ab12), m, about 900 tokens in',
    ]);
  });

  it('mark each sentence that was not posted as it was worded', () => {
    const said = (outcome: string, rules: string[], text: string) => ({
      role: 'next_step',
      outcome,
      rules,
      said: text,
    });
    const verdicts = [
      said('accept', [], '{@a} leads.'),
      said('repair', ['figures'], '{@a} has 9.'),
      said('drop', ['no-claim', 'names'], 'Buy this.'),
    ];
    expect(wordsIn(drawModel({ verdicts }, STAND_IN), 'li')).toEqual([
      'next step posted as worded{@a} leads.',
      'next step posted in our words broke figuresAs the model worded it, not posted:{@a} has 9.',
      'next step left out broke no-claim, namesAs the model worded it, not posted:Buy this.',
    ]);
  });

  it('say that words were kept when no verdict was needed', () => {
    const words = wordsOf(drawModel({ calls: [{ outcome: 'cached' }] }, STAND_IN));
    expect(words).toContain('proven for an earlier answer');
  });
});

describe('faults on demand', () => {
  it('each switch makes another kind of trouble', () => {
    for (const kind of FAULT_KINDS) {
      const active = { method: '*', ...kind.fault };
      expect(FAULT_KINDS.filter((each) => isKind(each, active))).toEqual([kind]);
      expect(faultWords(active)).toBe(`${kind.name} on any method`);
    }
    expect(faultWords({ method: 'views.open', error: 'expired_trigger_id' })).toBe(
      'expired_trigger_id on views.open',
    );
  });

  it('are told in plain words: what happens, what the bot does, what to look for, and how they end', () => {
    const markup = renderOnPage(createElement(FaultsPane, { faults: [], model: STAND_IN }));
    const words = wordsOf(markup);
    for (const { happens, expected, look } of [...FAULT_KINDS, ...MODEL_FAULTS]) {
      expect(words).toContain(`${happens} The bot ${expected} Look for ${look}`);
    }
    expect(words).toContain('To take it back, press the switch again');
    const described = [...markup.matchAll(/aria-describedby="([^"]+)"/g)].map((match) => match[1]);
    expect(described).toHaveLength(FAULT_KINDS.length + MODEL_FAULTS.length);
    for (const id of described) expect(markup).toContain(`<p id="${id}"`);
    expect(new Set(METHODS.map((method) => METHOD_WORDS[method])).size).toBe(METHODS.length);
  });

  it('shows those that are on, and those of a model switched off for good', () => {
    const faults = [
      { id: 'F1', method: 'chat.postMessage', status: 500, times: 2 },
      { id: 'F2', method: 'chat.postMessage', retryAfter: 2, times: 0 },
    ];
    const markup = renderOnPage(createElement(FaultsPane, { faults, model: { kind: 'none' } }));
    expect(markup.match(/role="switch" aria-checked="true"/g)).toHaveLength(1);
    expect(markup.match(/aria-checked="false" aria-describedby="[^"]*" disabled=""/g)).toHaveLength(4);
    expect(wordsOf(markup)).toContain('Server error (500) on chat.postMessage, 2×');
    expect(wordsOf(markup)).toContain('No model configured');
  });

  it('shows those of a model as switches when there is one', () => {
    const faults = [{ id: 'F1', method: 'model', preset: 'model-lying', times: 1, isLasting: true }];
    const markup = renderOnPage(createElement(FaultsPane, { faults, model: STAND_IN }));
    expect(markup).not.toContain('disabled');
    expect(markup.match(/role="switch" aria-checked="true"/g)).toHaveLength(1);
    expect(wordsOf(markup)).toContain('Model lying, until switched off');
  });
});
