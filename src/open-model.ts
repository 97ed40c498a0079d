import { fileURLToPath } from 'node:url';
import type { Catalog } from './catalog/catalog.ts';
import type { Log } from './log.ts';
import type { ModelSettings } from './model/create-model-client.ts';
import type { ModelSteps, WatchModel } from './model-steps/model-steps.ts';

export type OpenModelDeps = {
  log: Log;
  clock: () => Date;
  /** Milliseconds that never run back. */
  now: () => number;
  fetch: typeof globalThis.fetch;
  /** The operator's switch; without one it is the file var/model-off. */
  isModelOff?: (() => boolean) | undefined;
  watch?: WatchModel | undefined;
};

export type OpenedModel = {
  steps: ModelSteps;
  /** Rejects with PromptError when a prompt cannot be used. */
  ready: Promise<void>;
};

/** While this file is there, no model is asked. */
const SWITCH = fileURLToPath(new URL('../var/model-off', import.meta.url));

/**
 * What a model does for answers, as configured; null without one, and then nothing of it is imported. Steps that are
 * asked for while the prompts are read wait for them: no answer waits for a step.
 */
export const openModel = (
  settings: ModelSettings | null,
  catalog: Promise<Catalog>,
  deps: OpenModelDeps,
): OpenedModel | null => {
  if (settings === null) return null;
  const open = async () => {
    const [{ openModelSteps }, { createModelSwitch }] = await Promise.all([
      import('./model-steps/open-model-steps.ts'),
      import('./model/model-switch.ts'),
    ]);
    const { log, clock, now, fetch, watch } = deps;
    const isOff = deps.isModelOff ?? createModelSwitch({ path: SWITCH, now });
    return openModelSteps({ settings, catalog: await catalog, log, clock, now, fetch, isOff, watch });
  };
  const opening = open();
  // Whoever awaits `ready` sees the rejection; this keeps it from being unhandled until then.
  opening.catch(() => undefined);
  return {
    steps: {
      read: async (...asked) => (await opening).read(...asked),
      explain: async (...asked) => (await opening).explain(...asked),
    },
    ready: opening.then(() => undefined),
  };
};
