import { SHIPPED_DATA } from '../catalog/shipped-data.ts';
import { standardStreams } from '../cli/standard-streams.ts';
import { runCheck } from './run-check.ts';

const { say, complain } = standardStreams();
process.exitCode = runCheck(process.argv.slice(2), { shipped: SHIPPED_DATA, write: say, complain });
