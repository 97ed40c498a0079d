import type { EvidenceFact } from '../evidence/evidence.ts';
import { datedWords } from './dated-words.ts';
import { figureFirst } from './fact-words.ts';
import { nameOf } from './names.ts';
import { metricName, midSentence } from './record-names.ts';
import { aboutSubject } from './subject-facts.ts';
import type { Telling } from './telling.ts';
import { clause, sentence } from './words.ts';

const MOST_SUBJECTS = 4;

/**
 * "Actix Web: 94,151 and FastAPI: 46,573 (requests/s, TechEmpower Fortunes, measured 2023-09-19).": the figures of several
 * subjects on one metric and of one source, the better first; null where no metric holds a figure of each.
 */
export const figuresHeadline = (subjects: readonly string[], telling: Telling): string | null => {
  if (subjects.length > MOST_SUBJECTS || telling.reading.topic === 'overview') return null;
  const { reading, evidence, catalog, messages } = telling;
  const about = subjects.map((id) =>
    aboutSubject(id, reading.topic, evidence.facts, catalog).filter(isFigure),
  );
  const shared = sharedIn(about);
  const [first] = shared;
  if (first === undefined) return null;
  const sign = first.direction === 'down' ? 1 : -1;
  const told = shared
    .toSorted((one, other) => sign * (Number(one.value) - Number(other.value)))
    .map((fact) => {
      const label = nameOf(subjects[shared.indexOf(fact)] ?? fact.subject, catalog);
      return `${messages.say('label.colon', { label })}${figureOf(fact, telling)}`;
    });
  const metric = midSentence(metricName(first.metric, catalog, messages), messages);
  return sentence(messages.noted(messages.list(told), messages.row([metric, datedWords(first, messages)])));
};

const isFigure = ({ value, metric }: EvidenceFact): boolean =>
  typeof value === 'number' && metric !== 'capability';

/** A fact of each on the first metric and source they share, in the order of the subjects; empty when there is none. */
const sharedIn = ([first = [], ...others]: readonly EvidenceFact[][]): EvidenceFact[] => {
  for (const fact of first) {
    const matching = others.map((facts) =>
      facts.find(
        ({ metric, sourceId, asOf }) =>
          metric === fact.metric && sourceId === fact.sourceId && asOf === fact.asOf,
      ),
    );
    const found = matching.filter((other) => other !== undefined);
    if (found.length === others.length) return [fact, ...found];
  }
  return [];
};

/** The bare figure: "94,151", "14.7 %", without the set-up it was measured in. */
const figureOf = (fact: EvidenceFact, { messages }: Telling): string => {
  const bare = clause(fact.display)
    .replace(/ \(.*$/, '')
    .replace(/ % of .*$/, ' %')
    // The unit of a rate is said by its metric, in the asker's language.
    .replace(/ requests\/s$/, '');
  return figureFirst(fact, bare, messages);
};
