import { loadData } from '../catalog/overlay/load-data.ts';
import { SHIPPED_DATA } from '../catalog/shipped-data.ts';
import { stopQuietlyWhenClosed } from '../cli/stop-quietly.ts';
import { readConfig } from '../config.ts';
import { runExport } from './run-export.ts';

stopQuietlyWhenClosed(process.stdout);

process.exitCode = await runExport(process.argv.slice(2), {
  readConfig,
  loadCatalog: (directory) => loadData(SHIPPED_DATA, directory).catalog,
  say: (text) => {
    process.stdout.write(text);
  },
  complain: (text) => {
    process.stderr.write(text);
  },
});
