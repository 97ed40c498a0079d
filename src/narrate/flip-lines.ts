import type { Catalog } from '../catalog/catalog.ts';
import type { Flips, Ranking } from '../score/ranking.ts';
import { askedWords } from './constraint-words.ts';
import { criterionInside } from './criterion-words.ts';
import type { Line } from './explanation.ts';
import type { Messages } from './messages/messages.ts';
import { nameOf } from './names.ts';
import type { RankedTelling } from './telling.ts';

type Told<Key extends keyof Flips> = NonNullable<Flips[Key]>;

const line = (text: string): Line => ({ text, factIds: [] });

const weightLine = (
  { criterion, fromTier, toTier, challenger }: Told<'weight'>,
  catalog: Catalog,
  messages: Messages,
): Line => {
  const values = {
    criterion: criterionInside(criterion, catalog, messages),
    from: messages.say(`tier.${fromTier}`),
    name: nameOf(challenger, catalog),
  };
  // Nobody says that something counts as "ignore".
  return line(
    toTier === 'ignore'
      ? messages.say('flip.weight-ignored', values)
      : messages.say('flip.weight', { ...values, to: messages.say(`tier.${toTier}`) }),
  );
};

const evidenceLine = (
  { id, criterion, to, challenger }: Told<'evidence'>,
  { options }: Ranking,
  catalog: Catalog,
  messages: Messages,
): Line[] => {
  const cell = options
    .find((option) => option.id === id)
    ?.contributions.find((contribution) => contribution.criterion === criterion);
  if (cell === undefined) return [];
  const name = nameOf(id, catalog);
  return [
    line(
      messages.say(challenger === id ? 'flip.evidence-up' : 'flip.evidence-down', {
        name,
        // English: a name that ends in s takes the apostrophe alone.
        ending: /s$/i.test(name) ? 's' : 'none',
        criterion: criterionInside(criterion, catalog, messages),
        low: cell.lo,
        high: cell.hi,
        to,
        challenger: nameOf(challenger, catalog),
      }),
    ),
  ];
};

const constraintLine = (
  { gate, id, points }: Told<'constraint'>,
  { excluded }: Ranking,
  catalog: Catalog,
  messages: Messages,
): Line => {
  const name = nameOf(id, catalog);
  const reached = messages.say('unit.points', { count: points });
  const failed = excluded.find((option) => option.id === id)?.reasons[0];
  // That somebody ruled the option itself out needs no quotation: it would only repeat the name.
  if (gate === 'excluded-framework' || failed === undefined)
    return line(messages.say('flip.ruled-out', { name, points: reached }));
  const asked = askedWords(failed, catalog, messages);
  return line(messages.say('flip.without', { asked, name, points: reached }));
};

/** Nothing alone changes the pick. A floor that keeps a higher score down is said: it is none of the three. */
const nothingFlips = ({ options }: Ranking, catalog: Catalog, messages: Messages): Line => {
  const leading = options[0]?.score ?? 0;
  const floor = options.find(({ blockedBy, score }) => blockedBy !== null && score > leading)?.blockedBy;
  return line(
    floor === undefined || floor === null
      ? messages.say('flip.nothing')
      : messages.say('flip.nothing-but-floor', { criterion: criterionInside(floor, catalog, messages) }),
  );
};

/**
 * What would change the pick, in at most three sentences: one weight, one doubtful rating, one condition. One honest
 * sentence when none of them does; nothing where no flips were looked for.
 */
export const flipLines = ({ ranking, catalog, messages }: RankedTelling): Line[] => {
  const { flips } = ranking;
  if (flips === null) return [];
  const { weight, evidence, constraint } = flips;
  if (weight === null && evidence === null && constraint === null)
    return [nothingFlips(ranking, catalog, messages)];
  return [
    ...(weight === null ? [] : [weightLine(weight, catalog, messages)]),
    ...(evidence === null
      ? [line(messages.say('flip.no-evidence'))]
      : evidenceLine(evidence, ranking, catalog, messages)),
    ...(constraint === null ? [] : [constraintLine(constraint, ranking, catalog, messages)]),
  ];
};
