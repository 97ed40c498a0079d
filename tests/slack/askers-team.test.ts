import { describe, expect, it } from 'vitest';
import { askersTeam } from '../../src/slack/askers-team.ts';
import { isAskedByStranger } from '../../src/slack/is-asked-by-stranger.ts';

const [OWN, OTHER] = ['T0OWN', 'T0OTHER'];
const event = (more: object, around: object = {}) => ({
  type: 'event_callback',
  team_id: OWN,
  event: { type: 'app_mention', user: 'U1', ...more },
  ...around,
});

describe('askersTeam', () => {
  it.each([
    ['an event in a shared channel', event({ user_team: OTHER, team: OWN }), OTHER],
    ['an event that names the team of its author alone', event({ team: OTHER }), OTHER],
    ['an event that names no team', event({}), null],
    [
      'an event by the organization of the bot',
      event({ user_team: 'E1' }, { context_enterprise_id: 'E1' }),
      null,
    ],
    ['a command', { command: '/stack-compare', team_id: OTHER }, OTHER],
    ['a command without a team', { command: '/stack-compare' }, null],
    ['a press', { type: 'block_actions', team: { id: OWN }, user: { id: 'U1', team_id: OTHER } }, OTHER],
    ['a press without a team', { type: 'block_actions', team: { id: OWN }, user: { id: 'U1' } }, null],
    ['what is no delivery', 'nothing', null],
  ])('reads the team of %s', (_, body, team) => {
    expect(askersTeam(body)).toBe(team);
  });
});

describe('isAskedByStranger', () => {
  it.each([
    ['the own team', { team: OWN, userTeam: OWN }, OWN, false],
    ['another one', { team: OWN, userTeam: OTHER }, OWN, true],
    ['nobody says which', { team: OWN, userTeam: null }, OWN, false],
    ['the own team, which only the question names', { team: OWN, userTeam: OWN }, '', false],
    ['another one, where only the question names the own', { team: OWN, userTeam: OTHER }, '', true],
  ])('tells %s', (_, asked, own, isStranger) => {
    expect(isAskedByStranger(asked, own)).toBe(isStranger);
  });
});
