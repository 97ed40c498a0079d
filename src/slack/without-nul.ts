const NUL = '\0';

/**
 * A delivery whose texts hold no NUL: nobody types one, SQLite keeps it, and Postgres would refuse the whole question.
 * What stands in its place is the sign for a character that cannot be shown.
 */
export const withoutNul = (body: Record<string, unknown>): Record<string, unknown> => {
  const json = JSON.stringify(body);
  if (!json.includes('\\u0000')) return body;
  return JSON.parse(json, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(NUL, '\uFFFD') : value,
  );
};
