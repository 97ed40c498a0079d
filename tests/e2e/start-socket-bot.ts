import { onTestFinished } from 'vitest';
import type { AppOverrides } from '../../src/app.ts';
import { openSocketDoor } from '../fakes/socket-door.ts';
import { startSlackBot } from './start-slack-bot.ts';

const APP_TOKEN = 'xapp-of-the-tests';

/** A bot in Socket Mode, its Slack, and the door between them. */
export const startSocketBot = async (overrides: AppOverrides = {}) => {
  const door = await openSocketDoor();
  onTestFinished(door.close);
  const { transport, openConnection } = door;
  const bot = await startSlackBot(overrides, {
    workspace: { transport, openConnection, appToken: APP_TOKEN },
    environment: { SLACK_APP_TOKEN: APP_TOKEN, SLACK_SIGNING_SECRET: '', PORT: '0' },
  });
  return { ...bot, door };
};
