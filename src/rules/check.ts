import { SHIPPED_DATA } from '../catalog/shipped-data.ts';
import { runCheck } from './run-check.ts';

process.exitCode = runCheck(process.argv.slice(2), {
  shipped: SHIPPED_DATA,
  write: (text) => {
    process.stdout.write(text);
  },
  complain: (text) => {
    process.stderr.write(text);
  },
});
