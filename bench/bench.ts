import { machine } from './machine.ts';
import { measureHttp } from './measure-http.ts';
import { describeReport } from './report.ts';

/**
 * `npm run bench`: measures the real app on this machine and prints figures, with `--json` as one JSON object.
 * Nothing here decides whether a build is good: figures depend on the machine and are never asserted in tests.
 */
const MEASUREMENTS = { http: measureHttp } as const;

const isMeasurement = (name: string): name is keyof typeof MEASUREMENTS => Object.hasOwn(MEASUREMENTS, name);

const main = async (words: readonly string[]): Promise<number> => {
  const isJson = words.includes('--json');
  const names = words.filter((word) => word !== '--json');
  const unknown = names.filter((name) => !isMeasurement(name));
  if (unknown.length > 0) {
    process.stderr.write(`usage: npm run bench -- [${Object.keys(MEASUREMENTS).join('|')}] [--json]\n`);
    return 2;
  }
  const measured = await measureHttp((step) => {
    if (!isJson) process.stderr.write(`${step} ...\n`);
  });
  const report = { machine: machine(), ...measured };
  process.stdout.write(`${isJson ? JSON.stringify(report) : describeReport(report)}\n`);
  return 0;
};

process.exitCode = await main(process.argv.slice(2));
