import { CatalogError, formatProblem } from '../catalog/catalog-error.ts';
import { checkCommand } from '../catalog/check-command.ts';
import { loadData } from '../catalog/overlay/load-data.ts';
import { SHIPPED_DATA } from '../catalog/shipped-data.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

/** More are not read by anybody: the command of the advice shows them all. */
const MOST_LINES = 10;

/** A finding for each; the last says what to do, once for all. */
const listed = (
  problems: CatalogError['problems'],
  { directory, lead, make }: { directory: string; lead: string; make: typeof warning },
): Finding[] => {
  const lines = problems.slice(0, MOST_LINES).map((each) => `${lead}${formatProblem(each)}`);
  const left = problems.length - MOST_LINES;
  if (left > 0) lines.push(left === 1 ? 'there is 1 more problem' : `there are ${left} more problems`);
  const advice = ['correct what is named, and look again', checkCommand(directory)] as const;
  return lines.map((line, index) => (index === lines.length - 1 ? make(line, ...advice) : make(line)));
};

/** Whether the dataset loads, with the records that are laid over it. */
export const checkData = (directory: string): Finding[] => {
  try {
    const { catalog, problems } = loadData(SHIPPED_DATA, directory);
    const { version, asOf } = catalog.manifest;
    const laidOver = directory === SHIPPED_DATA ? '' : ', with STACK_DATA_DIR';
    return [
      ok(`version ${version} of ${asOf} loads${laidOver}: ${catalog.frameworks.size} frameworks`),
      ...listed(problems, { directory, lead: 'a record is left out: ', make: warning }),
    ];
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    return listed(error.problems, { directory, lead: '', make: problem });
  }
};
