import type { Explanation, Line } from '../explanation.ts';
import { hint } from '../hints.ts';
import { onlyHeadline } from '../telling.ts';
import { clause, sentence } from '../words.ts';
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
  const { framework, messages } = telling;
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
    hints: [hint(messages.say('hint.rank', { question: messages.say('hint.example.team') }))],
  };
};

const languageLine = (telling: CardTelling): Line[] => {
  const { framework, catalog, messages } = telling;
  const names = framework.languages.map((language) => catalog.languages.get(language)?.name ?? language);
  const text = messages.say(names.includes(framework.runtime) ? 'card.language' : 'card.language-runtime', {
    languages: messages.list(names, 'or'),
    runtime: framework.runtime,
  });
  const [licence] = factsOfCard(telling, /^licence$/);
  const terms =
    licence === undefined ? '' : messages.say('card.licence', { licence: sayFact(licence, telling) });
  const factIds = licence === undefined ? [] : [licence.shown.id];
  return [{ label: messages.say('card.label.language'), text: messages.sentences([text, terms]), factIds }];
};
