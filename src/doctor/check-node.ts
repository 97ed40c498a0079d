import { type Finding, ok, problem } from './finding.ts';

/** package.json says the same under engines. */
const OLDEST = 24;

/** Whether this Node.js can run the program, which is TypeScript that is not compiled. */
export const checkNode = (version: string): Finding[] => {
  const major = Number(version.split('.', 1)[0]);
  return major >= OLDEST
    ? [ok(`version ${version}`)]
    : [
        problem(
          `version ${version} is too old`,
          `install Node.js ${OLDEST} or newer, or the one that comes with the packages`,
          'npm ci',
        ),
      ];
};
