import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { KeepWords } from '../../../src/playground/page/keep-words.tsx';
import { TroubleLine } from '../../../src/playground/page/trouble-line.tsx';
import type { Fault, WorkspaceState } from '../../../src/playground/page/workspace-state.ts';
import { page, renderOnPage, wordsOf } from './render-on-page.ts';

const state: WorkspaceState = {
  version: 1,
  team: { name: 'Playground' },
  bot: page.bot,
  defaults: { user: 'U1', channel: 'C1' },
  users: [],
  channels: [],
  messages: [],
  ephemerals: [],
  statuses: [],
};

describe('what is said of keeping', () => {
  const draw = (rest: Partial<WorkspaceState>) =>
    renderOnPage(createElement(KeepWords, { state: { ...state, ...rest } }));

  it('is that all of it goes, and how to keep it', () => {
    expect(wordsOf(draw({ keep: false }))).toBe(
      'Nothing is kept: when the program ends, all of this is gone. npm start -- --keep keeps it.',
    );
  });

  it('is where it is kept, and how to begin anew', () => {
    const words = wordsOf(draw({ keep: true, keptIn: ['var/playground.json', 'var/playground.db'] }));
    expect(words).toContain('Kept for the next start');
    expect(words).toContain('In var/playground.json and var/playground.db.');
    expect(words).toContain('To begin anew, stop it, delete these files and start again.');
  });

  it('is an alarm while it cannot be stored', () => {
    const markup = draw({ keep: true, keptIn: ['x'], isStoringFailing: true });
    expect(markup).toContain('role="alert"');
    expect(wordsOf(markup)).toMatch(/cannot be stored right now.*Is the disk full\?/);
  });
});

describe('the sign of trouble that is on', () => {
  const draw = (faults: Fault[]) =>
    renderOnPage(createElement(TroubleLine, { faults, openFaults: () => {} }));

  it('names each kind once, and how to take it back', () => {
    const failing = { method: 'chat.postMessage', status: 500, times: 1 };
    const words = wordsOf(
      draw([
        { id: 'F1', ...failing },
        { id: 'F2', ...failing, method: '*' },
        { id: 'F3', method: 'model', preset: 'model-lying', times: 1, isLasting: true },
        { id: 'F4', method: '*', retryAfter: 2, times: 0 },
      ]),
    );
    expect(words).toBe('Trouble is switched on: Server error (500), Model lying.What it doesSwitch off');
  });

  it('is a place that is read out when something comes into it', () => {
    expect(draw([])).toBe('<div class="trouble-place" role="status"></div>');
  });
});
