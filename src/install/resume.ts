import type { Bot } from '../slack/assemble-bot.ts';
import { laneOf } from '../slack/lane-of.ts';

/** Puts the open requests of a team into the lines of its bot, oldest first. */
export const resume = async ({ inbox, lines }: Bot, team: string): Promise<void> => {
  for (const request of await inbox.open())
    if (request.team === team) lines.enqueue(request.id, laneOf(request));
};
