import type { Log } from './log.ts';

/** Every line of the process is a JSON object, those of Node itself and of its last breath too. */
export const logRuntimeEvents = (log: Log): void => {
  process.removeAllListeners('warning');
  process.on('warning', (warning) => log.warn({ err: warning }, 'a warning of the runtime'));
  process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'a promise was rejected unheard'));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an error nobody caught');
    process.exit(1);
  });
};

/** Ends the process cleanly on SIGTERM and SIGINT: closes, then exits with 0. */
export const closeOnSignal = (close: () => Promise<void>, log: Log): void => {
  let isClosing = false;
  const stop = async (signal: string): Promise<void> => {
    if (isClosing) return;
    isClosing = true;
    log.info({ signal }, 'closing');
    await close();
    log.info('closed');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, () => {
      stop(signal).catch((error: unknown) => {
        log.fatal({ err: error }, 'could not close cleanly');
        process.exit(1);
      });
    });
  }
};
