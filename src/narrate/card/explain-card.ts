import type { Explanation, Line } from '../explanation.ts';
import { hint } from '../hints.ts';
import { onlyHeadline } from '../telling.ts';
import { clause, listWords, sentence } from '../words.ts';
import { boxLine } from './box-line.ts';
import { boxTable } from './box-table.ts';
import type { CardTelling } from './card-telling.ts';
import { cardWatchOuts } from './card-watch-outs.ts';
import { disagreementLines } from './disagreement-lines.ts';
import { factsOfCard } from './facts-of-card.ts';
import { fitLines } from './fit-lines.ts';
import { notKnownLines } from './not-known-lines.ts';
import { sayFact } from './say-fact.ts';
import { speedLines } from './speed-lines.ts';
import { supportLine } from './support-line.ts';
import { useLine } from './use-line.ts';
import { viewLines } from './view-lines.ts';

/**
 * The card of one framework: what it is, what it fits, what ships with it and how long it is supported; then the
 * warnings, the figures, what is not known. The parts one by one are a table.
 */
export const explainCard = (telling: CardTelling): Explanation => {
  const { framework } = telling;
  return {
    ...onlyHeadline(sentence(`${framework.name}: ${clause(framework.summary)}`)),
    facts: [...fitLines(telling), ...boxLine(telling), ...supportLine(telling)],
    watchOuts: cardWatchOuts(telling),
    details: [
      ...languageLine(telling),
      ...viewLines(telling),
      ...useLine(telling),
      ...speedLines(telling),
      ...disagreementLines(telling),
    ],
    unknowns: notKnownLines(telling),
    tables: boxTable(telling),
    hints: [
      hint(
        'Name your team and what you build to get a ranking, for example "3 Python developers, an internal tool".',
      ),
    ],
  };
};

const languageLine = (telling: CardTelling): Line[] => {
  const { framework, catalog } = telling;
  const names = framework.languages.map((language) => catalog.languages.get(language)?.name ?? language);
  const runtime = names.includes(framework.runtime) ? '' : `; runtime: ${framework.runtime}`;
  const [licence] = factsOfCard(telling, /^licence$/);
  const terms = licence === undefined ? '' : ` Licence: ${sayFact(licence)}`;
  const factIds = licence === undefined ? [] : [licence.shown.id];
  return [{ label: 'Language', text: `${listWords(names, 'or')}${runtime}.${terms}`, factIds }];
};
