import { WATCH_OUT } from '../../evidence/facts-behind-ranking.ts';
import {
  currentLine,
  lifecycleFactId,
  lineName,
  newestRelease,
  supportOf,
} from '../../evidence/lifecycle-facts.ts';
import type { Line } from '../explanation.ts';
import { staleWarning } from '../watch-outs.ts';
import type { CardTelling } from './card-telling.ts';
import { factsOfCard } from './facts-of-card.ts';
import { sayFactAndNote } from './say-fact.ts';

const MOST = 3;
const MOST_LINES = 2;
const JUST_ENDED_DAYS = 365;

/** Warnings, what was read before what is opinion; then ends of support that no warning speaks of already. */
export const cardWatchOuts = (telling: CardTelling): Line[] => {
  const { framework, today } = telling;
  const warnings = factsOfCard(telling, new RegExp(`^${WATCH_OUT}$`))
    .toSorted((a, b) => Number(a.shown.basis === 'opinion') - Number(b.shown.basis === 'opinion'))
    .slice(0, MOST)
    .map((fact) => ({ text: sayFactAndNote(fact, telling), factIds: [fact.shown.id] }));
  const told = warnings.map(({ text }) => text).join(' ');
  const newest = newestRelease(framework);
  return [
    ...warnings,
    ...endedLines(telling, told),
    ...(newest !== null && told.includes(newest) ? [] : staleWarning(framework, today, telling.messages)),
  ];
};

const SAYS_IT = /out of (free )?support|end of support/i;

/** Lines that went out of support in the last year, unless a warning speaks of ended support already. */
const endedLines = ({ framework, today, messages }: CardTelling, told: string): Line[] => {
  const current = currentLine(framework, today);
  const ended = supportOf(framework, today).filter(
    (line) =>
      line.state === 'ended' &&
      line.release !== current?.release &&
      line.daysLeft !== null &&
      line.daysLeft >= -JUST_ENDED_DAYS,
  );
  if (ended.length === 0 || SAYS_IT.test(told)) return [];
  const words = ended.map((line) =>
    messages.say('watch.ended-since', { line: lineName(line), ends: line.ends ?? '' }),
  );
  return [
    {
      text: messages.say('watch.out-of-support', {
        lines: messages.listSome(words, MOST_LINES),
        asOf: framework.lifecycle.asOf,
      }),
      factIds: ended.slice(0, MOST_LINES).map((line) => lifecycleFactId(framework.id, line.release.line)),
    },
  ];
};
