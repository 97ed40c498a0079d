import { z } from 'zod';

const wholeNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'has to be a whole number above 0')
  .transform(Number);

const frontMatterSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/, 'has to be lower-case letters'),
  version: wholeNumber,
  variables: z
    .string()
    .regex(/^[a-z]\w*(?:, [a-z]\w*)*$/i, "has to be names with ', ' between them")
    .transform((text) => text.split(', ')),
  ceiling: wholeNumber,
});
export type FrontMatter = z.infer<typeof frontMatterSchema>;

type Problem = { line: number; message: string };

/** `end`: index of the line that closes it. */
export type ReadFrontMatter = { data: FrontMatter; end: number } | { problems: Problem[] };

/** Reads the strict `key: value` lines between the two `---` at the top of a prompt. */
export const readFrontMatter = (lines: readonly string[]): ReadFrontMatter => {
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) return { problems: [{ line: 1, message: 'front matter is missing' }] };
  const entries = lines.slice(1, end).map((line, index) => {
    const [, key = '', value = ''] = /^(\w+): (.*\S)$/.exec(line) ?? [];
    return { key, value, line: index + 2 };
  });
  const malformed = entries.filter(({ key }) => key === '');
  if (malformed.length > 0) {
    return { problems: malformed.map(({ line }) => ({ line, message: "has to be 'key: value'" })) };
  }
  const parsed = frontMatterSchema.safeParse(
    Object.fromEntries(entries.map(({ key, value }) => [key, value])),
  );
  if (parsed.success) return { data: parsed.data, end };
  const lineOf = (key: string): number => entries.find((entry) => entry.key === key)?.line ?? 1;
  return {
    problems: parsed.error.issues.flatMap((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])];
      const isMissing = issue.code === 'invalid_type';
      const what =
        issue.code === 'unrecognized_keys' ? 'is unknown' : isMissing ? 'is missing' : issue.message;
      return keys.map((key) => ({ line: lineOf(key), message: `${key} ${what}` }));
    }),
  };
};
