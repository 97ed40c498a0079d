import { stopQuietlyWhenClosed } from '../cli/stop-quietly.ts';
import { parseConfig, readConfig } from '../config.ts';
import { runCopy } from './run-copy.ts';

stopQuietlyWhenClosed(process.stdout);

process.exitCode = await runCopy(process.argv.slice(2), {
  locationOf: (url) => parseConfig({ DATABASE_URL: url }).database,
  ownLocation: () => readConfig().database,
  say: (text) => {
    process.stdout.write(text);
  },
  complain: (text) => {
    process.stderr.write(text);
  },
});
