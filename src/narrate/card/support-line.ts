import { currentLine, lifecycleFactId, supportOf } from '../../evidence/lifecycle-facts.ts';
import type { Line } from '../explanation.ts';
import { shorten } from '../shorten.ts';
import { endsSoon, lineValues, stateKey } from '../support-values.ts';
import { sentence } from '../words.ts';
import type { CardTelling } from './card-telling.ts';
import { factsOfCard } from './facts-of-card.ts';
import { sayFact, withoutListRemarks } from './say-fact.ts';

const MOST_OTHERS = 3;
const LONGEST_NOTE = 220;

const LEAD = {
  ended: 'card.support.ended',
  supported: 'card.support.supported',
  'no-date': 'card.support.no-date',
  'last-release': 'card.support.last-release',
} as const;

/** The line to start on and how long it is supported, the others that still are, and the newest version. */
export const supportLine = (telling: CardTelling): Line[] => {
  const { framework, today, messages } = telling;
  const { lifecycle } = framework;
  const current = currentLine(framework, today);
  if (current === undefined) return [];
  const others = supportOf(framework, today)
    .filter((line) => line.state === 'supported' && line.release !== current.release)
    .slice(0, MOST_OTHERS);
  const [latest] = factsOfCard(telling, /^latest-version$/);
  const until = others.map((line) => messages.say('card.support.until', lineValues(line)));
  const support = messages.say(LEAD[stateKey(current)], {
    ...lineValues(current),
    soon: endsSoon(current) ? 'yes' : 'no',
    also: until.length === 0 ? 'no' : 'yes',
    others: messages.list(until),
    asOf: lifecycle.asOf,
  });
  const dates = lifecycle.releases.some((line) => line.securitySupportEnds ?? line.activeSupportEnds);
  // Without an end of support the words already say the last release, and a note that there is none repeats it.
  const said = current.state === 'no-date' ? (current.release.latest ?? '') : null;
  const latestSaid =
    latest === undefined || (said !== null && latest.shown.display.includes(said)) ? [] : [latest];
  const remark = withoutListRemarks(lifecycle.note ?? '');
  const note = dates && remark !== '' ? sentence(shorten(remark, LONGEST_NOTE)) : '';
  return [
    {
      label: messages.say('card.label.support'),
      text: messages.sentences([
        support,
        ...latestSaid.map((fact) => messages.say('card.support.latest', { fact: sayFact(fact, telling) })),
        note,
      ]),
      factIds: [
        ...[current, ...others].map((line) => lifecycleFactId(framework.id, line.release.line)),
        ...latestSaid.map(({ shown }) => shown.id),
      ],
    },
  ];
};
