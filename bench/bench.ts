import { command } from '../src/cli/command.ts';
import { readCommand } from '../src/cli/read-command.ts';
import { type StandardStreams, standardStreams } from '../src/cli/standard-streams.ts';
import { tellUsage } from '../src/cli/tell-usage.ts';
import { machine } from './machine.ts';
import { measureData } from './measure-data.ts';
import { measureEngine } from './measure-engine.ts';
import { measureHttp } from './measure-http.ts';
import { measureModel } from './measure-model.ts';
import { measurePage } from './measure-page.ts';
import { measureReplicas } from './measure-replicas.ts';
import { measureVerify } from './measure-verify.ts';
import {
  describeData,
  describeEngine,
  describeModel,
  describePage,
  describeReplicas,
  describeReport,
  describeVerify,
} from './report.ts';

type Tell = (step: string) => void;

/** What a measurement gives: figures for programs, lines for people. */
type Measured = { figures: object; lines: string };

/** Nothing here decides whether a build is good: figures depend on the machine and are never asserted in tests. */
const MEASUREMENTS = {
  http: async (tell: Tell): Promise<Measured> => {
    const figures = { machine: machine(), ...(await measureHttp(tell)) };
    return { figures, lines: describeReport(figures) };
  },
  engine: async (tell: Tell): Promise<Measured> => {
    tell('the engine, some thousand questions');
    const figures = { ...(await measureEngine()), machine: machine() };
    return { figures, lines: describeEngine(figures) };
  },
  data: async (tell: Tell): Promise<Measured> => {
    tell('the dataset, in fresh processes');
    const figures = { ...measureData(), machine: machine() };
    return { figures, lines: describeData(figures) };
  },
  model: async (tell: Tell): Promise<Measured> => {
    const figures = { ...(await measureModel(tell)), machine: machine() };
    return { figures, lines: describeModel(figures) };
  },
  page: async (tell: Tell): Promise<Measured> => {
    tell('the playground in a browser, three times');
    const figures = { ...(await measurePage()), machine: machine() };
    return { figures, lines: describePage(figures) };
  },
  replicas: async (tell: Tell): Promise<Measured> => {
    const figures = { ...(await measureReplicas(tell)), machine: machine() };
    return { figures, lines: describeReplicas(figures) };
  },
  verify: async (tell: Tell): Promise<Measured> => {
    tell('the verifier, some thousand true sentences');
    const figures = { ...(await measureVerify()), machine: machine() };
    return { figures, lines: describeVerify(figures) };
  },
} as const;

const isMeasurement = (name: string): name is keyof typeof MEASUREMENTS => Object.hasOwn(MEASUREMENTS, name);

const WORDS: Record<keyof typeof MEASUREMENTS, string> = {
  http: 'start, acknowledgement, answer and memory over HTTP; what is measured unless another is named',
  engine: 'reading and ranking alone',
  data: 'loading the dataset',
  model: 'answers beside a model',
  page: 'the page of the local workspace, in a browser',
  replicas: 'several processes on one Postgres',
  verify: 'the verifier',
};

const BENCH = command({
  call: 'npm run --silent bench',
  ways: [`[-- [${Object.keys(MEASUREMENTS).join('|')}] [--json]]`],
  does: 'Measures the real app on this machine and prints figures. Nothing here is a limit: figures depend on the machine.',
  flags: { json: { type: 'boolean', does: 'the figures as one JSON object' } },
  words: WORDS,
  example: 'npm run --silent bench -- engine',
});

const main = async (argv: readonly string[], streams: StandardStreams): Promise<0 | 2> => {
  const read = readCommand(argv, BENCH);
  if (read.kind !== 'run') return tellUsage(read, BENCH, streams);
  const [name = 'http', ...more] = read.words;
  if (!isMeasurement(name) || more.length > 0)
    return tellUsage({ kind: 'bad', message: 'Name one measurement at a time.' }, BENCH, streams);
  const isJson = read.has('json');
  const { figures, lines } = await MEASUREMENTS[name]((step) => {
    if (!isJson) streams.complain(`${step} ...\n`);
  });
  streams.say(`${isJson ? JSON.stringify(figures) : lines}\n`);
  return 0;
};

process.exitCode = await main(process.argv.slice(2), standardStreams());
