import type { Catalog } from '../catalog/catalog.ts';
import { CatalogError, type CatalogProblem } from '../catalog/catalog-error.ts';
import { createRecordReader } from '../catalog/read-records.ts';
import { type ArticleRule, articleRuleSchema, isDecision } from '../catalog/schemas/rule.ts';
import { LANGUAGES, PLATFORMS } from '../catalog/vocabulary.ts';
import { resolveRanked } from '../score/resolve-ranked.ts';

const FILE = 'rules.json';

const isNamed = (id: string, { frameworks, supporting }: Catalog): boolean =>
  frameworks.has(id) ||
  supporting.has(id) ||
  LANGUAGES.some((language) => language === id) ||
  PLATFORMS.some((platform) => platform === id);

/** What the rule's recommendations and rejections resolve to has to be among what it considers. */
const outsideConsidered = (rule: ArticleRule, catalog: Catalog): string[] =>
  rule.recommended
    .filter((name) => !resolveRanked(name, catalog).some((id) => rule.considered.includes(id)))
    .map((name) => `recommends "${name}", which is not among the considered`);

const faultsOf = (rule: ArticleRule, catalog: Catalog): string[] => {
  const named = [...rule.recommended, ...rule.alternatives, ...rule.rejected];
  const faults = named.filter((id) => !isNamed(id, catalog)).map((id) => `no record "${id}"`);
  if (!catalog.sources.has(rule.source)) faults.push(`no source "${rule.source}"`);
  if (rule.source !== `article-${rule.id.slice(1, 4)}`)
    faults.push('the source is not the article of its id');
  if (!isDecision(rule)) return faults;
  const { options = [], existing = [] } = rule.situation;
  const unranked = [...rule.considered, ...options].filter((id) => !catalog.frameworks.has(id));
  return [
    ...faults,
    ...unranked.map((id) => `no ranked framework "${id}"`),
    ...existing.filter((id) => !isNamed(id, catalog)).map((id) => `no record "${id}"`),
    ...outsideConsidered(rule, catalog),
    ...(rule.recommended.length + rule.rejected.length === 0 ? ['decides nothing'] : []),
  ];
};

const problemsOf = (rules: readonly ArticleRule[], catalog: Catalog): CatalogProblem[] =>
  rules.flatMap((rule, index) => {
    const again = rules.findIndex(({ id }) => id === rule.id) < index ? ['a second rule with this id'] : [];
    return [...again, ...faultsOf(rule, catalog)].map((message) => ({ file: FILE, path: rule.id, message }));
  });

/**
 * Reads the articles' decision rules of the dataset in `directory` and checks every name against the catalog.
 * @throws CatalogError with every problem found.
 */
export const loadRules = (directory: string, catalog: Catalog): ArticleRule[] => {
  const reader = createRecordReader(directory);
  const rules = reader.list(FILE, articleRuleSchema);
  const problems = reader.problems.length > 0 ? reader.problems : problemsOf(rules, catalog);
  if (problems.length > 0) throw new CatalogError(problems);
  return rules;
};
