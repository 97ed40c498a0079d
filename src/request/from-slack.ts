import type { Request, Turn } from './request.ts';

/** Where and when something was asked; ids are Slack's, `now` gives the day support windows are judged by. */
export type Asked = {
  id: string;
  now: Date;
  team?: string | undefined;
  channel?: string | undefined;
  user?: string | undefined;
};

/** Slack writes people, channels, groups, dates and links as `<...>`, with what is shown after a bar. */
const TOKEN =
  /<(?:@([UWB][A-Z0-9]+)|#([CG][A-Z0-9]+)|!([a-z]+(?:\^[^|<>]*)?)|((?:https?:\/\/|mailto:|tel:)[^|<>\s]+))(?:\|([^<>]*))?>/g;

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

const showToken =
  (botUserId: string | undefined) =>
  (...match: (string | undefined)[]): string => {
    const [, user, channel, special, link, label] = match;
    if (user !== undefined) {
      if (user === botUserId) return ' ';
      return label === undefined || label === '' ? '@someone' : `@${label}`;
    }
    if (channel !== undefined) return label === undefined || label === '' ? '#channel' : `#${label}`;
    if (special !== undefined) return label ?? `@${special.split('^', 1)[0] ?? ''}`;
    return label ?? link ?? '';
  };

/**
 * Slack's markup as the words people see: mentions of the bot go, ids become names or "@someone", links their
 * label, and `&amp; &lt; &gt;` the characters they stand for.
 */
export const readSlackText = (text: string, botUserId?: string): string =>
  text
    .replace(TOKEN, showToken(botUserId))
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .toWellFormed()
    .trim();

const toRequest = (source: Request['source'], text: string, thread: Turn[], asked: Asked): Request => ({
  id: asked.id,
  source,
  text,
  thread,
  ...(asked.team === undefined ? {} : { team: asked.team }),
  ...(asked.channel === undefined ? {} : { channel: asked.channel }),
  ...(asked.user === undefined ? {} : { user: asked.user }),
  today: asked.now.toISOString().slice(0, 10),
});

/** Whether nothing can be seen of a text: blanks, control and format characters only. */
export const isBlank = (text: string): boolean => /^[\p{C}\p{Z}\s]*$/u.test(text);

/** Words that are commands when nothing else is said. */
const RESERVED = /^(?:help|profile|sources|decisions)$/i;

const PROFILE = /^profile$/i;

/** Whether a slash command asks for the team's profile: that and nothing else. */
export const asksForProfile = (text: string): boolean => PROFILE.test(readSlackText(text));

const DECISIONS = /^decisions(?:\s*:\s*(\S.*))?$/is;

/**
 * What decisions somebody asks to see: the words after `decisions:`, empty for all of them. Null when the text is
 * anything else, a question about decisions included.
 */
export const asksForDecisions = (text: string, botUserId?: string): string | null => {
  const asked = DECISIONS.exec(readSlackText(text, botUserId));
  return asked === null ? null : (asked[1] ?? '').trim();
};

const PRIVATE = /^\s*private\s*:\s*/i;

/**
 * The request in a slash command's text. `isPrivate`: only the asker is to see the answer, because the text
 * starts with `private:`, is blank, or is nothing but a reserved word such as `help`.
 */
export const requestFromCommand = (text: string, asked: Asked): { request: Request; isPrivate: boolean } => {
  const words = readSlackText(text);
  const question = words.replace(PRIVATE, '');
  const isPrivate = question !== words || isBlank(question) || RESERVED.test(question.trim());
  return { request: toRequest('command', isBlank(question) ? '' : question, [], asked), isPrivate };
};

/** The request in a message that mentions the bot or was sent to it directly, after the earlier turns of its thread. */
export const requestFromMessage = (
  source: 'mention' | 'message',
  text: string,
  context: Asked & { botUserId: string; thread: Turn[] },
): Request => {
  const words = readSlackText(text, context.botUserId);
  return toRequest(source, isBlank(words) ? '' : words, context.thread, context);
};
