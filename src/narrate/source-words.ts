import type { Source } from '../catalog/schemas/supporting.ts';
import type { SourceStanding } from '../evidence/source-standing.ts';
import { type Messages, messagesIn } from './messages/messages.ts';

const ENGLISH = messagesIn('en');

/** What kind of source it is, in words. */
export const sourceKind = (kind: Source['kind'], messages: Messages = ENGLISH): string =>
  messages.say(`source.kind.${kind}`);

/** The same in English, for reports on the dataset. */
export const SOURCE_KINDS: Readonly<Record<Source['kind'], string>> = {
  primary: sourceKind('primary'),
  documentation: sourceKind('documentation'),
  registry: sourceKind('registry'),
  benchmark: sourceKind('benchmark'),
  survey: sourceKind('survey'),
  article: sourceKind('article'),
};

/** "published 2026-08-22", "as of 2026-08-19", "no date"; a closed source says since when. */
export const sourceAge = ({ source, date }: SourceStanding, messages: Messages = ENGLISH): string => {
  const age =
    date === null
      ? messages.say('source.age.none')
      : messages.say(source.published === null ? 'source.age.as-of' : 'source.age.published', { date });
  return source.closedOn === undefined
    ? age
    : messages.row([age, messages.say('source.age.closed', { date: source.closedOn })]);
};

/** "read 2026-11-20", "not read". */
export const sourceReading = ({ reading, readOn }: SourceStanding, messages: Messages = ENGLISH): string =>
  reading === 'read' && readOn !== null
    ? messages.say('source.reading.read-on', { date: readOn })
    : messages.say(`source.reading.${reading}`);
