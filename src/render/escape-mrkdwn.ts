const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escapeCharacter = (character: string): string => ENTITIES[character] ?? character;

/**
 * Words of people, data or a model for a place that Slack parses (`text`, mrkdwn): the three characters that start
 * mentions, channel calls and links become entities, so that `<!channel>` stays plain words.
 */
export const escapeMrkdwn = (text: string): string => text.replace(/[&<>]/g, escapeCharacter);

/** Escaped, and at most `most` characters after escaping; never cut inside an entity or a character. */
export const escapeToFit = (text: string, most: number): string => {
  const escaped = escapeMrkdwn(text);
  if (escaped.length <= most) return escaped;
  let fitted = '';
  for (const character of text) {
    const next = escapeCharacter(character);
    if (fitted.length + next.length > most - 1) break;
    fitted += next;
  }
  return `${fitted.trimEnd()}…`;
};
