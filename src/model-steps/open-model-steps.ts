import type { Catalog } from '../catalog/catalog.ts';
import type { Log } from '../log.ts';
import { createModelClient, type ModelSettings } from '../model/create-model-client.ts';
import type { Fetch } from '../model/limited-fetch.ts';
import { loadPrompts } from '../model/prompts/load-prompts.ts';
import { createSingleFlight } from '../model/single-flight.ts';
import { explainByModel } from './explain-by-model.ts';
import type { Explained, ModelSteps, WatchModel } from './model-steps.ts';
import { readAgain } from './read-again.ts';
import { createCallWatch } from './watch-call.ts';

export type OpenModelDeps = {
  settings: ModelSettings;
  catalog: Catalog;
  log: Log;
  clock: () => Date;
  now: () => number;
  isOff: () => boolean;
  fetch: Fetch;
  watch?: WatchModel | undefined;
};

/**
 * Loads and checks the prompts and makes the client; nothing is sent before the first question.
 * @throws PromptError
 */
export const openModelSteps = (deps: OpenModelDeps): ModelSteps => {
  const { settings, log, catalog, clock, now, isOff, watch: told } = deps;
  const prompts = loadPrompts();
  const client = createModelClient({ settings, log, isOff, fetch: deps.fetch });
  told?.opened?.(client.status);
  const model = settings.name;
  const watch = createCallWatch({ model, log, now, tell: told?.call });
  const kept = createSingleFlight<Explained>({ wallTime: () => clock().getTime() });
  const explaining = { client, model, prompts, catalog, kept, watch, log, tellVerdict: told?.verdict };
  return {
    read: (request, signal) => readAgain(request, signal, { client, prompts, watch }),
    explain: (answer, who, options) => explainByModel(answer, who, options, explaining),
  };
};
