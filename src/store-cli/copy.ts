import { standardStreams } from '../cli/standard-streams.ts';
import { parseConfig, readConfig } from '../config.ts';
import { runCopy } from './run-copy.ts';

process.exitCode = await runCopy(process.argv.slice(2), {
  locationOf: (url) => parseConfig({ DATABASE_URL: url }).database,
  ownLocation: () => readConfig().database,
  ...standardStreams(),
});
