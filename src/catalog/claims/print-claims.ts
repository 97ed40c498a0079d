import { resolve } from 'node:path';
import { formatProblem } from '../catalog-error.ts';
import { loadCatalog } from '../load.ts';
import { checkClaims } from './check-claims.ts';
import { readClaims } from './read-claims.ts';

/** `node src/catalog/claims/print-claims.ts`: where the statements of the articles have gone. */
const main = (): number => {
  const directory = resolve(import.meta.dirname, '../../../data');
  const claims = readClaims(directory);
  const { account, problems } = checkClaims(loadCatalog(directory), claims);
  const reasons = [...account.byReason].map(([reason, count]) => `${reason} ${count}`).join(', ');
  process.stdout.write(
    `${account.total} claims: ${account.carried} carried, ${account.merged} merged, ${account.notUsed} not used (${reasons}); ${claims.contradictions.length} contradictions\n`,
  );
  for (const problem of problems) process.stdout.write(`error: ${formatProblem(problem)}\n`);
  return problems.length === 0 ? 0 : 1;
};

process.exitCode = main();
