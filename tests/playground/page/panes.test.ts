import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { FAULT_KINDS, faultWords, isKind } from '../../../src/playground/page/panes/fault-kinds.ts';
import { FaultsPane } from '../../../src/playground/page/panes/faults-pane.tsx';
import { InspectModel } from '../../../src/playground/page/panes/inspect-model.tsx';
import { InspectTrace } from '../../../src/playground/page/panes/inspect-trace.tsx';
import { measureMessage } from '../../../src/playground/page/panes/message-size.ts';
import { readRequirements } from '../../../src/playground/page/panes/read-requirements.ts';
import { wordsOfName, wordsOfValue } from '../../../src/playground/page/panes/value-words.ts';
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

describe('calls of a model', () => {
  it('are said to be none when there is no model', () => {
    const markup = renderOnPage(createElement(InspectModel, { model: { calls: [], verdicts: [] } }));
    expect(wordsIn(markup, 'p')).toEqual(Array(2).fill('No model: the words are from templates.'));
  });

  it('are listed with what is known of them', () => {
    const model = { calls: [{ promptHash: 'ab12', ms: 80 }], verdicts: [{ outcome: 'accept' }] };
    const markup = renderOnPage(createElement(InspectModel, { model }));
    expect(wordsIn(markup, 'td')).toEqual(['ab12', '80', 'accept']);
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

  it('shows those that are on, and those of a model switched off for good', () => {
    const faults = [
      { method: 'chat.postMessage', status: 500, times: 2 },
      { method: 'chat.postMessage', retryAfter: 2, times: 0 },
    ];
    const markup = renderOnPage(createElement(FaultsPane, { faults }));
    expect(markup.match(/role="switch" aria-checked="true"/g)).toHaveLength(1);
    expect(markup.match(/role="switch" aria-checked="false" disabled=""/g)).toHaveLength(4);
    expect(wordsOf(markup)).toContain('Server error (500) on chat.postMessage, 2×');
    expect(wordsOf(markup)).toContain('No model configured');
  });
});
