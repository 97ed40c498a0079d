import type { FactRecord } from '../schemas/fact.ts';
import { subjectFacts } from '../subject-facts.ts';
import type { LintRule } from './finding.ts';

const LONGEST = 240;
const MEASURED = /^(throughput|memory|cold-start)/;
const SHARE = /^(adoption|language-|admired)/;
const ARTICLE = /^article-\d{3}$/;

type Fault = { path: string; message: string };

const figureFaults = (fact: FactRecord): Fault[] => {
  const isNumber = typeof fact.value === 'number';
  const faults: Fault[] = [];
  if (isNumber !== (fact.unit !== null)) {
    const message = isNumber ? 'a number needs a unit' : 'a sentence has no unit: write null';
    faults.push({ path: 'unit', message });
  }
  if (isNumber && MEASURED.test(fact.metric) && fact.setup === undefined) {
    faults.push({ path: 'setup', message: 'is missing: say what ran, on what' });
  }
  if (isNumber && SHARE.test(fact.metric) && fact.slice === undefined) {
    faults.push({ path: 'slice', message: 'is missing: say whom the share speaks for' });
  }
  return faults;
};

const articleFaults = (fact: FactRecord): Fault[] => {
  if (!fact.sources.every((source) => ARTICLE.test(source))) return [];
  const faults: Fault[] = [];
  if (fact.claims.length === 0) {
    faults.push({ path: 'claims', message: 'rests on articles alone: name the statements (S000-000)' });
  }
  if (fact.checkedHow !== 'article') {
    faults.push({ path: 'checkedHow', message: 'rests on articles alone: write "article"' });
  }
  if (fact.basis === 'measured') {
    faults.push({ path: 'basis', message: 'rests on articles alone: write "stated" or "opinion"' });
  }
  return faults;
};

const textFaults = (fact: FactRecord): Fault[] => {
  const texts = { value: String(fact.value), note: fact.note ?? '', setup: fact.setup ?? '' };
  return Object.entries(texts)
    .filter(([, text]) => text.length > LONGEST)
    .map(([path, text]) => ({ path, message: `has ${text.length} characters: shorten it to ${LONGEST}` }));
};

/** Figures say in what unit, of whom and from what run; what rests on articles alone says so. */
export const factForm: LintRule = {
  name: 'fact-form',
  level: 'error',
  check: (catalog) =>
    subjectFacts(catalog).flatMap(({ file, facts }) =>
      facts.flatMap((fact, index) =>
        [...figureFaults(fact), ...articleFaults(fact), ...textFaults(fact)].map(({ path, message }) => ({
          record: fact.id,
          file,
          path: `facts.${index}.${path}`,
          message,
        })),
      ),
    ),
};
