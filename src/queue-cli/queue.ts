import { standardStreams } from '../cli/standard-streams.ts';
import { readConfig } from '../config.ts';
import { runQueue } from './run-queue.ts';

process.exitCode = await runQueue(process.argv.slice(2), {
  readConfig,
  clock: () => new Date(),
  ...standardStreams(),
});
