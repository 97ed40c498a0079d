import type { Catalog } from '../catalog.ts';
import type { CatalogProblem } from '../catalog-error.ts';
import type { Contradiction } from '../schemas/claim.ts';
import { accountForClaims, type ClaimAccount } from './account-for-claims.ts';
import { placesOfClaims } from './places-of-claims.ts';
import type { Claims } from './read-claims.ts';

const CONTRADICTIONS = 'claims/contradictions.json';

const citedBy = (contradiction: Contradiction): string[] =>
  contradiction.positions.flatMap((position) => position.claims);

const mergeProblems = (claims: Claims, places: ReadonlyMap<string, unknown>): CatalogProblem[] => {
  const disputes = new Map(claims.contradictions.map((one) => [`contradictions#${one.id}`, citedBy(one)]));
  return claims.merged.flatMap(({ claim, into }) =>
    into.flatMap((place) => {
      const cited = disputes.get(place);
      if (cited === undefined && !places.has(place)) {
        return [{ file: 'claims/merged.json', path: claim, message: `no place "${place}"` }];
      }
      if (cited !== undefined && !cited.includes(claim)) {
        return [{ file: 'claims/merged.json', path: claim, message: `"${place}" does not cite it` }];
      }
      return [];
    }),
  );
};

const subjectIds = (catalog: Catalog): Set<string> =>
  new Set([
    ...catalog.frameworks.keys(),
    ...catalog.languages.keys(),
    ...catalog.platforms.keys(),
    ...catalog.supporting.keys(),
  ]);

/** References of the contradictions: subjects, sources, facts, and claims of the articles that a side names. */
const contradictionProblems = (
  catalog: Catalog,
  claims: Claims,
  places: ReadonlyMap<string, unknown>,
): CatalogProblem[] => {
  const subjects = subjectIds(catalog);
  const articleOf = new Map(claims.index.map(({ id, source }) => [id, source]));
  const unused = new Set(claims.notUsed.map(({ claim }) => claim));
  return claims.contradictions.flatMap((one) => {
    const messages = one.subjects.filter((id) => !subjects.has(id)).map((id) => `no record "${id}"`);
    for (const { sources, claims: cited, facts } of one.positions) {
      messages.push(...sources.filter((id) => !catalog.sources.has(id)).map((id) => `no source "${id}"`));
      messages.push(...facts.filter((id) => !places.has(id)).map((id) => `no fact "${id}"`));
      for (const id of cited) {
        const article = articleOf.get(id);
        if (article === undefined) messages.push(`no claim "${id}"`);
        else if (!sources.includes(article)) messages.push(`"${id}" is a claim of ${article}`);
        if (unused.has(id)) messages.push(`"${id}" is listed as not used`);
      }
    }
    return messages.map((message) => ({ file: CONTRADICTIONS, path: one.id, message }));
  });
};

/** The account of the claims against the loaded dataset, and every fault of it as a problem of a file. */
export const checkClaims = (
  catalog: Catalog,
  claims: Claims,
): { account: ClaimAccount; problems: CatalogProblem[] } => {
  const places = placesOfClaims(catalog);
  const carried = new Set([...places.values()].flat());
  const account = accountForClaims(claims.index, carried, claims.merged, claims.notUsed);
  const accounts = account.problems.map(({ claim, problem, where }) => ({
    file: 'claims/index.json',
    path: claim,
    message: where.length === 0 ? problem : `${problem} (${where.join(', ')})`,
  }));
  return {
    account,
    problems: [
      ...accounts,
      ...mergeProblems(claims, places),
      ...contradictionProblems(catalog, claims, places),
    ],
  };
};
