import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { loadPrompts, SHIPPED_PROMPTS } from '../../src/model/prompts/load-prompts.ts';
import { parsePrompt } from '../../src/model/prompts/parse-prompt.ts';
import { PromptError } from '../../src/model/prompts/prompt-error.ts';
import { readingSchema } from '../../src/model/reading-schema.ts';
import { claimSchema, explanationSchema, SEGMENT_ROLES } from '../../src/narrate/model/segments.ts';

const HEAD = ['---', 'id: read', 'version: 1', 'variables: today, turns', 'ceiling: 200', '---'];
const BODY = [
  '# System',
  'Rules.',
  '',
  '# User',
  '```json',
  '{ "today": {{today}}, "turns": {{turns}} }',
  '```',
  '',
];
const GOOD = [...HEAD, ...BODY];

const replaced = (from: string, to: string): string => GOOD.join('\n').replace(from, to);
const problemsOf = (text: string, file = 'read.v1.md') => {
  const parsed = parsePrompt(file, text);
  return 'problems' in parsed ? parsed.problems : [];
};

describe('parsing a prompt', () => {
  it('takes a good one', () => {
    expect(problemsOf(GOOD.join('\n'))).toEqual([]);
  });

  it.each<[string, string, number, RegExp]>([
    ['no front matter', BODY.join('\n'), 1, /front matter is missing/],
    ['front matter that does not end', GOOD.slice(0, 5).join('\n'), 1, /front matter is missing/],
    ['a line that is no pair', replaced('version: 1', 'version 1'), 3, /key: value/],
    ['a missing field', replaced('ceiling: 200\n', ''), 1, /ceiling is missing/],
    ['an unknown field', replaced('ceiling: 200', 'ceiling: 200\nmodel: x'), 6, /model is unknown/],
    ['a version that is no number', replaced('version: 1', 'version: one'), 3, /version has to be/],
    ['variables in another form', replaced('today, turns', 'today,turns'), 4, /variables has to be/],
    ['another name than its file', replaced('version: 1', 'version: 2'), 1, /has to be named read\.v2\.md/],
    [
      'an unknown variable',
      replaced('{{turns}} }', '{{turns}}, "x": {{other}} }'),
      12,
      /\{\{other\}\} is no/,
    ],
    ['an unused variable', replaced('today, turns', 'today, turns, more'), 4, /variable more is not used/],
    ['a variable among the rules', replaced('Rules.', 'Rules for {{today}}.'), 8, /outside the data block/],
    [
      'a variable in the text for the user',
      replaced('# User', '# User\nHi {{today}}'),
      11,
      /outside the data block/,
    ],
    ['no data block', replaced('```json', '```'), 10, /needs one ```json block/],
    ['two data blocks', `${GOOD.join('\n')}\`\`\`json\n{}\n\`\`\`\n`, 10, /needs one ```json block/],
    ['data that is no JSON', replaced('"turns": {{turns}} }', '"turns": {{turns}}'), 12, /is not JSON/],
    ['no section for the system', replaced('# System\n', ''), 7, /needs '# System'/],
    ['words before the sections', replaced('# System', 'Hello\n# System'), 7, /needs '# System'/],
    ['more tokens than its ceiling', replaced('Rules.', 'Rules. '.repeat(200)), 5, /ceiling is 200/],
  ])('names file and line of %s', (_, text, line, message) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'read.v1.md', line });
    expect(problems[0]?.message).toMatch(message);
  });
});

describe('loading prompts', () => {
  const made: string[] = [];
  afterEach(() => {
    for (const directory of made.splice(0)) rmSync(directory, { recursive: true });
  });
  const folder = (files: Record<string, string>): string => {
    const directory = mkdtempSync(join(tmpdir(), 'prompts-'));
    made.push(directory);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
    return directory;
  };
  const problemOf = (files: Record<string, string>): string => {
    try {
      loadPrompts(folder(files));
      return '';
    } catch (error) {
      return error instanceof PromptError ? error.message : String(error);
    }
  };
  const read = GOOD.join('\n');
  const explain = read
    .replace('id: read', 'id: explain')
    .replaceAll('today', 'vocabulary')
    .replaceAll('turns', 'pack');

  it('gives the newest version of each, with the hash of its file', () => {
    const second = read.replace('version: 1', 'version: 2');
    const files = { 'read.v1.md': read, 'read.v2.md': second, 'explain.v1.md': explain, 'README.md': '# no' };
    const prompts = loadPrompts(folder(files));
    expect(prompts.read.version).toBe(2);
    expect(prompts.read.hash).toBe(createHash('sha256').update(second).digest('hex'));
    expect(prompts.explain.variables).toEqual(['vocabulary', 'pack']);
  });

  it('gives the same hash when line ends are those of Windows', () => {
    const windows = read.replaceAll('\n', '\r\n');
    const [one, other] = [read, windows].map((text) =>
      loadPrompts(folder({ 'read.v1.md': text, 'explain.v1.md': explain })),
    );
    expect(other?.read.hash).toBe(one?.read.hash);
  });

  it('refuses a folder with a prompt missing', () => {
    expect(problemOf({ 'read.v1.md': read })).toBe('explain.v1.md:1: is missing');
  });

  it('refuses variables the code does not fill in', () => {
    const other = read.replaceAll('today', 'weather');
    expect(problemOf({ 'read.v1.md': other, 'explain.v1.md': explain })).toBe(
      'read.v1.md:1: the code has no variable weather\nread.v1.md:1: the variable today is missing',
    );
  });

  it('names every problem of every file at once', () => {
    const broken = { 'read.v1.md': read.replace('version: 1', 'version: x'), 'explain.v1.md': 'nothing' };
    expect(problemOf(broken).split('\n')).toHaveLength(2);
  });
});

/** The data block of a rendered prompt. */
const dataOf = (user: string): unknown => JSON.parse(/^```json\n([\s\S]*)\n```$/m.exec(user)?.[1] ?? '');

describe('rendering a prompt', () => {
  const { read, explain } = loadPrompts();
  const render = (turns: unknown) => read.render({ today: '2026-11-20', turns });

  it('puts values into the data block and nowhere else', () => {
    const rendered = render([{ turn: 1, speaker: 'A', text: 'Rails or Django?' }]);
    if (!rendered.ok) throw new Error('too long');
    expect(rendered.prompt.system).not.toContain('Rails or Django');
    expect(dataOf(rendered.prompt.user)).toEqual({
      today: '2026-11-20',
      turns: [{ turn: 1, speaker: 'A', text: 'Rails or Django?' }],
    });
  });

  it('lets no value end the block, look like a heading or take another value in', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('`', '\n', '#', '{{turns}}', '$&', '"', '\\', '\u202e', '\u2028', 'a'),
        }),
        (text) => {
          const rendered = render([text]);
          if (!rendered.ok) return;
          const { user } = rendered.prompt;
          expect(user.split('```')).toHaveLength(3);
          expect(user.split('\n')).toHaveLength(read.render({ today: 1, turns: 1 }).ok ? 3 : 0);
          expect(user).not.toMatch(/[\u202e\u2028]/);
          expect(dataOf(user)).toEqual({ today: '2026-11-20', turns: [text] });
        },
      ),
    );
  });

  it('says so when it is over its ceiling', () => {
    expect(render('x'.repeat(30_000))).toMatchObject({ ok: false, ceiling: read.ceiling });
  });

  it('estimates its tokens by characters', () => {
    const rendered = render([]);
    if (!rendered.ok) throw new Error('too long');
    const { system, user, tokens } = rendered.prompt;
    expect(tokens).toBe(Math.ceil((system.length + user.length) / 3));
  });

  it('leaves two thirds of 3,000 tokens to the data of an explanation', () => {
    const rendered = explain.render({ vocabulary: [], pack: {} });
    expect(rendered.ok && rendered.prompt.tokens).toBeLessThan(1_250);
  });
});

describe('the shipped prompts', () => {
  const { read, explain } = loadPrompts();
  const systemOf = (prompt: typeof read | typeof explain): string => {
    const rendered = prompt.render({ today: '', turns: [], vocabulary: [], pack: {} });
    return rendered.ok ? rendered.prompt.system : '';
  };

  it('name every field of the reading that needs a word', () => {
    const selfEvident = ['load'];
    const fields = Object.keys(readingSchema.shape).filter((name) => !selfEvident.includes(name));
    for (const field of fields) expect(systemOf(read)).toContain(`\`${field}\``);
    for (const field of Object.keys(readingSchema.shape.load.shape)) expect(systemOf(read)).toContain(field);
  });

  it('name every kind of claim and every role but the last', () => {
    const kinds = claimSchema.options.map((option) => option.shape.kind.value);
    for (const kind of kinds) expect(systemOf(explain)).toContain(`\`${kind}\``);
    for (const role of SEGMENT_ROLES.slice(0, 4)) expect(systemOf(explain)).toContain(`\`${role}\``);
  });

  it('give an example that the schema of a reply takes', () => {
    const example = /\{"segments":[\s\S]*\]\}/.exec(systemOf(explain))?.[0] ?? '';
    expect(explanationSchema.parse(JSON.parse(example)).segments).toHaveLength(5);
  });

  it('name no framework of the dataset', () => {
    const ids = readdirSync(join(SHIPPED_PROMPTS, '../data/frameworks')).map((name) =>
      name.replace('.json', ''),
    );
    const words = new RegExp(`\\b(?:${ids.filter((id) => id !== 'express').join('|')})\\b`, 'i');
    expect(`${systemOf(read)} ${systemOf(explain)}`).not.toMatch(words);
  });

  it('are locked: whoever changes one gives it the next version', () => {
    const locked: unknown = JSON.parse(readFileSync(join(SHIPPED_PROMPTS, 'lock.json'), 'utf8'));
    const files = readdirSync(SHIPPED_PROMPTS).filter((name) => /\.v\d+\.md$/.test(name));
    const hashes = files.map((name) => {
      const text = readFileSync(join(SHIPPED_PROMPTS, name), 'utf8').replaceAll('\r\n', '\n');
      return [name, createHash('sha256').update(text).digest('hex')];
    });
    const advice =
      'A released prompt is not edited: copy it to the next version and add that one to prompts/lock.json.';
    expect(Object.fromEntries(hashes), advice).toEqual(locked);
  });
});
