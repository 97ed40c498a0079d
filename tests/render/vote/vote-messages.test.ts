import { describe, expect, it } from 'vitest';
import { QUESTION_LANGUAGES } from '../../../src/catalog/vocabulary.ts';
import { messagesIn } from '../../../src/narrate/messages/messages.ts';
import { validateView } from '../../../src/playground/validate-view.ts';
import { dateMark, utcTime, withoutDates } from '../../../src/render/date-mark.ts';
import { standings } from '../../../src/render/forms/priorities-modal.ts';
import type { Message } from '../../../src/render/message.ts';
import { renderPlainText } from '../../../src/render/plain-text.ts';
import { ballotMessage, overMessage } from '../../../src/render/vote/ballot-message.ts';
import { ballotModal } from '../../../src/render/vote/ballot-modal.ts';
import { openVoteView, voteNotice } from '../../../src/render/vote/open-vote-view.ts';
import { resultMessage } from '../../../src/render/vote/result-message.ts';
import { usualQuestion, voteModal } from '../../../src/render/vote/vote-modal.ts';
import { tally } from '../../../src/vote/tally.ts';
import { type Ballot, VOTE_LIMITS, type Vote } from '../../../src/vote/vote.ts';
import { understood, catalog as whole } from '../../slack/forms/forms-of-threads.ts';
import { ballot, HANDY, SAFE, smallCatalog, smallVote, TODAY } from '../../vote/small-vote.ts';
import { checkMessage } from '../check-message.ts';

const NASTY = '<!channel> & *bold* <@U1> `x` ';

const resultOf = (
  ballots: readonly Ballot[],
  names: Record<string, string> = {},
  more: Partial<Vote> = {},
): Message => {
  const vote = smallVote(more);
  const nameable = new Set(Object.keys(names));
  const outcome = tally(vote, ballots, nameable, { catalog: smallCatalog, today: TODAY });
  return resultMessage(vote, outcome, names, smallCatalog);
};

const apart = [ballot('U1', SAFE), ballot('U2', SAFE), ballot('U4', SAFE), ballot('U3', HANDY, true)];
const read = (message: Message): string => renderPlainText([message]);

describe('a moment', () => {
  it('is shown in each reader’s zone, with UTC where that is not known', () => {
    const at = Date.parse('2026-11-21T14:30:20Z');
    expect(dateMark(at)).toBe('<!date^1795271420^{date_short_pretty} {time}|2026-11-21 14:30 UTC>');
    expect(withoutDates(`Closes ${dateMark(at)}.`)).toBe(`Closes ${utcTime(at)}.`);
    expect(withoutDates('<!channel> <@U1>')).toBe('<!channel> <@U1>');
  });
});

describe('the message of a vote', () => {
  it('says what is asked, what it is about, how many answered, how many are needed and when it closes', () => {
    const requirements = understood('REST API, team of 5, we write Python');
    const message = ballotMessage(smallVote({ requirements }), 2, whole);
    expect(read(message)).toBe(
      [
        'Vote: How much does each criterion count for us?',
        'About: 5 Python developers building an API',
        '',
        'Set how much each criterion counts for you. Nobody else sees what you set; at the end the thread sees what all the answers lead to together.',
        '',
        '2 people have answered. 3 answers are needed. Closes: 2026-11-20 13:00 UTC.',
      ].join('\n'),
    );
    expect(message.text).toMatch(/^Vote: How much .* 2 people have answered.* UTC\.$/);
  });

  it('says once what it is about where the question does', () => {
    const requirements = understood('REST API, team of 5, we write Python');
    const question = usualQuestion('5 Python developers building an API', messagesIn('en'));
    expect(read(ballotMessage(smallVote({ requirements, question }), 0, whole))).not.toContain('About');
  });

  it('has no buttons when it is over', () => {
    const over = overMessage(smallVote(), 'result', smallCatalog);
    expect(JSON.stringify(ballotMessage(smallVote(), 0, smallCatalog).blocks)).toContain('"actions"');
    expect(JSON.stringify(over.blocks)).not.toContain('"actions"');
    expect(read(over)).toContain('This vote is closed. The result is below in this thread.');
    expect(read(overMessage(smallVote(), 'failed', smallCatalog))).toContain('ended without a result');
  });
});

describe('the result', () => {
  it('reads well where the weightings differ', () => {
    expect(read(resultOf(apart, { U3: 'Mira Okonjo' }))).toBe(
      [
        'Result of the vote: How much does each criterion count for us?',
        '',
        'There were enough answers: 4, and 3 were needed.',
        '',
        'The weightings do not agree on what comes first.',
        '- secure: first for 3 people',
        '- operable: first for 1 person',
        '',
        'Least regret: middling. With it, nobody is more than 8.8 of 100 points away from what they put first.',
        '',
        'What leads to a different first place',
        '- Mira Okonjo: operability counts more for them',
        '',
        'To settle it, use "Record decision" under an answer in this thread. What each person set is now deleted. Only these numbers stay.',
      ].join('\n'),
    );
  });

  it('reads well where they agree', () => {
    const text = read(resultOf([ballot('U1', SAFE), ballot('U2', SAFE), ballot('U3', SAFE)]));
    expect(text).toContain('All weightings agree: secure comes first.');
    expect(text).not.toMatch(/regret|first for|leads to another/);
  });

  it('is called a tendency where the quorum was missed', () => {
    const text = read(resultOf([ballot('U1', SAFE), ballot('U2', HANDY)]));
    expect(text).toContain(
      'There were too few answers: 2, and 3 were needed. Take what follows as a tendency.',
    );
    expect(text).toContain('With it, the biggest disappointment is the smallest.');
  });

  it('is none of one answer, and of none', () => {
    const alone = read(resultOf([ballot('U1', SAFE, true)], { U1: 'Mira Okonjo' }));
    expect(alone).toContain('too few answers: 1, and 3 were needed. A result of one answer would show');
    expect(alone).not.toMatch(/secure|Mira|decision/);
    expect(read(resultOf([]))).toContain('Nobody answered, so there is no result.');
  });

  it('counts the names that would make a line long', () => {
    const many = Array.from({ length: 8 }, (_, index) => ballot(`U1${index}`, HANDY, true));
    const names = Object.fromEntries(many.map(({ user }, index) => [user, `Person ${index}`]));
    const others = Array.from({ length: 9 }, (_, index) => ballot(`U2${index}`, SAFE));
    expect(read(resultOf([...many, ...others], names))).toContain(
      'Person 0, Person 1, Person 2, Person 3, Person 4 and 3 people: operability counts more',
    );
  });
});

describe.each(QUESTION_LANGUAGES)('votes in %s', (lang) => {
  const vote = smallVote({ lang, question: NASTY.repeat(9).slice(0, VOTE_LIMITS.question) });
  const names = { U3: NASTY.repeat(20) };

  it('are messages that Slack takes, whatever people write', () => {
    const messages = [
      ballotMessage(vote, 0, smallCatalog),
      ballotMessage(vote, 1, smallCatalog),
      overMessage(vote, 'result', smallCatalog),
      overMessage(vote, 'failed', smallCatalog),
      resultOf(apart, names, vote),
      resultOf(apart, names, { ...vote, quorum: 9 }),
      resultOf([], names, vote),
    ];
    for (const message of messages) expect(checkMessage(message)).toEqual([]);
  });

  it('never put words of people where Slack parses them', () => {
    const messages = [ballotMessage(vote, 1, smallCatalog), resultOf(apart, names, vote)];
    for (const { text, blocks } of messages) {
      expect(text).not.toMatch(/<[!@]/);
      const parsed = blocks.flatMap((block) => (block.type === 'context' ? block.elements : []));
      for (const element of parsed.filter(({ type }) => type === 'mrkdwn')) {
        expect(withoutDates(element.text)).not.toMatch(/[<*]/);
      }
    }
  });

  it('are forms that Slack takes', () => {
    const opened = standings(vote.requirements, whole, TODAY);
    const choices = Object.fromEntries(opened.map(({ criterion }) => [criterion, 'low'])) as Parameters<
      typeof ballotModal
    >[2]['choices'];
    const form = { before: choices, choices, ballot: ballot('U1', {}, true) };
    const views = [
      voteModal(NASTY.repeat(30), { lang, metadata: '{}' }),
      voteModal('', { lang, metadata: '{}' }),
      openVoteView(vote, { answered: 3, link: 'https://acme.slack.com/archives/C1/p1', lang }),
      voteNotice(messagesIn(lang).say('vote.stranger'), lang),
      ballotModal(vote, opened, form, { catalog: whole, today: TODAY, metadata: '{}' }),
    ];
    for (const view of views) expect(validateView(view, 'modal')).toEqual([]);
  });
});
