import type { Catalog } from '../catalog.ts';
import { subjectFacts } from '../subject-facts.ts';
import type { Flaw, LintContext, LintRule } from './finding.ts';
import { placedCells } from './placed-cells.ts';
import { reasonIn } from './reason-in.ts';

const CLAIM = /^[SR](\d{3})-\d{2,3}$/;

/** Claims and "design: why" are all that rules, questions and tables rest on; facts are evidence of ratings alone. */
const ofModel = (catalog: Catalog, isClaim: (id: string) => boolean): Flaw[] => {
  const { rampUp, platformGates } = catalog.scoring;
  const cited = [
    ...catalog.contextRules.map(({ id, sources }) => ({
      record: `context-rules/${id}`,
      file: 'context-rules.json',
      path: `${id}.sources`,
      sources,
    })),
    ...catalog.questions.map(({ id, sources }, index) => ({
      record: `questions/${id}`,
      file: 'questions.json',
      path: `${index}.sources`,
      sources,
    })),
    ...[{ path: 'rampUp.sources', sources: rampUp.sources }]
      .concat(
        Object.entries(platformGates).map(([id, gate]) => ({
          path: `platformGates.${id}.sources`,
          sources: gate.sources,
        })),
      )
      .map((entry) => ({ record: 'criteria', file: 'criteria.json', ...entry })),
  ];
  return cited.flatMap(({ sources, ...at }) =>
    sources
      .filter((id) => !isClaim(id) && reasonIn(id) !== 'design')
      .map((id) => ({ ...at, message: `"${id}" is no claim: cite S000-000, or write "design: " and why` })),
  );
};

const check = (catalog: Catalog, context: LintContext): Flaw[] => {
  const factIds = new Set(subjectFacts(catalog).flatMap(({ facts }) => facts.map(({ id }) => id)));
  const isClaim = (id: string): boolean => {
    const article = CLAIM.exec(id)?.[1];
    return article !== undefined && catalog.sources.has(`article-${article}`);
  };
  const ofCells = placedCells(catalog, context).flatMap(({ cell, path, ...at }) =>
    cell.evidence
      .filter((id) => !isClaim(id) && !factIds.has(id) && !(context.isOverlaid && reasonIn(id) === 'house'))
      .map((id) => ({
        ...at,
        path: `${path}.evidence`,
        message: `no fact and no claim "${id}": cite one that is there, or widen the cell to "unknown"`,
      })),
  );
  return [...ofCells, ...ofModel(catalog, isClaim)];
};

/** What ratings, context rules, questions and tables cite is there: a fact, a claim of a recorded article, or a reason. */
export const knownEvidence: LintRule = { name: 'known-evidence', level: 'error', looksFor: 'targets', check };
