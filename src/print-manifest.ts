import { readFileSync } from 'node:fs';
import { command } from './cli/command.ts';
import { readCommand } from './cli/read-command.ts';
import { type StandardStreams, standardStreams } from './cli/standard-streams.ts';
import { tellUsage } from './cli/tell-usage.ts';
import { httpManifest, refuseAddress } from './http-manifest.ts';

const MANIFEST = command({
  call: 'npm run --silent manifest',
  ways: ['', '-- --http URL'],
  does: 'Prints the manifest that a Slack app is made from: for Socket Mode, or for HTTP mode.',
  flags: {
    http: {
      type: 'string',
      value: 'URL',
      does: 'the manifest for HTTP mode, for a bot that is reached at URL',
    },
  },
  words: 'none',
  example: 'npm run --silent manifest -- --http https://bot.example.com',
});

/** Prints the manifest asked for; 0, or 2 with a line that says what to do. */
const main = (argv: readonly string[], streams: StandardStreams): 0 | 2 => {
  const read = readCommand(argv, MANIFEST);
  if (read.kind !== 'run') return tellUsage(read, MANIFEST, streams);
  const manifest = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');
  const http = read.valueOf('http');
  const problem = http === null ? null : refuseAddress(http);
  if (problem !== null) {
    streams.complain(`${problem}\n`);
    return 2;
  }
  streams.say(http === null ? manifest : httpManifest(manifest, http));
  return 0;
};

process.exitCode = main(process.argv.slice(2), standardStreams());
