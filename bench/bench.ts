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

/**
 * `npm run bench`: measures the real app on this machine and prints figures, with `--json` as one JSON object.
 * Nothing here decides whether a build is good: figures depend on the machine and are never asserted in tests.
 */
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

const main = async (words: readonly string[]): Promise<number> => {
  const isJson = words.includes('--json');
  const [name = 'http', ...more] = words.filter((word) => word !== '--json');
  if (!isMeasurement(name) || more.length > 0) {
    process.stderr.write(`usage: npm run bench -- [${Object.keys(MEASUREMENTS).join('|')}] [--json]\n`);
    return 2;
  }
  const { figures, lines } = await MEASUREMENTS[name]((step) => {
    if (!isJson) process.stderr.write(`${step} ...\n`);
  });
  process.stdout.write(`${isJson ? JSON.stringify(figures) : lines}\n`);
  return 0;
};

process.exitCode = await main(process.argv.slice(2));
