import { loadData } from '../catalog/overlay/load-data.ts';
import { SHIPPED_DATA } from '../catalog/shipped-data.ts';
import { standardStreams } from '../cli/standard-streams.ts';
import { readConfig } from '../config.ts';
import { runExport } from './run-export.ts';

process.exitCode = await runExport(process.argv.slice(2), {
  readConfig,
  loadCatalog: (directory) => loadData(SHIPPED_DATA, directory).catalog,
  ...standardStreams(),
});
