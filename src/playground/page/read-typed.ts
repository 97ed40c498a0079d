import type { Person } from './workspace-state.ts';

export type Typed =
  | { kind: 'command'; command: string; text: string }
  | { kind: 'message'; text: string }
  | { kind: 'unknown-command'; command: string };

/** What was typed into a channel's composer: a command, or a message with the people it names. */
export function readTyped(text: string, command: string, people: readonly Person[]): Typed {
  if (!text.startsWith('/')) return { kind: 'message', text: markMentions(text, people) };
  const [typed = '', ...words] = text.split(/[ \n]/);
  if (typed !== command) return { kind: 'unknown-command', command: typed };
  return { kind: 'command', command, text: words.join(' ').trim() };
}

/** `@mira` becomes a mention; the app's name the workspace knows itself. */
export function markMentions(text: string, people: readonly Person[]): string {
  return text.replaceAll(/(?<![\w<])@([\w.-]+)/g, (typed, name: string) => {
    const person = people.find((each) => !each.isBot && each.name === name.toLowerCase());
    return person === undefined ? typed : `<@${person.id}>`;
  });
}
