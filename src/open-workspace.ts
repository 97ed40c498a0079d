import { randomBytes } from 'node:crypto';
import type { Answer } from './answer.ts';
import type { Catalog } from './catalog/catalog.ts';
import { answerTrace, tracedRules } from './cli/answer-trace.ts';
import type { SlackConfig } from './config.ts';
import type { Log } from './log.ts';
import type { AnswerRecord, Timing } from './playground/answer-records.ts';
import { BOUNDS } from './playground/bounds.ts';
import { createKeeper, type Keeper } from './playground/keep-file.ts';
import type { Kept } from './playground/kept-schema.ts';
import { EXAMPLES, type Loaded, type Welcome } from './playground/welcome.ts';
import { createWorkspace } from './playground/workspace.ts';
import type { Workspace, WorkspaceOptions } from './playground/workspace-types.ts';
import type { Request } from './request/request.ts';
import { inTenths } from './score/in-tenths.ts';
import type { Server } from './server.ts';

export type OpenWorkspace = {
  workspace: Workspace;
  /** What the bot signs in to it with. */
  slack: SlackConfig;
  /** Told of every answer, so that the page can show how it came about. */
  watch: (request: Request, answer: Answer, timings: readonly Timing[]) => void;
  /** Ends deliveries under way and stores what is to be kept. */
  close: () => Promise<void>;
};

export type WorkspaceDeps = {
  catalog: Catalog;
  log: Log;
  clock: () => Date;
  /** Where the workspace is stored, and what a former run left there; null when it goes with the process. */
  keep: { path: string; kept: Kept | undefined } | null;
};

const loadedFrom = ({ frameworks, sources, manifest, ...catalog }: Catalog): Loaded => {
  const records = [...frameworks.values(), ...catalog.languages.values(), ...catalog.supporting.values()];
  const dates = records.flatMap(({ facts }) => facts.map(({ asOf }) => asOf)).sort();
  return {
    frameworks: frameworks.size,
    sources: sources.size,
    version: manifest.version,
    asOf: manifest.asOf,
    oldestFact: dates[0] ?? manifest.asOf,
    newestFact: dates.at(-1) ?? manifest.asOf,
  };
};

const recordOf = (
  request: Request,
  answer: Answer,
  timings: readonly Timing[],
  catalog: Catalog,
): AnswerRecord => ({
  id: request.id,
  text: request.text,
  requirements: answer.reading.requirements,
  timings: timings.map(({ step, ms }) => ({ step, ms: inTenths(ms) })),
  trace: answerTrace(answer, tracedRules(answer, catalog)),
});

/** The workspace's options, under secrets made up for this run. */
const optionsFor = (baseUrl: string, deps: WorkspaceDeps): WorkspaceOptions => {
  const loaded = loadedFrom(deps.catalog);
  const welcome: Welcome = { examples: EXAMPLES, loaded, model: false };
  const { frameworks, sources, version, asOf } = loaded;
  return {
    signingSecret: randomBytes(32).toString('hex'),
    botToken: `xoxb-playground-${randomBytes(16).toString('hex')}`,
    clock: () => deps.clock().getTime(),
    deliverTo: baseUrl,
    baseUrl,
    log: (event, fields) => deps.log.debug({ from: 'workspace', ...fields }, event),
    banner: { frameworks, sources, version, asOf, model: false },
    welcome,
    bounds: BOUNDS,
    isKept: deps.keep !== null,
    kept: deps.keep?.kept,
  };
};

/** Puts a local Slack workspace on the bot's own server. */
export const openWorkspace = (server: Server, baseUrl: string, deps: WorkspaceDeps): OpenWorkspace => {
  let keeper: Keeper | undefined;
  const options = { ...optionsFor(baseUrl, deps), onChange: () => keeper?.changed() };
  const workspace = createWorkspace(options);
  const onError = (error: unknown): void => deps.log.error({ err: error }, 'the workspace is not stored');
  if (deps.keep !== null) {
    keeper = createKeeper(deps.keep.path, workspace.snapshot, onError);
    // A database without its workspace would be set aside at the next start.
    keeper.changed();
  }
  server.routes.workspace = (request, response) => workspace.handle(request, response);
  const { botToken, signingSecret } = options;
  return {
    workspace,
    slack: { botToken, apiUrl: `${baseUrl}/api/`, door: { kind: 'http', signingSecret } },
    watch: (request, answer, timings) =>
      workspace.recordAnswer(recordOf(request, answer, timings, deps.catalog)),
    close: async () => {
      workspace.close();
      await keeper?.flush().catch(onError);
    },
  };
};
