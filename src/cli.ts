import { openEngine } from './cli/open-engine.ts';
import { runCli } from './cli/run-cli.ts';
import { standardStreams } from './cli/standard-streams.ts';

process.exitCode = await runCli(process.argv.slice(2), {
  input: process.stdin,
  ...standardStreams(),
  open: openEngine,
  today: new Date().toISOString().slice(0, 10),
});
