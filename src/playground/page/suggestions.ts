import type { Person } from './workspace-state.ts';

export type Suggestion = { key: string; name: string; note: string; text: string };
type Known = { command: string; people: readonly Person[] };

const MOST = 6;

/** How what is being typed could go on: the command, or the name after the last `@`. */
export function suggestionsFor(text: string, { command, people }: Known): Suggestion[] {
  if (text.startsWith('/')) return command === '' ? [] : commandSuggestions(text, command);
  const [, before = '', typed] = /^([\s\S]*(?:^|\s))@([\w.-]*)$/.exec(text) ?? [];
  if (typed === undefined) return [];
  return people
    .filter(({ name, realName }) => [name, realName].some((each) => startsLike(each, typed)))
    .sort((one, other) => Number(other.isBot) - Number(one.isBot))
    .slice(0, MOST)
    .map(({ id, name, realName, isBot }) => ({
      key: id,
      name: `@${name}`,
      note: isBot ? 'App' : realName,
      text: `${before}@${name} `,
    }));
}

function commandSuggestions(text: string, command: string): Suggestion[] {
  const all = [
    { name: command, note: '[what you build, what your team knows, where it runs]', text: `${command} ` },
    { name: `${command} help`, note: 'What it can do', text: `${command} help` },
    { name: `${command} private:`, note: 'Only you see the answer', text: `${command} private: ` },
  ];
  return all
    .filter((each) => each.text.startsWith(text) && each.text !== text)
    .filter(() => !text.startsWith(`${command} `))
    .map((each) => ({ ...each, key: each.name }));
}

function startsLike(name: string, typed: string): boolean {
  return name.toLowerCase().startsWith(typed.toLowerCase());
}
