import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { environmentSchema } from '../../src/environment-schema.ts';
import { byPath, inBackticks, readDocument, shellLines } from './documents.ts';

const known = Object.keys(environmentSchema.shape);

/** Names in capitals that are no settings of the program, and a file they stand in; null: another program's. */
const OTHERS: Record<string, string | null> = {
  CRASH_SEED: 'tests/crash/crash.test.ts',
  PGPASSWORD: null,
  POSTGRES_PASSWORD: 'compose.yml',
  QUESTION_LANGUAGES: 'src/catalog/vocabulary.ts',
};

/** Names of variables as documents write them, `OPENAI_*` and a name in a longer one included. */
const namesIn = (text: string): string[] =>
  [...inBackticks(text), ...shellLines(text)].flatMap((code) => code.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g) ?? []);

const example = readDocument('.env.example');
const EXAMPLE = /^((?:#.*\n)*)([A-Z_]+)=(.*)$/gm;
/** The variables of .env.example, each with the comment right above it. */
const explained = [...example.matchAll(EXAMPLE)].map(([, comment = '', name = '', value = '']) => ({
  name,
  value,
  words: comment.replace(/^# ?/gm, '').replaceAll('\n', ' '),
}));

describe.each(byPath)('settings in %s', (_, text) => {
  it('are known to the program, or a name of something else that is there', () => {
    const unknown = namesIn(text).filter((name) => {
      if (known.includes(name)) return false;
      const file = OTHERS[name];
      return file === undefined || (file !== null && !readDocument(file).includes(name));
    });
    expect(unknown).toEqual([]);
  });
});

describe('.env.example', () => {
  it('has every setting of the program once, without a value', () => {
    expect(explained.map(({ name }) => name).sort()).toEqual(known.toSorted());
    expect(explained.filter(({ value }) => value !== '')).toEqual([]);
  });

  it('explains each of them or the group it stands in', () => {
    // Of three that go together the first one speaks for all.
    const silent = explained.filter(({ words }) => words === '').map(({ name }) => name);
    expect(silent).toEqual(['SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET']);
  });

  it('names the defaults that the program has', () => {
    const { port, logLevel, retentionDays, database } = parseConfig({});
    const withModel = parseConfig({ OPENAI_MODEL: 'a', OPENAI_API_KEY: 'b' }).model;
    const defaults: Record<string, unknown> = {
      DATABASE_URL: database.split('/').slice(-2).join('/'),
      LOG_LEVEL: logLevel,
      OPENAI_API_STYLE: withModel?.style,
      PORT: port,
      RETENTION_DAYS: retentionDays,
    };
    for (const [name, value] of Object.entries(defaults)) {
      const words = explained.find((each) => each.name === name)?.words;
      expect(words, name).toContain(`Default: ${value}`);
    }
  });
});

describe('every setting', () => {
  it.each(known)('is told in a document: %s', (name) => {
    const told = byPath.filter(([, text]) => namesIn(text).includes(name) || text.includes(`\`${name}\``));
    expect(told.map(([path]) => path)).not.toEqual([]);
  });
});
