import type { Catalog } from '../catalog/catalog.ts';
import { currentLine, type LineSupport, supportOf } from '../evidence/lifecycle-facts.ts';
import type { BasisWindow } from './decision-basis.ts';

/**
 * The support windows that choosing an option rests on: those of the newest line and of the newest long-term line
 * that are supported on `today`. Older lines end as planned and are no news to whoever starts now.
 */
export const windowsOf = (id: string, catalog: Catalog, today: string): BasisWindow[] => {
  const framework = catalog.frameworks.get(id);
  if (framework === undefined) return [];
  const { sources, asOf } = framework.lifecycle;
  const longTerm = supportOf(framework, today).find(
    ({ state, release }) => release.longTermSupport && state === 'supported',
  );
  const lines: (LineSupport | undefined)[] = [currentLine(framework, today), longTerm];
  const windows = lines.flatMap((line): BasisWindow[] =>
    line === undefined
      ? []
      : [
          {
            subject: id,
            line: line.release.line,
            ends: line.ends,
            longTermSupport: line.release.longTermSupport,
            asOf,
            sourceIds: [...sources],
          },
        ],
  );
  return [...new Map(windows.map((window) => [window.line, window])).values()];
};
