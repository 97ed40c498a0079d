import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { CatalogProblem } from './catalog-error.ts';

/** Reads records of `directory` and collects every fault instead of stopping at the first. */
export type RecordReader = {
  problems: CatalogProblem[];
  /** One record of a file; undefined when it cannot be used. */
  file: <Schema extends z.ZodType>(name: string, schema: Schema) => z.output<Schema> | undefined;
  /** The usable records of a file that holds a list. */
  list: <Schema extends z.ZodType>(name: string, schema: Schema) => z.output<Schema>[];
  /** The usable records of a folder, one a file, in the order of file names; the id has to be the file name. */
  folder: <Schema extends z.ZodType<{ id: string }>>(name: string, schema: Schema) => z.output<Schema>[];
};

const issuesOf = (error: z.ZodError, file: string, prefix: string): CatalogProblem[] =>
  error.issues.map((issue) => ({
    file,
    path: [prefix, ...issue.path.map(String)].filter((part) => part !== '').join('.'),
    message: issue.message,
  }));

/** A reader over one dataset directory. Missing files and broken JSON are problems, not exceptions. */
export const createRecordReader = (directory: string): RecordReader => {
  const problems: CatalogProblem[] = [];

  const readJson = (name: string): unknown => {
    const path = join(directory, name);
    if (!existsSync(path)) {
      problems.push({ file: name, path: '', message: 'the file is missing' });
      return undefined;
    }
    try {
      return JSON.parse(readFileSync(path, 'utf8'));
    } catch (error) {
      problems.push({
        file: name,
        path: '',
        message: `is not JSON: ${error instanceof Error ? error.message : ''}`,
      });
      return undefined;
    }
  };

  const parse = <Schema extends z.ZodType>(name: string, prefix: string, schema: Schema, value: unknown) => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    problems.push(...issuesOf(result.error, name, prefix));
    return undefined;
  };

  const file: RecordReader['file'] = (name, schema) => {
    const value = readJson(name);
    return value === undefined ? undefined : parse(name, '', schema, value);
  };

  const list: RecordReader['list'] = (name, schema) => {
    const value = readJson(name);
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      problems.push({ file: name, path: '', message: 'expected a list of records' });
      return [];
    }
    return value.flatMap((entry, index) => {
      const record = parse(name, String(index), schema, entry);
      return record === undefined ? [] : [record];
    });
  };

  const folder: RecordReader['folder'] = (name, schema) => {
    const path = join(directory, name);
    if (!existsSync(path)) {
      problems.push({ file: name, path: '', message: 'the folder is missing' });
      return [];
    }
    const files = readdirSync(path)
      .filter((entry) => entry.endsWith('.json'))
      .sort();
    return files.flatMap((entry) => {
      const relative = `${name}/${entry}`;
      const record = file(relative, schema);
      if (record === undefined) return [];
      if (`${record.id}.json` !== entry) {
        problems.push({
          file: relative,
          path: 'id',
          message: `expected "${entry.slice(0, -5)}", the name of the file`,
        });
      }
      return [record];
    });
  };

  return { problems, file, list, folder };
};
