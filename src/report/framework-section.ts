import { markdownTable } from './markdown-table.ts';
import type { SectionOf } from './section.ts';

/** The ranked frameworks: languages, facts, when their releases were looked up. */
export const frameworkSection: SectionOf = (catalog) => ({
  title: 'Frameworks',
  body: [
    markdownTable(
      ['Framework', 'Languages', 'Facts', 'Parts known', 'Releases as of', 'Summary'],
      [...catalog.frameworks.values()].map((framework) => [
        framework.name,
        framework.languages.map((id) => catalog.languages.get(id)?.name ?? id).join(', '),
        framework.facts.length,
        Object.keys(framework.capabilities).length,
        framework.lifecycle.asOf,
        framework.summary,
      ]),
    ),
    `Beside them: ${catalog.languages.size} languages, ${catalog.platforms.size} platforms, ${catalog.supporting.size} supporting records, ${catalog.outside.size} names that are known and not covered.`,
  ],
});
