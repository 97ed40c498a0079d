import { describe, expect, it } from 'vitest';
import { keepSame, keepUnchanged } from '../../../src/playground/page/keep-unchanged.ts';
import { readPlace, visibleChannels, writePlace } from '../../../src/playground/page/place.ts';
import { readWelcome } from '../../../src/playground/page/read-welcome.ts';
import { visitedTab } from '../../../src/playground/page/use-visits.ts';
import type { Channel, WorkspaceState } from '../../../src/playground/page/workspace-state.ts';
import { page } from './render-on-page.ts';

const direct: Channel = {
  id: 'D1',
  name: 'stack-compare',
  kind: 'direct',
  topic: '',
  members: ['U1', 'U0STACK'],
};
const state: WorkspaceState = {
  version: 1,
  team: { name: 'Playground' },
  bot: page.bot,
  defaults: { user: 'U1', channel: 'C1' },
  users: [...page.people],
  channels: [...page.channels, direct],
  statuses: [],
  messages: [],
  ephemerals: [],
};

describe('the address of a place', () => {
  it.each([
    ['#C1', { channel: 'C1', thread: '', tab: 'messages' }],
    ['#C1/1795.000001', { channel: 'C1', thread: '1795.000001', tab: 'messages' }],
    ['#D1/home', { channel: 'D1', thread: '', tab: 'home' }],
  ] as const)('%s leads there and back', (hash, place) => {
    expect(readPlace(hash, state, 'U1')).toEqual(place);
    expect(writePlace(place)).toBe(hash);
  });

  it.each(['', '#C9', '#%', '#composer'])('%j leads to the first channel', (hash) => {
    expect(readPlace(hash, state, 'U1')).toEqual({ channel: 'C1', thread: '', tab: 'messages' });
  });

  it('of a conversation of others leads to the first channel', () => {
    expect(readPlace('#G1', state, 'U2').channel).toBe('C1');
    expect(visibleChannels(state, 'U2').map(({ id }) => id)).toEqual(['C1']);
  });
});

describe('visits of the app', () => {
  it('are those of its own tabs, by the people in the conversation', () => {
    expect(visitedTab(direct, 'messages', 'U1')).toBe('messages-tab');
    expect(visitedTab(direct, 'home', 'U1')).toBe('home');
    expect(visitedTab(direct, 'messages', 'U2')).toBeUndefined();
    expect(visitedTab(page.channels[0], 'messages', 'U1')).toBeUndefined();
  });
});

describe('what a first visit is told', () => {
  it('is what the workspace says, or what its banner says', () => {
    const welcome = {
      examples: [{ label: 'A team', text: 'x' }],
      loaded: null,
      model: { kind: 'stand-in' as const },
    };
    expect(readWelcome({ ...state, welcome })).toBe(welcome);
    const banner = {
      frameworks: 19,
      sources: 84,
      version: '1',
      asOf: '2026-11-20',
      model: { kind: 'none' as const },
    };
    expect(readWelcome({ ...state, banner, examples: ['y'] })).toEqual({
      examples: [{ label: 'Try', text: 'y' }],
      loaded: banner,
      model: { kind: 'none' },
    });
    expect(readWelcome(state)).toEqual({ examples: [], loaded: null, model: { kind: 'none' } });
  });
});

describe('what did not change', () => {
  it('stays the same object, so that it is not drawn again', () => {
    const old = [
      { id: 'a', words: 'one' },
      { id: 'b', words: 'two' },
    ];
    const fresh = [
      { id: 'a', words: 'one' },
      { id: 'b', words: 'changed' },
      { id: 'c', words: 'three' },
    ];
    const kept = keepUnchanged(old, fresh, ({ id }) => id);
    expect(kept).toEqual(fresh);
    expect(kept[0]).toBe(old[0]);
    expect(kept[1]).toBe(fresh[1]);
    expect(keepSame(old, structuredClone(old))).toBe(old);
    expect(keepSame(old, fresh)).toBe(fresh);
  });
});
