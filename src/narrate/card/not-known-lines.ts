import { WORKLOADS } from '../../catalog/vocabulary.ts';
import { groundlessCriteria } from '../../evidence/groundless-criteria.ts';
import { missingFigures } from '../../evidence/missing-figures.ts';
import type { Line } from '../explanation.ts';
import { hint } from '../hints.ts';
import type { MessageKey } from '../messages/messages.ts';
import { criterionName, midSentence } from '../record-names.ts';
import type { CardTelling } from './card-telling.ts';

/** What the evidence says is missing, and the message of each. */
const MISSING: ReadonlyMap<string, MessageKey> = new Map([
  ['how many use it', 'card.missing.use'],
  ['measured speed', 'card.missing.speed'],
  ['start-up time', 'card.missing.start'],
  ['memory use', 'card.missing.memory'],
  ['hiring', 'card.missing.hiring'],
  ['how hard it is to learn', 'card.missing.learning'],
  ['when support ends', 'card.missing.support-end'],
]);

/** What is not known of a framework: figures nobody has, ratings without ground, support without an end. */
export const notKnownLines = (telling: CardTelling): Line[] => {
  const { framework, today, messages } = telling;
  const missing = missingFigures(framework, today).map((name) => {
    const key = MISSING.get(name);
    return key === undefined ? name : messages.say(key);
  });
  return [
    ...(missing.length === 0
      ? []
      : [hint(messages.say('card.nothing-found', { figures: messages.list(missing, 'or') }))]),
    ...withoutGround(telling),
  ];
};

const withoutGround = ({ framework, catalog, messages }: CardTelling): Line[] => {
  const rating = catalog.ratings.get(framework.id);
  if (rating === undefined) return [];
  const criteria = groundlessCriteria(rating).map((id) =>
    midSentence(criterionName(id, catalog, messages), messages),
  );
  const kinds = WORKLOADS.filter((workload) => rating.workloads[workload]?.confidence === 'unknown');
  const fit = messages.say('card.fit-unknown', { kinds: kinds.length, all: WORKLOADS.length });
  const parts = [...criteria, ...(kinds.length === 0 ? [] : [fit])];
  if (parts.length === 0) return [];
  return [hint(messages.say('card.too-little-known', { parts: messages.list(parts) }))];
};
