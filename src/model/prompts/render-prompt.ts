import { estimateTokens } from '../estimate-tokens.ts';
import type { Prompt } from './prompt.ts';

type Template = Omit<Prompt, 'render'> & { system: string; user: string };

/** Backticks could end the block; invisible characters and the two line ends JSON allows could hide something. */
const NOT_PLAIN = /[`\u2028\u2029]|\p{Cf}/gu;

const escapeUnits = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');

/** A value as JSON on one line. Outside strings JSON has none of the characters that are escaped. */
const toData = (value: unknown): string => (JSON.stringify(value) ?? 'null').replace(NOT_PLAIN, escapeUnits);

/** A prompt that puts values in place of its variables, in one pass: a value with `{{name}}` in it stays as it is. */
export const renderPrompt = ({ system, user, ...rest }: Template): Prompt => ({
  ...rest,
  render: (values) => {
    const data = new Map(Object.entries(values));
    const filled = user.replace(/\{\{(\w+)\}\}/g, (_, name: string) => toData(data.get(name)));
    const tokens = estimateTokens(system, filled);
    if (tokens > rest.ceiling) return { ok: false, tokens, ceiling: rest.ceiling };
    const { id, version, hash } = rest;
    return { ok: true, prompt: { id, version, hash, system, user: filled, tokens } };
  },
});
