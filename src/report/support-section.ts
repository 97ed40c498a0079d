import { lineName, supportInWords, supportOf } from '../evidence/lifecycle-facts.ts';
import { markdownTable } from './markdown-table.ts';
import type { SectionOf } from './section.ts';

/** Release lines and their support on the dataset's own date. */
export const supportSection: SectionOf = (catalog) => ({
  title: 'Support windows',
  body: [
    `As they stand on ${catalog.manifest.asOf}; an answer judges them by the day of the question.`,
    markdownTable(
      ['Framework', 'Line', 'Support', 'Latest', 'As of', 'How it was read'],
      [...catalog.frameworks.values()].flatMap((framework) =>
        supportOf(framework, catalog.manifest.asOf).map((line) => [
          framework.name,
          lineName(line),
          supportInWords(line),
          line.release.latest ?? '',
          framework.lifecycle.asOf,
          framework.lifecycle.checkedHow,
        ]),
      ),
    ),
  ],
});
