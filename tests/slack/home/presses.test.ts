import { describe, expect, it } from 'vitest';
import { handleEditWorkspace } from '../../../src/slack/home/handle-edit-workspace.ts';
import { handleRefresh } from '../../../src/slack/home/handle-refresh.ts';
import type { HandleAction } from '../../../src/slack/listeners.ts';
import { platformError } from '../stub-errors.ts';
import { ADA, startHome, TEAM } from './look-at-home.ts';

const ADMIN = { users: { [ADA]: { is_admin: true } } };
const PRESS = { team: { id: TEAM }, user: { id: ADA, team_id: TEAM }, trigger_id: '1.2.abc' };

const startPressed = async (
  handler: (deps: Awaited<ReturnType<typeof startHome>>['deps']) => HandleAction,
  body: unknown,
  ...given: Parameters<typeof startHome>
) => {
  const home = await startHome(...given);
  const acks: number[] = [];
  const args = {
    ack: async () => void acks.push(home.calls.length),
    body,
    client: home.deps.api,
    context: { botUserId: 'U0STACK' },
  };
  await handler(home.deps)(args as never);
  const told = home.calls
    .filter(({ method }) => method === 'chat.postMessage')
    .map(({ options }) => `${options['channel']}: ${options['text']}`);
  return { ...home, acks, told };
};

describe('"Edit workspace" on the home', () => {
  it('is acknowledged first, and opens the form of the workspace for an admin', async () => {
    const { calls, acks, told } = await startPressed(handleEditWorkspace, PRESS, ADMIN);
    expect(acks).toEqual([0]);
    expect(told).toEqual([]);
    const opened = calls.find(({ method }) => method === 'views.open')?.options;
    expect(opened).toMatchObject({
      trigger_id: '1.2.abc',
      view: {
        title: { text: 'Workspace profile' },
        private_metadata: JSON.stringify({ team: TEAM, shownIn: '', isWorkspace: true, over: null }),
      },
    });
  });

  it('tells whoever is no admin any more in their direct messages', async () => {
    const { calls, told } = await startPressed(handleEditWorkspace, PRESS);
    expect(told).toEqual([`${ADA}: Only admins may edit this profile.`]);
    expect(calls.some(({ method }) => method === 'views.open')).toBe(false);
  });

  it('opens nothing for somebody of another company, even an admin there', async () => {
    const stranger = { ...PRESS, team: { id: 'TOTHER' }, user: { id: ADA, team_id: 'TOTHER' } };
    const { calls, told } = await startPressed(handleEditWorkspace, stranger, ADMIN);
    expect(told).toEqual([`${ADA}: Only admins may edit this profile.`]);
    expect(calls.map(({ method }) => method)).toEqual(['chat.postMessage']);
  });

  it('says that Slack did not open the form', async () => {
    const { told } = await startPressed(handleEditWorkspace, PRESS, ADMIN, ({ method }) =>
      method === 'views.open' ? platformError('expired_trigger_id') : undefined,
    );
    expect(told).toEqual([`${ADA}: Slack did not open the form. Please press the button again.`]);
  });

  it('logs that nobody could be told, and no more', async () => {
    const { lines } = await startPressed(handleEditWorkspace, PRESS, {}, ({ method }) =>
      method === 'chat.postMessage' ? platformError('messages_tab_disabled') : undefined,
    );
    expect(lines).toMatchObject([{ level: 'warn', msg: expect.stringContaining('could not be told') }]);
  });
});

describe('"Refresh" on the home', () => {
  it('is acknowledged first, and shows the home anew', async () => {
    const { acks, published } = await startPressed(handleRefresh, PRESS);
    expect(acks).toEqual([0]);
    expect(published(ADA)).toHaveLength(2);
  });

  it.each([[handleRefresh], [handleEditWorkspace]])(
    'in an unknown shape is acknowledged and nothing else',
    async (handler) => {
      const { acks, calls } = await startPressed(handler, { user: 'U1' });
      expect(acks).toEqual([0]);
      expect(calls).toEqual([]);
    },
  );
});
