import { CatalogError, formatProblem } from '../catalog/catalog-error.ts';
import { loadData } from '../catalog/overlay/load-data.ts';
import { SHIPPED_DATA } from '../catalog/shipped-data.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

/** More are not read by anybody: `npm run data:check` has them all. */
const MOST_LINES = 10;

const listed = (problems: CatalogError['problems'], finding: (line: string) => Finding): Finding[] => {
  const lines = problems.slice(0, MOST_LINES).map((each) => finding(formatProblem(each)));
  const left = problems.length - MOST_LINES;
  return left > 0 ? [...lines, finding(`there are ${left} more problems like these`)] : lines;
};

/** Whether the dataset loads, with the records that are laid over it. */
export const checkData = (directory: string): Finding[] => {
  try {
    const { catalog, problems } = loadData(SHIPPED_DATA, directory);
    const { version, asOf } = catalog.manifest;
    const laidOver = directory === SHIPPED_DATA ? '' : ', with STACK_DATA_DIR';
    return [
      ok(`version ${version} of ${asOf} loads${laidOver}: ${catalog.frameworks.size} frameworks`),
      ...listed(problems, (line) => warning(`a record is left out: ${line}`, 'fix it in STACK_DATA_DIR')),
    ];
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    return listed(error.problems, (line) => problem(line, 'fix it: npm run data:check shows every problem'));
  }
};
