import { fileURLToPath } from 'node:url';
import { runCheck } from './run-check.ts';

process.exitCode = runCheck(process.argv.slice(2), {
  shipped: fileURLToPath(new URL('../../data', import.meta.url)),
  write: (text) => {
    process.stdout.write(text);
  },
  complain: (text) => {
    process.stderr.write(text);
  },
});
