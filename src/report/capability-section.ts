import { NEEDS } from '../catalog/vocabulary.ts';
import { CAPABILITY_WORDS } from '../evidence/capability-facts.ts';
import { markdownTable } from './markdown-table.ts';
import type { SectionOf } from './section.ts';

const HOW = ['live', 'stored-copy', 'seen', 'unchecked'] as const;
const LEVELS = ['built-in', 'official', 'third-party', 'none'] as const;

/** What ships in the box: cells by how the page was read and by level, framework by framework. */
export const capabilitySection: SectionOf = (catalog) => ({
  title: 'What ships in the box',
  body: [
    `${NEEDS.length} parts for each framework, by how the page that says so was read (\`seen\`: the page exists, its text was not read; \`unchecked\`: general knowledge) and by how the part comes.`,
    markdownTable(
      ['Framework', 'Cells', ...HOW, ...LEVELS.map((level) => CAPABILITY_WORDS[level])],
      [...catalog.frameworks.values()].map((framework) => {
        const cells = Object.values(framework.capabilities);
        return [
          framework.name,
          cells.length,
          ...HOW.map((how) => cells.filter(({ checkedHow }) => checkedHow === how).length),
          ...LEVELS.map((level) => cells.filter((cell) => cell.level === level).length),
        ];
      }),
    ),
  ],
});
