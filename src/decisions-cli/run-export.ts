import type { Catalog } from '../catalog/catalog.ts';
import { CatalogError } from '../catalog/catalog-error.ts';
import { checkCommand } from '../catalog/check-command.ts';
import { tellUsage } from '../cli/tell-usage.ts';
import type { Config } from '../config.ts';
import { ConfigError } from '../config-error.ts';
import { ExportError } from './export-error.ts';
import { EXPORT, type ExportRun, parseExportArguments } from './parse-export-arguments.ts';
import { type OpenStore, readDecisions } from './read-decisions.ts';
import { checkFolder, writeDecisions } from './write-decisions.ts';

export type ExportDeps = {
  /** @throws ConfigError */
  readConfig: () => Pick<Config, 'database' | 'dataDirectory'>;
  /** @throws CatalogError */
  loadCatalog: (directory: string) => Catalog;
  openDatabase?: OpenStore;
  /** Results for the person who runs it. */
  say: (text: string) => void;
  complain: (text: string) => void;
};

const catalogOf = (directory: string, { loadCatalog }: ExportDeps): Catalog => {
  try {
    return loadCatalog(directory);
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    throw new ExportError(
      `The dataset cannot be used. What is wrong with it: ${checkCommand(directory)}`,
      error,
    );
  }
};

const exportAll = async (run: ExportRun, deps: ExportDeps): Promise<void> => {
  const { database, dataDirectory } = deps.readConfig();
  checkFolder(run.out, run.force);
  const catalog = catalogOf(dataDirectory, deps);
  const { decisions, migrated } = await readDecisions(database, run, deps.openDatabase);
  if (migrated.length > 0)
    deps.complain('The database was left by an older version of this program, and was brought up to date.\n');
  const written = writeDecisions(run.out, decisions, catalog);
  deps.say(`${written === 1 ? '1 decision' : `${written} decisions`} written to ${run.out}\n`);
};

/** What an operator can do something about, in words; null for a fault of the program. */
const explain = (error: unknown): string | null => {
  if (error instanceof ExportError) return error.message;
  if (error instanceof ConfigError) return error.problems.join('\n');
  // A folder that cannot be made or written to, a full disk.
  if (error instanceof Error && 'syscall' in error) return `Not everything was written: ${error.message}`;
  return null;
};

/** One run of the export from its arguments to its exit code: 0 when all was written, 2 otherwise. */
export const runExport = async (argv: readonly string[], deps: ExportDeps): Promise<0 | 2> => {
  const parsed = parseExportArguments(argv);
  if (parsed.kind !== 'run') return tellUsage(parsed, EXPORT, deps);
  try {
    await exportAll(parsed.run, deps);
    return 0;
  } catch (error) {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    deps.complain(`${explain(error) ?? `Nothing was exported, because the program failed: ${trace}`}\n`);
    return 2;
  }
};
