import { flushCompileCache } from 'node:module';
import type { RunningApp, startApp } from './app.ts';
import { standardStreams } from './cli/standard-streams.ts';
import { refusal, tellUsage } from './cli/tell-usage.ts';
import { type Config, ConfigError, readConfig, readStraySettings } from './config.ts';
import { explainFailure } from './explain-failure.ts';
import { createLog, type Log } from './log.ts';
import { readFlags, START } from './read-flags.ts';
import { strayLine, strayNotes } from './stray-settings.ts';
import { terminalGreeting } from './terminal-greeting.ts';
import { terminalStream } from './terminal-log.ts';

/** A terminal is read by a person; whatever collects lines elsewhere gets each as one JSON object. */
const isAtTerminal = process.stdout.isTTY;

const openLog = (level: string): Log =>
  isAtTerminal
    ? createLog(
        level,
        terminalStream((text) => process.stdout.write(text)),
      )
    : createLog(level);

/** What Node itself says, its last breath too, is said by the log. */
const logRuntimeEvents = (log: Log): void => {
  process.removeAllListeners('warning');
  process.on('warning', (warning) => log.warn({ err: warning }, 'the runtime gave a warning'));
  process.on('unhandledRejection', (reason) =>
    log.error({ err: reason }, 'a rejected promise was not handled'),
  );
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an error was not caught');
    process.exit(1);
  });
};

/** Ends the process cleanly on SIGTERM and SIGINT: closes, then exits with 0. */
const closeOnSignal = (close: () => Promise<void>, log: Log): void => {
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
        log.fatal({ err: error }, 'the program could not close cleanly');
        process.exit(1);
      });
    });
  }
};

const QUIET_START_MS = 300;

/**
 * What can wait until the first questions are through: compiling what the next ones need, and writing the compile
 * cache, which otherwise only a clean exit would leave behind.
 */
const finishStart = (app: RunningApp, log: Log): void => {
  const finish = async (): Promise<void> => {
    const { warmUp } = await import('./load-engine.ts');
    await warmUp(app.engine);
    flushCompileCache();
  };
  setTimeout(() => {
    finish().catch((error: unknown) => log.error({ err: error }, 'the warm-up failed'));
  }, QUIET_START_MS).unref();
};

const sayReady = (config: Config, port: string, log: Log): void => {
  const { mode } = config;
  const url = `http://localhost:${port}`;
  if (mode !== 'playground') log.info({ mode, port }, 'ready');
  else if (isAtTerminal) process.stdout.write(terminalGreeting(url, config, process.cwd()));
  else log.info({ mode, url }, 'open the playground at url');
};

const run = async (start: typeof startApp, config: Config, log: Log): Promise<void> => {
  if (config.notUsed.length > 0) {
    log.warn({ variables: config.notUsed }, 'settings that do nothing without those for several workspaces');
  }
  const app = await start(config, { log });
  closeOnSignal(app.close, log);
  await app.ready;
  sayReady(config, new URL(app.url).port, log);
  finishStart(app, log);
};

/** A misspelt setting is as if it were not there, which nobody sees from what the program does. */
const warnOfStray = (log: Log): void => {
  for (const note of strayNotes(readStraySettings())) log.warn(strayLine(note));
};

/** The program: reads the environment, starts, and runs until a signal. Problems at the start end it with a line each. */
export const runProcess = async (start: typeof startApp): Promise<void> => {
  const flags = readFlags(process.argv.slice(2));
  if (flags.kind === 'help') {
    process.exitCode = tellUsage(flags, START, standardStreams());
    return;
  }
  let log = openLog('info');
  if (flags.kind === 'bad') {
    log.fatal(refusal(flags.message, START));
    process.exitCode = 2;
    return;
  }
  logRuntimeEvents(log);
  try {
    const config = readConfig(flags.asked);
    log = openLog(config.logLevel);
    warnOfStray(log);
    await run(start, config, log);
  } catch (error) {
    // What is missing may be there under a misspelt name.
    if (error instanceof ConfigError) warnOfStray(log);
    const { lines, exitCode } = explainFailure(error);
    for (const line of lines) log.fatal(line);
    if (lines.length === 0) log.fatal({ err: error }, 'the program could not start');
    process.exit(exitCode);
  }
};
