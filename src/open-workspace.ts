import { randomBytes } from 'node:crypto';
import { relative } from 'node:path';
import type { Answer } from './answer.ts';
import type { Catalog } from './catalog/catalog.ts';
import { answerTrace, tracedRules } from './cli/answer-trace.ts';
import type { Config, KeepPaths, SlackConfig } from './config.ts';
import type { Log } from './log.ts';
import type { WatchModel } from './model-steps/model-steps.ts';
import type { AnswerRecord, Timing } from './playground/answer-records.ts';
import { BOUNDS } from './playground/bounds.ts';
import { createKeeper, type Keeper } from './playground/keep-file.ts';
import type { Kept } from './playground/kept-schema.ts';
import { withModelFaults } from './playground/model-faults.ts';
import { EXAMPLES, type Loaded, type ModelShown, NO_MODEL, type Welcome } from './playground/welcome.ts';
import { createWorkspace } from './playground/workspace.ts';
import type { Workspace, WorkspaceOptions } from './playground/workspace-types.ts';
import type { Request } from './request/request.ts';
import { inTenths } from './score/in-tenths.ts';
import type { Server } from './server.ts';
import type { Tool } from './slack/forms/answer-tools.ts';
import { COMPARE_NAME, COMPARE_SHORTCUT } from './slack/shortcut/compare-shortcut.ts';

export type OpenWorkspace = {
  workspace: Workspace;
  /** What the bot signs in to it with. */
  slack: SlackConfig;
  /** Told of every answer, so that the page can show how it came about. */
  watch: {
    answer: (request: Request, answer: Answer, timings: readonly Timing[]) => void;
    /** Told of what a model was asked and how its sentences were judged. */
    model: WatchModel;
  };
  /** The model to use: the one configured, or the stand-in at its address. */
  model: Config['model'];
  /** What reaches it, with the trouble that the page switches on. */
  modelFetch: typeof globalThis.fetch;
  /** Ends deliveries under way and stores what is to be kept. */
  close: () => Promise<void>;
};

export type WorkspaceDeps = {
  catalog: Catalog;
  log: Log;
  clock: () => Date;
  sleep: (ms: number) => Promise<void>;
  fetch: typeof globalThis.fetch;
  config: Pick<Config, 'model' | 'standIn'>;
  /** Where the workspace is stored, and what a former run left there; null when it goes with the process. */
  keep: { paths: KeepPaths; kept: Kept | undefined } | null;
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

/** The button that weighs an answer anew: the page offers it as a next step. */
const PRIORITIES: Tool = 'form.priorities';

/** The files it is stored in, from where it was started. */
const keptIn = (paths: KeepPaths | null): string[] =>
  paths === null ? [] : [paths.workspace, paths.database].map((file) => relative(process.cwd(), file));

const modelShown = ({ model, standIn }: WorkspaceDeps['config']): ModelShown => {
  if (standIn !== null) return { kind: 'stand-in' };
  return model === null ? NO_MODEL : { kind: 'model', name: model.name };
};

/** The stand-in takes the place of a model that is configured, which is said once. */
const modelFor = (baseUrl: string, { config, log }: WorkspaceDeps): Config['model'] => {
  const { model, standIn } = config;
  if (model === null || standIn === null) return model;
  if (standIn.instead.length > 0)
    log.warn({ variables: standIn.instead }, 'the stand-in for a model is used instead of these settings');
  return { ...model, baseUrl: `${baseUrl}/stand-in/v1` };
};

/** The workspace's options, under secrets made up for this run. */
const optionsFor = (baseUrl: string, deps: WorkspaceDeps): WorkspaceOptions => {
  const loaded = loadedFrom(deps.catalog);
  const model = modelShown(deps.config);
  const welcome: Welcome = { examples: EXAMPLES, loaded, model, prioritiesAction: PRIORITIES };
  const { frameworks, sources, version, asOf } = loaded;
  return {
    signingSecret: randomBytes(32).toString('hex'),
    botToken: `xoxb-playground-${randomBytes(16).toString('hex')}`,
    clock: () => deps.clock().getTime(),
    deliverTo: baseUrl,
    baseUrl,
    log: (event, fields) => deps.log.debug({ from: 'workspace', ...fields }, event),
    banner: { frameworks, sources, version, asOf, model },
    welcome,
    shortcuts: [{ callbackId: COMPARE_SHORTCUT, name: COMPARE_NAME }],
    ...(deps.config.standIn === null ? {} : { standIn: { sleep: deps.sleep } }),
    bounds: BOUNDS,
    isKept: deps.keep !== null,
    keptIn: keptIn(deps.keep?.paths ?? null),
    kept: deps.keep?.kept,
  };
};

/** Puts a local Slack workspace on the bot's own server. */
export const openWorkspace = (server: Server, baseUrl: string, deps: WorkspaceDeps): OpenWorkspace => {
  let keeper: Keeper | undefined;
  const options = { ...optionsFor(baseUrl, deps), onChange: () => keeper?.changed() };
  const workspace = createWorkspace(options);
  const onError = (error: unknown): void => {
    deps.log.error({ err: error }, 'the workspace could not be stored');
    workspace.noteStoring(true);
  };
  const onStored = (): void => workspace.noteStoring(false);
  if (deps.keep !== null) {
    keeper = createKeeper(deps.keep.paths.workspace, workspace.snapshot, onError, onStored);
    // A database without its workspace would be set aside at the next start.
    keeper.changed();
  }
  server.routes.workspace = (request, response) => workspace.handle(request, response);
  const { botToken, signingSecret } = options;
  return {
    workspace,
    slack: { botToken, apiUrl: `${baseUrl}/api/`, door: { kind: 'http', signingSecret } },
    watch: {
      answer: (request, answer, timings) =>
        workspace.recordAnswer(recordOf(request, answer, timings, deps.catalog)),
      model: { call: workspace.recordModelCall, verdict: workspace.recordModelVerdict },
    },
    model: modelFor(baseUrl, deps),
    modelFetch: withModelFaults(deps.fetch, { take: workspace.takeModelFault, sleep: deps.sleep }),
    close: async () => {
      workspace.close();
      await keeper?.flush().catch(onError);
    },
  };
};
