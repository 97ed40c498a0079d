import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { standardStreams } from '../cli/standard-streams.ts';
import { readConfig, readStraySettings } from '../config.ts';
import { runDoctor } from '../doctor/run-doctor.ts';

const MODEL_OFF = fileURLToPath(new URL('../../var/model-off', import.meta.url));

process.exitCode = await runDoctor(process.argv.slice(2), {
  readConfig: () => readConfig(),
  straySettings: readStraySettings,
  fetch: globalThis.fetch,
  clock: () => new Date(),
  nodeVersion: process.versions.node,
  freeBytes: async (folder) => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
  isModelOff: () => existsSync(MODEL_OFF),
  ...standardStreams(),
});
