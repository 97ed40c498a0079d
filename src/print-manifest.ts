import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { httpManifest, refuseAddress } from './http-manifest.ts';

const USAGE = `Usage: npm run --silent manifest                    the Slack manifest for Socket Mode
       npm run --silent manifest -- --http URL      the one for HTTP mode, for a bot reached at URL
`;

/** Prints the manifest asked for; 0, or 2 with a line that says what to do. */
const main = (argv: string[]): number => {
  const manifest = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');
  let http: string | undefined;
  try {
    ({ http } = parseArgs({ args: argv, options: { http: { type: 'string' } } }).values);
  } catch {
    process.stderr.write(USAGE);
    return 2;
  }
  const problem = http === undefined ? null : refuseAddress(http);
  if (problem !== null) {
    process.stderr.write(`${problem}\n`);
    return 2;
  }
  process.stdout.write(http === undefined ? manifest : httpManifest(manifest, http));
  return 0;
};

process.exitCode = main(process.argv.slice(2));
