import type { Catalog } from '../../catalog/catalog.ts';
import { criterionInside } from '../../narrate/criterion-words.ts';
import { type Messages, messagesIn } from '../../narrate/messages/messages.ts';
import { nameOf } from '../../narrate/names.ts';
import { shorten } from '../../narrate/shorten.ts';
import type { Apart, Standings, VoteOutcome } from '../../vote/outcome.ts';
import type { Vote } from '../../vote/vote.ts';
import { escapeToFit } from '../escape-mrkdwn.ts';
import { fitSections } from '../fit-message.ts';
import { plain } from '../forms/view.ts';
import { READABLE } from '../limits.ts';
import type { Block, Message, RichTextLeaf } from '../message.ts';
import type { Section } from '../sections.ts';
import { oneLine } from '../visible-text.ts';

/** A display name is shown up to this length. */
const LONGEST_NAME = 60;
/** More names than these in one line are counted. */
const MOST_NAMES = 5;

/** Display names by user id, of people who agreed to be named. */
export type VoterNames = Readonly<Record<string, string>>;

type Sight = { names: VoterNames; catalog: Catalog; messages: Messages };

const quorumLine = ({ answered, quorum, isReached, standings }: VoteOutcome, messages: Messages): string => {
  const { say, sentences } = messages;
  if (answered === 0) return say('vote.result.nobody');
  const counted = say(isReached ? 'vote.result.reached' : 'vote.result.missed', { answered, quorum });
  if (answered === 1) return sentences([counted, say('vote.result.alone')]);
  return sentences([counted, ...(isReached || standings === null ? [] : [say('vote.result.tendency')])]);
};

const leadLine = ({ agreed, firsts }: Standings, { catalog, messages }: Sight): string => {
  if (firsts.length === 0) return messages.say('vote.result.nothing');
  return agreed === null
    ? messages.say('vote.result.differ')
    : messages.say('vote.result.agreed', { name: nameOf(agreed, catalog) });
};

const firstLines = ({ agreed, firsts }: Standings, { catalog, messages }: Sight): string[] =>
  agreed === null
    ? firsts.map(({ id, people }) =>
        messages.say('vote.result.first', { name: nameOf(id, catalog), count: people }),
      )
    : [];

const leastLine = ({ agreed, leastRegret }: Standings, { catalog, messages }: Sight): string[] => {
  if (agreed !== null || leastRegret === null) return [];
  const name = nameOf(leastRegret.id, catalog);
  return leastRegret.worst === null
    ? [messages.say('vote.result.least-plain', { name })]
    : [messages.say('vote.result.least', { name, points: messages.figure(leastRegret.worst) })];
};

const apartLine = ({ criterion, direction, named, others }: Apart, sight: Sight): string => {
  const { names, catalog, messages } = sight;
  const shown = named.map((id) => shorten(oneLine(names[id] ?? ''), LONGEST_NAME)).sort();
  const counted = others + Math.max(0, shown.length - MOST_NAMES);
  const people = messages.list([
    ...shown.slice(0, MOST_NAMES),
    ...(counted === 0 ? [] : [messages.say('vote.result.people', { count: counted })]),
  ]);
  return messages.say(`vote.result.${direction}`, {
    people,
    criterion: criterionInside(criterion, catalog, messages),
  });
};

const section = (lines: readonly string[], more: Partial<Section> = {}): Section => ({
  label: null,
  style: 'paragraph',
  lines: lines.map((text): RichTextLeaf[] => [{ type: 'text', text: oneLine(text) }]),
  keep: 1,
  ...more,
});

const sectionsOf = (vote: Vote, outcome: VoteOutcome, sight: Sight): Section[] => {
  const { say } = sight.messages;
  const { standings, apart } = outcome;
  const bullets = { style: 'bullet' } as const;
  const asked = section([vote.question], { label: say('vote.result.label') });
  if (standings === null) return [asked, section([quorumLine(outcome, sight.messages)])];
  const lead: RichTextLeaf[] = [{ type: 'text', text: leadLine(standings, sight), style: { bold: true } }];
  return [
    asked,
    section([quorumLine(outcome, sight.messages)]),
    { ...section([]), lines: [lead] },
    section(firstLines(standings, sight), { ...bullets, keep: 3 }),
    section(leastLine(standings, sight)),
    section(
      apart.map((each) => apartLine(each, sight)),
      { ...bullets, label: say('vote.result.apart') },
    ),
  ];
};

const footerOf = ({ standings }: VoteOutcome, { say, sentences }: Messages): Block => {
  const isDecidable = standings !== null && standings.firsts.length > 0;
  const next = isDecidable ? [say('vote.result.next', { button: say('button.decision') })] : [];
  return { type: 'context', elements: [plain(sentences([...next, say('vote.result.private')]))] };
};

/** What a vote came to, for its thread. `names`: of those alone who agreed to be named. */
export const resultMessage = (
  vote: Vote,
  outcome: VoteOutcome,
  names: VoterNames,
  catalog: Catalog,
): Message => {
  const messages = messagesIn(vote.lang);
  const sight = { names, catalog, messages };
  const { standings } = outcome;
  const body = fitSections(sectionsOf(vote, outcome, sight), messages);
  const said = messages.sentences([
    quorumLine(outcome, messages),
    ...(standings === null ? [] : [leadLine(standings, sight), ...leastLine(standings, sight)]),
  ]);
  const label = messages.say('label.colon', { label: messages.say('vote.result.label') });
  return {
    text: escapeToFit(`${label}${oneLine(vote.question)} ${said}`, READABLE.summary),
    blocks: [...(body === null ? [] : [body]), footerOf(outcome, messages)],
  };
};
