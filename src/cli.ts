import { once } from 'node:events';
import { openEngine } from './cli/open-engine.ts';
import { runCli } from './cli/run-cli.ts';
import { stopQuietlyWhenClosed } from './cli/stop-quietly.ts';

stopQuietlyWhenClosed(process.stdout);

process.exitCode = await runCli(process.argv.slice(2), {
  input: process.stdin,
  write: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  complain: (text) => {
    process.stderr.write(text);
  },
  open: openEngine,
  today: new Date().toISOString().slice(0, 10),
});
