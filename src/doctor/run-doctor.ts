import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SHIPPED_DATA } from '../catalog/shipped-data.ts';
import { tellUsage } from '../cli/tell-usage.ts';
import type { Config } from '../config.ts';
import { ConfigError } from '../config-error.ts';
import { isPostgresUrl } from '../store/is-postgres-url.ts';
import { IN_MEMORY } from '../store/sqlite-database.ts';
import { type StraySetting, strayNotes } from '../stray-settings.ts';
import { checkData } from './check-data.ts';
import { checkDisk } from './check-disk.ts';
import { checkNode } from './check-node.ts';
import { checkSettings, refusedSettings, straySettingsFindings } from './check-settings.ts';
import type { DoctorDeps } from './doctor-deps.ts';
import { type Check, type Finding, lineOf, ok, problem } from './finding.ts';
import { DOCTOR, parseDoctorArguments } from './parse-doctor-arguments.ts';

export type RunDeps = DoctorDeps & {
  /** @throws ConfigError */
  readConfig: () => Config;
  /** Names that are no settings and were probably meant to be. */
  straySettings: () => StraySetting[];
  /** Results for the person who runs it. */
  say: (text: string) => void;
  complain: (text: string) => void;
};

type Found = { check: Check } & Finding;
type Run = readonly [Check, () => Finding[] | Promise<Finding[]>];

const VAR = fileURLToPath(new URL('../../var', import.meta.url));

const folderOf = (config: Config | null): string =>
  config === null ||
  config.mode === 'playground' ||
  config.database === IN_MEMORY ||
  isPostgresUrl(config.database)
    ? VAR
    : dirname(config.database);

const checkDatabase = async (config: Config): Promise<Finding[]> => {
  if (config.mode === 'playground') return [ok('the local workspace needs none')];
  if (!isPostgresUrl(config.database)) {
    const { checkSqlite } = await import('./check-sqlite.ts');
    return checkSqlite(config.database);
  }
  const { checkPostgres } = await import('./check-postgres.ts');
  return checkPostgres(config.database);
};

const checkDoor = async (config: Config, deps: DoctorDeps): Promise<Finding[]> => {
  if (config.mode === 'playground') return [ok('it is not asked: there are no settings for it')];
  const { checkDoor: checkAppToken, checkSlack } = await import('./check-slack.ts');
  // Each workspace has a token of its own there, which is not tried from here.
  return config.mode === 'slack' ? checkSlack(config.slack, deps) : checkAppToken(config.install, deps);
};

const askModel = async (config: Config, deps: DoctorDeps): Promise<Finding[]> => {
  const { checkModel } = await import('./check-model.ts');
  return checkModel(config.model, deps);
};

/** Everything that can be looked at without settings that can be read, and with them. */
const runsFor = (config: Config | null, refused: readonly string[], deps: RunDeps): Run[] => [
  [
    'settings',
    () => [
      ...(config === null ? refusedSettings(refused) : checkSettings(config)),
      ...straySettingsFindings(strayNotes(deps.straySettings())),
    ],
  ],
  ['node', () => checkNode(deps.nodeVersion)],
  ['disk', () => checkDisk(folderOf(config), deps.freeBytes)],
  ['data', () => checkData(config?.dataDirectory ?? SHIPPED_DATA)],
  ...(config === null
    ? []
    : ([
        ['database', () => checkDatabase(config)],
        ['slack', () => checkDoor(config, deps)],
        ['model', () => askModel(config, deps)],
      ] satisfies Run[])),
];

/** A check that fails in an unforeseen way is a finding like others; messages of errors may hold values of settings. */
const carriedOut = async (run: Run[1]): Promise<Finding[]> => {
  try {
    return await run();
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    return [problem(`this could not be checked (${name})`, 'the log of the bot may say more at its start')];
  }
};

const settingsOf = (read: RunDeps['readConfig']): { config: Config | null; refused: readonly string[] } => {
  try {
    return { config: read(), refused: [] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { config: null, refused: error.problems };
  }
};

const countOf = (found: readonly Found[], level: Finding['level']): number =>
  found.filter((each) => each.level === level).length;

const summaryOf = (found: readonly Found[]): string => {
  const count = (number: number, word: string): string =>
    `${number === 0 ? 'no' : number} ${word}${number === 1 ? '' : 's'}`;
  const said = `${count(countOf(found, 'problem'), 'problem')}, ${count(countOf(found, 'warning'), 'warning')}`;
  return `\n${said.charAt(0).toUpperCase()}${said.slice(1)}.\n`;
};

/** One run from its arguments to its exit code: 0 without problems, 1 with, 2 when it was called wrongly. */
export const runDoctor = async (argv: readonly string[], deps: RunDeps): Promise<0 | 1 | 2> => {
  const parsed = parseDoctorArguments(argv);
  if (parsed.kind !== 'run') return tellUsage(parsed, DOCTOR, deps);
  const { config, refused } = settingsOf(deps.readConfig);
  const found: Found[] = [];
  for (const [check, run] of runsFor(config, refused, deps)) {
    const findings = await carriedOut(run);
    found.push(...findings.map((finding) => ({ check, ...finding })));
    if (!parsed.isJson) for (const finding of findings) deps.say(`${lineOf(check, finding)}\n`);
  }
  const isWell = countOf(found, 'problem') === 0;
  deps.say(
    parsed.isJson ? `${JSON.stringify({ ok: isWell, findings: found }, null, 2)}\n` : summaryOf(found),
  );
  return isWell ? 0 : 1;
};
