import { stopQuietlyWhenClosed } from '../cli/stop-quietly.ts';
import { readConfig } from '../config.ts';
import { runQueue } from './run-queue.ts';

stopQuietlyWhenClosed(process.stdout);

process.exitCode = await runQueue(process.argv.slice(2), {
  readConfig,
  clock: () => new Date(),
  say: (text) => {
    process.stdout.write(text);
  },
  complain: (text) => {
    process.stderr.write(text);
  },
});
