import { loadCatalog } from '../catalog/load.ts';
import { SHIPPED_DATA } from '../catalog/shipped-data.ts';
import { standardStreams } from '../cli/standard-streams.ts';
import { runVerify } from './run-verify.ts';

process.exitCode = await runVerify(process.argv.slice(2), {
  input: process.stdin,
  ...standardStreams(),
  open: () => loadCatalog(SHIPPED_DATA),
});
