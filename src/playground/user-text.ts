import { BOT } from './seed.ts';

const alreadyMarked = /^<(?:[@#!][^>]+|https?:\/\/[^>]+)>/;
const address = /^https?:\/\/[^\s<>|]+/;
const mention = new RegExp(`^@${BOT.name}\\b`, 'i');

/**
 * What Slack makes of words typed into its composer: `@stack-compare` becomes a mention, addresses are put
 * in angle brackets, and `&`, `<`, `>` are escaped. Marks that are there already stay as they are.
 */
export function markUpTypedText(typed: string): string {
  let marked = '';
  let rest = typed;
  while (rest !== '') {
    const [taken, written] = nextPiece(rest);
    marked += written;
    rest = rest.slice(taken.length);
  }
  return marked;
}

function nextPiece(rest: string): [taken: string, written: string] {
  const marked = alreadyMarked.exec(rest)?.[0];
  if (marked !== undefined) return [marked, marked];
  const name = mention.exec(rest)?.[0];
  if (name !== undefined) return [name, `<@${BOT.userId}>`];
  const link = address.exec(rest)?.[0];
  if (link !== undefined) return [link, `<${escapeText(link)}>`];
  const plain = /^(?:[^<@h]+|[\s\S])/.exec(rest)?.[0] ?? rest;
  return [plain, escapeText(plain)];
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Whether the text, marked up, mentions the bot. */
export function mentionsBot(text: string): boolean {
  return text.includes(`<@${BOT.userId}>`) || text.includes(`<@${BOT.userId}|`);
}
