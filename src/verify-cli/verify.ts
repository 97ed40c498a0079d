import { once } from 'node:events';
import { loadCatalog } from '../catalog/load.ts';
import { SHIPPED_DATA } from '../catalog/shipped-data.ts';
import { stopQuietlyWhenClosed } from '../cli/stop-quietly.ts';
import { runVerify } from './run-verify.ts';

stopQuietlyWhenClosed(process.stdout);

process.exitCode = await runVerify(process.argv.slice(2), {
  input: process.stdin,
  write: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  complain: (text) => {
    process.stderr.write(text);
  },
  open: () => loadCatalog(SHIPPED_DATA),
});
