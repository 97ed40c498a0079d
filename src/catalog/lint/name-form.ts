import type { Flaw, LintRule } from './finding.ts';
import { namedRecords } from './named-records.ts';

/** Aliases are what people type, in lower case and once each; ambiguous names are among them. */
export const nameForm: LintRule = {
  name: 'name-form',
  level: 'error',
  check: (catalog) =>
    namedRecords(catalog).flatMap(({ record, file, prefix, aliases, ambiguous }) => {
      const flaws: Flaw[] = [];
      for (const [index, alias] of aliases.entries()) {
        const at = { record, file, path: `${prefix}aliases.${index}` };
        const expected = alias.toLowerCase().trim();
        if (alias !== expected) flaws.push({ ...at, message: `write "${expected}", in lower case` });
        if (aliases.indexOf(alias) !== index) flaws.push({ ...at, message: `"${alias}" stands here twice` });
      }
      for (const [index, word] of ambiguous.entries()) {
        if (aliases.includes(word)) continue;
        const message = `"${word}" is not among the aliases: add it there, or take it out here`;
        flaws.push({ record, file, path: `${prefix}ambiguous.${index}`, message });
      }
      return flaws;
    }),
};
