import { type AppOverrides, type RunningApp, startApp } from '../../src/app.ts';
import type { Config } from '../../src/config.ts';
import { settle } from './settle.ts';

/** An app that is stopped and started again, as a process is. `stop` may be called when none runs. */
export const createRuns = () => {
  let app: RunningApp | null = null;
  return {
    start: async (config: Config, overrides: AppOverrides): Promise<RunningApp> => {
      const starting = await startApp(config, overrides);
      app = starting;
      await starting.ready;
      return starting;
    },
    stop: async (): Promise<void> => {
      const running = app;
      app = null;
      await running?.close();
    },
    settle: () => settle(app),
  };
};
