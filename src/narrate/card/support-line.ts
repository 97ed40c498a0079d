import {
  currentLine,
  type LineSupport,
  lifecycleFactId,
  lineName,
  supportInWords,
  supportOf,
} from '../../evidence/lifecycle-facts.ts';
import type { Line } from '../explanation.ts';
import { shorten } from '../shorten.ts';
import { count, listWords, sentence } from '../words.ts';
import type { CardTelling } from './card-telling.ts';
import { factsOfCard } from './facts-of-card.ts';
import { sayFact, withoutListRemarks } from './say-fact.ts';

const MOST_OTHERS = 3;
const LONGEST_NOTE = 220;
const SOON_DAYS = 180;

/** The line to start on and how long it is supported, the others that still are, and the newest version. */
export const supportLine = (telling: CardTelling): Line[] => {
  const { framework, today } = telling;
  const { lifecycle } = framework;
  const current = currentLine(framework, today);
  if (current === undefined) return [];
  const others = supportOf(framework, today)
    .filter((line) => line.state === 'supported' && line.release !== current.release)
    .slice(0, MOST_OTHERS);
  const [latest] = factsOfCard(telling, /^latest-version$/);
  const also =
    others.length === 0
      ? ''
      : `; ${listWords(others.map((line) => `${lineName(line)} until ${line.ends ?? ''}`))}`;
  const dates = lifecycle.releases.some((line) => line.securitySupportEnds ?? line.activeSupportEnds);
  // Without an end of support the words already say the last release, and a note that there is none repeats it.
  const said = current.state === 'no-date' ? (current.release.latest ?? '') : null;
  const latestSaid =
    latest === undefined || (said !== null && latest.shown.display.includes(said)) ? [] : [latest];
  const remark = withoutListRemarks(lifecycle.note ?? '');
  const note = dates && remark !== '' ? ` ${sentence(shorten(remark, LONGEST_NOTE))}` : '';
  return [
    {
      label: 'Support',
      text: `${lead(current)}${also} (as of ${lifecycle.asOf}).${latestSaid.map((fact) => ` Latest: ${sayFact(fact)}`).join('')}${note}`,
      factIds: [
        ...[current, ...others].map((line) => lifecycleFactId(framework.id, line.release.line)),
        ...latestSaid.map(({ shown }) => shown.id),
      ],
    },
  ];
};

const lead = (current: LineSupport): string => {
  if (current.state === 'ended') {
    return `No line is in free support: ${lineName(current)} ${supportInWords(current)}`;
  }
  const soon = current.state === 'supported' && current.daysLeft !== null && current.daysLeft <= SOON_DAYS;
  const left = soon && current.daysLeft !== null ? `, ${count(current.daysLeft, 'day')} from today` : '';
  return `${lineName(current)} is the current line: ${supportInWords(current)}${left}`;
};
