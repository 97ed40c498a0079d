import { describe, expect, it } from 'vitest';
import { teamsOf } from '../../src/install/teams-of.ts';

describe('the teams a delivery may be for', () => {
  it.each([
    ['a command', { team_id: 'T1', command: '/stack-compare', is_enterprise_install: 'false' }, ['T1']],
    ['an event', { team_id: 'T1', event: {}, authorizations: [{ team_id: 'T1' }] }, ['T1']],
    ['a press', { type: 'block_actions', team: { id: 'T1' }, is_enterprise_install: false }, ['T1']],
  ])('is the one that %s names', (_, body, teams) => {
    expect(teamsOf(body)).toEqual(teams);
  });

  it('begins with the one that is authorized, where a channel is shared with another company', () => {
    const body = { team_id: 'T2', authorizations: [{ team_id: 'T1', is_enterprise_install: false }] };
    expect(teamsOf(body)).toEqual(['T1', 'T2']);
  });

  it('begins with that of the bot whose message was pressed, or whose form was sent', () => {
    const press = { api_app_id: 'A1', team: { id: 'T2' } };
    expect(teamsOf({ ...press, message: { team: 'T1', app_id: 'A1' } })).toEqual(['T1', 'T2']);
    expect(teamsOf({ ...press, message: { team: 'T1', bot_profile: { app_id: 'A1' } } })).toEqual([
      'T1',
      'T2',
    ]);
    expect(teamsOf({ ...press, view: { app_installed_team_id: 'T1' } })).toEqual(['T1', 'T2']);
  });

  it('does not go by the writer of a message that is not the own bot', () => {
    const shortcut = { api_app_id: 'A1', team: { id: 'T2' }, message: { team: 'T1', app_id: 'A9' } };
    expect(teamsOf(shortcut)).toEqual(['T2']);
  });

  it.each([
    { team_id: 'T1', is_enterprise_install: 'true' },
    { team: { id: 'T1' }, is_enterprise_install: true },
    { team_id: 'T1', authorizations: [{ team_id: null, enterprise_id: 'E1', is_enterprise_install: true }] },
    { team: null },
    { team_id: 7 },
    {},
  ])('is none for an organization, and where nothing is named: %j', (body) => {
    expect(teamsOf(body)).toEqual([]);
  });
});
