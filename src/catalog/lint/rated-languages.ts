import type { Catalog } from '../catalog.ts';
import type { Flaw, LintRule } from './finding.ts';

const ofFrameworks = (catalog: Catalog): Flaw[] =>
  [...catalog.frameworks.values()].flatMap(({ id, languages }) => {
    const first = languages[0];
    const ratedAs = first === undefined ? undefined : catalog.languages.get(first)?.ratedAs;
    if (ratedAs === undefined || ratedAs === first) return [];
    return [
      {
        record: `frameworks/${id}`,
        file: `frameworks/${id}.json`,
        path: 'languages.0',
        message: `"${first}" is rated as "${ratedAs}": put a language first that has ratings of its own`,
      },
    ];
  });

const ofLanguages = (catalog: Catalog): Flaw[] => {
  const rated = [...catalog.languages.values()].filter(({ id, ratedAs }) => id === ratedAs);
  return [...catalog.languages.values()].flatMap((language) => {
    const at = { record: `languages/${language.id}`, file: `languages/${language.id}.json` };
    const isRated = language.ratedAs === language.id;
    const holdsCells = Object.keys({ ...language.ecosystem, ...language.platforms }).length > 0;
    const missing = rated.filter(({ id }) => language.weeksTo[id] === undefined);
    const idle = Object.keys(language.weeksTo).filter((to) => !rated.some(({ id }) => id === to));
    const flaws: Flaw[] = [
      ...missing.map(({ id }) => ({
        ...at,
        path: 'weeksTo',
        message: `no weeks to "${id}": add an estimate`,
      })),
      ...idle.map((id) => ({
        ...at,
        path: `weeksTo.${id}`,
        message: `nothing is rated as "${id}": remove it`,
      })),
    ];
    if (isRated && (language.weeksTo[language.id] ?? 0) !== 0) {
      flaws.push({ ...at, path: `weeksTo.${language.id}`, message: 'is the language itself: write 0' });
    }
    if (holdsCells !== isRated) {
      const message = isRated
        ? 'is rated itself and has no cells: add ecosystem and platforms'
        : `is rated as "${language.ratedAs}" and has cells: move them there`;
      flaws.push({ ...at, path: 'ratedAs', message });
    }
    return flaws;
  });
};

/** Ratings of a language stand where they are read, and every other language knows the way to it. */
export const ratedLanguages: LintRule = {
  name: 'rated-languages',
  level: 'error',
  check: (catalog) => [...ofFrameworks(catalog), ...ofLanguages(catalog)],
};
