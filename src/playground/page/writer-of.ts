import type { PageContext } from './page-context.ts';
import type { Message, Person } from './workspace-state.ts';

const TONES = 5;

export type Writer = Person & { tone: string };

/** Who wrote a message. Slackbot speaks for the workspace, and what only one person sees is the bot's. */
export function writerOf(
  message: Message,
  people: readonly Person[],
  bot: Pick<PageContext['bot'], 'user' | 'slackbot'>,
): Writer {
  const id = message.via === undefined ? message.user : message.via === 'slackbot' ? bot.slackbot : bot.user;
  const index = people.findIndex((each) => each.id === id);
  const person = people[index] ?? { id, name: id, realName: id, isBot: false };
  return { ...person, tone: person.isBot ? 'bot' : String(Math.max(0, index) % TONES) };
}
