import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../../src/narrate/messages/messages.ts';
import { validateView } from '../../../src/playground/validate-view.ts';
import { effectiveProfile } from '../../../src/profile/team-profile/effective-profile.ts';
import { emptyProfile, type TeamProfile } from '../../../src/profile/team-profile/team-profile.ts';
import { datasetFigures } from '../../../src/render/home/dataset-figures.ts';
import type { HomeChannel, HomeFeedback, HomeKept } from '../../../src/render/home/home-content.ts';
import { homeView } from '../../../src/render/home/home-view.ts';
import { catalog } from '../../decisions/decide.ts';
import { linesOf } from '../../e2e/home-page.ts';

const NOW = new Date('2026-11-28T09:05:00Z');
const AROUND = { catalog, now: NOW, messages: messagesIn('en') };
/** What somebody might write to call everyone, to link, or to break the page. */
const NASTY = `<!channel> *x* <https://evil.test|y> \u202e${'long '.repeat(400)}`;

type Known = Extract<HomeKept, { kind: 'known' }>;
const EMPTY: Known = {
  kind: 'known',
  team: { workspace: 'nothing', own: [], mayEdit: false },
  channels: [],
  direct: null,
  isUnsure: false,
  feedback: null,
};
const URL = 'https://acme.slack.com/archives/C1/p1';

const channelOf = (channel: string, count: number): HomeChannel => ({
  channel,
  questions: Array.from({ length: count }, () => ({
    ...{ text: NASTY, day: '2026-11-20', url: URL },
    state: 'likely best fit' as const,
  })),
  decisions: Array.from({ length: count }, (_, index) => ({
    ...{ id: `D-${index + 1}`, title: NASTY, chosen: NASTY, url: URL },
    status: 'accepted' as const,
  })),
});

const FEEDBACK: HomeFeedback = {
  ...{ answered: 12, failed: 1, low: 3, up: 5, down: 2 },
  kinds: [{ kind: 'misread', count: 2 }],
  words: Array.from({ length: 50 }, () => NASTY),
  toLookAt: Array.from({ length: 50 }, () => ({
    ...{ text: NASTY, day: '2026-11-20', url: URL, channel: 'C1' },
    state: 'no clear pick' as const,
    why: 'both' as const,
  })),
};

const written = (change: Partial<TeamProfile>) =>
  effectiveProfile(null, { ...emptyProfile(), ...change }, '');

const FULL: Known = {
  kind: 'known',
  team: {
    workspace: written({
      teamSize: 40,
      plannedHires: 5,
      languages: [{ id: 'python', level: 'expert' }],
      platforms: ['kubernetes'],
      houseRules: [...catalog.frameworks.keys()].map((id) => ({
        ...{ kind: 'framework' as const, id, ring: 'hold' as const, reason: NASTY, owner: NASTY },
      })),
      onlyApproved: true,
      model: 'off',
      bot: { state: 'paused', reason: NASTY },
    }),
    own: Array.from({ length: 50 }, (_, index) => `C${index}`),
    mayEdit: true,
  },
  channels: Array.from({ length: 50 }, (_, index) => channelOf(`C${index}`, 20)),
  direct: channelOf('D1', 20),
  isUnsure: true,
  feedback: FEEDBACK,
};

const KEPT: [string, HomeKept][] = [
  ['loading', { kind: 'loading' }],
  ['in trouble', { kind: 'trouble' }],
  ['of a stranger', { kind: 'nothing' }],
  ['with nothing kept', EMPTY],
  ['with more than it can show', FULL],
];

const wordsOf = (kept: HomeKept): string => linesOf(homeView(kept, AROUND).blocks);

describe('the home', () => {
  it.each(KEPT)('%s is a view that Slack takes', (_, kept) => {
    const view = homeView(kept, AROUND);
    expect(validateView(view, 'home')).toEqual([]);
    expect(view.blocks.length).toBeLessThanOrEqual(100);
    expect(JSON.stringify(view).length).toBeLessThan(60_000);
    expect(view.blocks.at(-1)).toMatchObject({ elements: [{ text: 'As of 2026-11-28 09:05 UTC.' }] });
  });

  it('has people’s words where Slack reads no mark-up alone, shortened and on one line', () => {
    const json = JSON.stringify(homeView(FULL, AROUND));
    expect(json).toContain('<!channel>');
    expect(json).not.toMatch(/"mrkdwn"|"markdown"/);
    expect(json).not.toContain('\u202e');
    expect(json).not.toContain('long '.repeat(60));
  });

  it('has something for every word that is empty', () => {
    const channel: HomeChannel = {
      channel: 'C1',
      questions: [{ text: '\u202e', day: '2026-11-20', state: 'plain', url: null }],
      decisions: [{ id: 'D-1', title: ' ', chosen: ' ', status: 'rejected', url: 'javascript:alert(1)' }],
    };
    const view = homeView({ ...EMPTY, channels: [channel] }, AROUND);
    expect(validateView(view, 'home')).toEqual([]);
    expect(linesOf(view.blocks)).toContain('#C1\nD-1 … (…, rejected)\n… (2026-11-20)');
  });

  it('reads like this', () => {
    const kept: Known = {
      ...EMPTY,
      team: { workspace: written({ teamSize: 40 }), own: ['C2'], mayEdit: true },
      channels: [
        {
          channel: 'C2',
          questions: [{ text: 'gin or echo?', day: '2026-11-20', state: 'slight lead', url: URL }],
          decisions: [{ id: 'D-3', title: 'Gin it is', chosen: 'Gin', status: 'superseded', url: null }],
        },
      ],
    };
    const [, after = ''] = wordsOf(kept).split('with their dates.\n');
    expect(after.split('\n')).toEqual([
      'What your team has written down',
      'For every channel that does not say otherwise:',
      'Team size: 40',
      'Your channels with a profile of their own:',
      '#C2',
      '/stack-compare profile shows what applies in a channel.',
      'Edit workspace',
      'Recent questions and decisions',
      '#C2',
      'D-3 Gin it is (Gin, superseded)',
      `gin or echo? <${URL}> (2026-11-20, slight lead)`,
      'As of 2026-11-28 09:05 UTC.',
    ]);
  });

  it('tells what to type, word for word', () => {
    const about = wordsOf({ kind: 'nothing' });
    for (const typed of ['private: …', 'profile', 'decisions', 'sources', 'help']) {
      expect(about).toContain(`/stack-compare ${typed} `);
    }
    expect(about).toContain('Django or Rails for a marketplace, team of 3 that knows Python?');
  });

  it('shows the summary for admins to nobody else', () => {
    expect(wordsOf(EMPTY)).not.toContain('for admins');
    expect(wordsOf({ ...EMPTY, feedback: FEEDBACK })).toContain(
      '12 questions answered, 3 of them with little confidence; 1 not answered. 5 thumbs up, 2 thumbs down.',
    );
  });
});

describe('the figures of the dataset', () => {
  it('count what is in it', () => {
    expect(datasetFigures(catalog, '2026-11-28')).toMatchObject({
      version: catalog.manifest.version,
      asOf: catalog.manifest.asOf,
      frameworks: catalog.frameworks.size,
      sources: catalog.sources.size,
    });
  });

  it('count as old what is older than a year on that day', () => {
    const { facts, old } = datasetFigures(catalog, '2026-11-28');
    expect(old).toBeGreaterThan(0);
    expect(old).toBeLessThan(facts);
    expect(datasetFigures(catalog, '1990-01-01').old).toBe(0);
    expect(datasetFigures(catalog, '2099-01-01').old).toBe(facts);
  });

  it('count the sources that have closed', () => {
    const closed = [...catalog.sources.values()].filter(({ closedOn }) => closedOn !== undefined);
    expect(datasetFigures(catalog, '2026-11-28').closed).toBe(closed.length);
    const { sources } = {
      sources: new Map([...catalog.sources].filter(([, { closedOn }]) => closedOn === undefined)),
    };
    expect(datasetFigures({ ...catalog, sources }, '2026-11-28').closed).toBe(0);
  });
});
