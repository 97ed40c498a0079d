import { gzipSync } from 'node:zlib';
import { command } from '../cli/command.ts';
import { readCommand } from '../cli/read-command.ts';
import { type StandardStreams, standardStreams } from '../cli/standard-streams.ts';
import { tellUsage } from '../cli/tell-usage.ts';

const SOURCE = new URL('./page/', import.meta.url).pathname;
const OUTPUT = new URL('../../dist/playground/', import.meta.url).pathname;

type Vite = typeof import('vite');

/** Vite, or undefined where only what the bot needs is installed. */
async function loadVite(): Promise<Vite | undefined> {
  try {
    return await import('vite');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** Builds the page into dist/playground and says how large it became. */
async function buildPage(vite: Vite): Promise<string> {
  const { default: react } = await import('@vitejs/plugin-react');
  const built = await vite.build({
    configFile: false,
    root: SOURCE,
    // The workspace serves its own files below this path alone.
    base: '/playground/',
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: OUTPUT,
      emptyOutDir: true,
      // The page's policy lets no data: addresses in.
      assetsInlineLimit: 0,
      // React, a Markdown reader and the emoji names: one file, from this machine.
      chunkSizeWarningLimit: 2_000,
    },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const contents = outputs.map((each) => (each.type === 'chunk' ? each.code : each.source));
  const bytes = contents.reduce((sum, each) => sum + Buffer.byteLength(each), 0);
  const packed = contents.reduce((sum, each) => sum + gzipSync(each).length, 0);
  return `The playground's page is built: ${kilobytes(bytes)}, ${kilobytes(packed)} packed.`;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

const BUILD = command({
  call: 'npm run --silent build:page',
  ways: [''],
  does: 'Builds the page of the local workspace into dist/, as npm ci does by itself.',
  flags: {},
  words: 'none',
  example: 'npm run --silent build:page',
});

async function main(argv: readonly string[], streams: StandardStreams): Promise<0 | 2> {
  const read = readCommand(argv, BUILD);
  if (read.kind !== 'run') return tellUsage(read, BUILD, streams);
  const vite = await loadVite();
  const line =
    vite === undefined
      ? 'Vite is not installed: the playground is left without its page, which the bot does not need.'
      : await buildPage(vite);
  streams.say(`${line}\n`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2), standardStreams());
